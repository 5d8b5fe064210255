import type { Figure } from './headline.ts';
import type { Observation } from './observation.ts';
import { findOrdinal, ordinalId } from './ordinal.ts';
import {
	findPeriod,
	formatPeriodId,
	samePeriodYearBefore,
	type Frequency,
	type Period
} from './period.ts';

/** How far the newest figure stands out among those before it. */
export interface Rank {
	readonly kind: 'highest' | 'lowest';
	/** The last period that was as high or low; null when none ever was. */
	readonly since: string | null;
	/** The first period that it was compared with. */
	readonly first: string;
	/** Periods in between without a figure, newest first. */
	readonly gaps: readonly string[];
}

export interface Ranked {
	readonly observations: readonly Observation[];
	readonly frequency: Frequency;
	/** Compared with the same month, quarter or week of earlier years only. */
	readonly seasonal: boolean;
	/** Figures that look the same when shown are the same. */
	readonly decimals: number;
}

/** To stand out, a figure must pass so many before it: years of a season, or about a year of what has none. */
const FEWEST_PASSED: Readonly<Record<Frequency, number>> = {
	...{ A: 2, Q: 4, M: 12, W: 26, D: 60, H: 24, QH: 96 }
};
const FEWEST_YEARS_PASSED = 2;

/** Whether the newest figure is the highest or lowest for long; undefined when it does not stand out. */
export function findRank(newest: Figure, ranked: Ranked): Rank | undefined {
	const isSeason = hasSeasons(ranked);
	const earlier = isSeason ? sameSeason(newest, ranked) : everyBefore(newest, ranked);
	const fewest = isSeason ? FEWEST_YEARS_PASSED : FEWEST_PASSED[ranked.frequency];
	const { kind, count, since, gaps } = farthest(earlier, newest.value, ranked.decimals);
	const first = earlier.findLast(({ value }) => value !== null)?.period;
	return count < fewest || first === undefined ? undefined : { kind, since, first, gaps };
}

/** A year is its own season. */
export const hasSeasons = ({ seasonal, frequency }: Ranked): boolean =>
	seasonal && frequency !== 'A';

function farthest(earlier: readonly Earlier[], value: number, decimals: number) {
	const shown = (figure: number) => Math.round(figure * 10 ** decimals);
	const now = shown(value);
	const highest = passed(earlier, (figure) => shown(figure) >= now);
	const lowest = passed(earlier, (figure) => shown(figure) <= now);
	return highest.count >= lowest.count
		? { kind: 'highest' as const, ...highest }
		: { kind: 'lowest' as const, ...lowest };
}

interface Earlier {
	readonly period: string;
	readonly value: number | null;
}

/** Markets rest, and hours are many: a day or hour without a figure is no gap. */
const RESTING: readonly Frequency[] = ['D', 'H', 'QH'];

/** Newest first, down to the first that has a figure; gaps among them are null. */
function everyBefore(newest: Figure, { observations, frequency }: Ranked): Earlier[] {
	const at = observations.findIndex(({ period }) => period === newest.period);
	const figures = observations.slice(0, at).filter(({ value }) => value !== null);
	if (RESTING.includes(frequency)) return figures.reverse();
	const values = new Map(figures.map(({ period, value }) => [period, value]));
	const [first, last] = [figures[0]?.period ?? newest.period, newest.period].map((id) =>
		findOrdinal(id, frequency)
	);
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: last - first }, (_, back) => {
		const period = ordinalId(last - 1 - back, frequency);
		return { period, value: values.get(period) ?? null };
	});
}

/** The same season of earlier years, newest first, down to the first that has a figure; gaps among them are null. */
function sameSeason(newest: Figure, { observations }: Ranked): Earlier[] {
	const values = new Map(observations.map(({ period, value }) => [period, value]));
	const first = observations.find(({ value }) => value !== null)?.period ?? newest.period;
	const earlier: Earlier[] = [];
	for (let period = yearBefore(findPeriod(newest.period)); period; period = yearBefore(period)) {
		const id = formatPeriodId(period);
		if (id < first) break;
		earlier.push({ period: id, value: values.get(id) ?? null });
	}
	return earlier;
}

const yearBefore = (period: Period | undefined) => period && samePeriodYearBefore(period);

/** How many figures lie before the first that stops, and the periods without one. */
function passed(earlier: readonly Earlier[], stops: (value: number) => boolean) {
	const gaps: string[] = [];
	let count = 0;
	for (const { period, value } of earlier) {
		if (value === null) gaps.push(period);
		else if (stops(value)) return { count, gaps, since: period };
		else count += 1;
	}
	return { count, gaps: gaps.slice(0, gaps.length - trailingGaps(earlier)), since: null };
}

const trailingGaps = (earlier: readonly Earlier[]) =>
	earlier.length - 1 - earlier.findLastIndex(({ value }) => value !== null);
