import { bisector } from 'd3-array';
import { shiftPeriod, type Frequency } from '#domain/period.ts';
import { summarise, type Point } from './history.ts';
import { isThousandTimes, judgeFigure, type Doubt } from './judge-figure.ts';

/** A value that is not what is stored. */
export interface Incoming extends Point {
	/** Null for a period that has none. */
	readonly old: number | null;
}

export interface JudgedSeries {
	readonly unit: string;
	readonly frequency: Frequency;
	/** Values that differ from what is stored, oldest first. */
	readonly incoming: readonly Incoming[];
	/** How many of the document's values of the series have a stored one beside them. */
	readonly compared: number;
	/** Values that stand, oldest first. */
	readonly stored: readonly Point[];
}

/** So many figures, and so great a share of all that could be compared, must have changed in the same way. */
const MIN_ALIKE = 6;
const SHARE_ALIKE = 0.8;
const SAME_RATIO = 0.01;
const NO_CHANGE = 0.05;

/** What is wrong with the series as a whole: scaled, turned or moved by a period. */
export function judgeWhole(series: JudgedSeries): Doubt | undefined {
	const revised = series.incoming.filter(({ old }) => old !== null);
	if (!isMost(revised.length, series.compared)) return undefined;
	return judgeScale(revised) ?? judgeShift(series, revised);
}

export const isMost = (count: number, all: number): boolean =>
	count >= MIN_ALIKE && count >= all * SHARE_ALIKE;

function judgeScale(revised: readonly Incoming[]): Doubt | undefined {
	const ratios = revised.flatMap(({ value, old }) =>
		old === null || old === 0 ? [] : value / old
	);
	const ratio = [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
	if (ratio === undefined || Math.abs(ratio - 1) < NO_CHANGE) return undefined;
	const alike = ratios.filter((other) => Math.abs(other / ratio - 1) < SAME_RATIO);
	if (!isMost(alike.length, revised.length)) return undefined;
	const detail = `${alike.length} figures are ${Number(ratio.toPrecision(4))} times what they were`;
	if (ratio < 0) return { reason: 'sign-flip', detail };
	return { reason: isThousandTimes(ratio) ? 'factor-1000' : 'base-year', detail };
}

function judgeShift({ stored, frequency }: JudgedSeries, revised: readonly Incoming[]) {
	const values = new Map(stored.map(({ start, value }) => [start, value]));
	for (const step of [-1, 1]) {
		const moved = revised.filter(({ start, value }) => {
			const other = shiftPeriod({ frequency, start: new Date(start) }, step).start.getTime();
			return values.get(other) === value;
		});
		if (!isMost(moved.length, revised.length)) continue;
		const where = step === -1 ? 'a period later' : 'a period earlier';
		const detail = `${moved.length} figures have moved to ${where} than they were stated for`;
		return { reason: 'shifted', detail } satisfies Doubt;
	}
	return undefined;
}

const byStart = bisector<Point, number>(({ start }) => start);

/**
 * Judges the figures one by one, outwards from those that stand: each beside its nearest that does, so that a
 * long way of small steps is followed, and a bad figure vouches for no other.
 */
export function judgeFigures({ unit, incoming, stored }: JudgedSeries): Map<number, Doubt> {
	const doubts = new Map<number, Doubt>();
	const history = summarise(stored);
	const differing = new Set(incoming.map(({ start }) => start));
	const standing = stored.filter(({ start }) => !differing.has(start));
	for (const figure of outwards(incoming, stored[0]?.start ?? -Infinity)) {
		const at = byStart.left(standing, figure.start);
		const neighbour = (standing[at - 1] ?? standing[at])?.value ?? null;
		const doubt = judgeFigure({ ...figure, neighbour }, history, unit);
		if (doubt === undefined) standing.splice(at, 0, figure);
		else doubts.set(figure.start, doubt);
	}
	return doubts;
}

/** Those before the first that stands come last to first. */
function outwards(incoming: readonly Incoming[], first: number): Incoming[] {
	const older = incoming.filter(({ start }) => start < first);
	return [...older.reverse(), ...incoming.slice(older.length)];
}
