import type { Observation, Status } from './observation.ts';
import { findPeriod, formatPeriodId, samePeriodYearBefore, shiftPeriod } from './period.ts';

/** A figure that is there. */
export interface Figure extends Observation {
	readonly value: number;
}

export interface Headline {
	readonly newest: Figure;
	readonly yearBefore: Figure | null;
	readonly change: Change | null;
}

export interface Change {
	readonly absolute: number;
	/** Null where the figure before is zero or negative. */
	readonly percent: number | null;
	/** False when a preliminary figure stands against a final one. */
	readonly comparesLike: boolean;
}

/** Banks close for at most so many days in a row; a year-old rate is looked for that far back. */
const NEAREST_DAYS = 7;

const isFigure = (observation: Observation): observation is Figure => observation.value !== null;

/** The newest figure and how it stands against the same period a year before; undefined without any figure. */
export function headline(observations: readonly Observation[]): Headline | undefined {
	const newest = observations.filter(isFigure).at(-1);
	if (newest === undefined) return undefined;
	const yearBefore = figureYearBefore(newest, observations) ?? null;
	return { newest, yearBefore, change: yearBefore && changeBetween(yearBefore, newest) };
}

function figureYearBefore(
	figure: Figure,
	observations: readonly Observation[]
): Figure | undefined {
	const period = findPeriod(figure.period);
	const before = period && samePeriodYearBefore(period);
	if (before === undefined) return undefined;
	const byPeriod = new Map(observations.filter(isFigure).map((entry) => [entry.period, entry]));
	const reach = before.frequency === 'D' ? NEAREST_DAYS : 1;
	for (let back = 0; back < reach; back += 1) {
		const found = byPeriod.get(formatPeriodId(shiftPeriod(before, -back)));
		if (found !== undefined) return found;
	}
	return undefined;
}

/** `100·(new/old − 1)`, value-chain rule D-YOY. */
export function changeBetween(before: Figure, now: Figure): Change {
	return {
		absolute: now.value - before.value,
		percent: before.value > 0 ? 100 * (now.value / before.value - 1) : null,
		comparesLike: weight(before.status) === weight(now.status)
	};
}

/** A revised figure counts as final. */
const weight = (status: Status) => (status === 'revised' ? 'final' : status);
