import type { Observation } from './observation.ts';

/** The sum of a year over some of its months. */
export interface YearTotal {
	readonly year: number;
	/** Null when the year lacks one of the months: a partial sum is none. */
	readonly sum: number | null;
}

export interface YearTotals {
	/** Months of the newest year that have a figure, 1 to 12: what all sums are over. */
	readonly months: readonly number[];
	/** Newest first, without a hole: a year that is not there has a null. */
	readonly totals: readonly YearTotal[];
}

/** Sums of a monthly volume or value, of every year over the months that the newest has; not for prices or indices. */
export function totalYears(observations: readonly Observation[]): YearTotals {
	const values = new Map(
		observations.flatMap(({ period, value }) => (value === null ? [] : [[period, value] as const]))
	);
	const years = [...values.keys()].map((period) => Number(period.slice(0, 4)));
	if (years.length === 0) return { months: [], totals: [] };
	const [oldest, newest] = [Math.min(...years), Math.max(...years)];
	const idOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;
	const months = MONTHS.filter((month) => values.has(idOf(newest, month)));
	const totals = Array.from({ length: newest - oldest + 1 }, (_, back) => newest - back).map(
		(year) => ({ year, sum: sumOf(months.map((month) => values.get(idOf(year, month)))) })
	);
	return { months, totals };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const sumOf = (values: readonly (number | undefined)[]): number | null =>
	values.reduce<number | null>(
		(sum, value) => (sum === null || value === undefined ? null : sum + value),
		0
	);
