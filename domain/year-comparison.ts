import type { Observation } from './observation.ts';

/** A month of the years before: lowest, median and highest. */
export interface BandMonth {
	readonly low: number;
	readonly median: number;
	readonly high: number;
}

export interface YearComparison {
	readonly year: number;
	/** Twelve places; undefined where there is no observation. */
	readonly thisYear: readonly (Observation | undefined)[];
	readonly lastYear: number;
	readonly lastYearMonths: readonly (Observation | undefined)[];
	/** The newest five full years before `year`; fewer when there are fewer. */
	readonly bandYears: readonly number[];
	readonly band: readonly (BandMonth | null)[];
}

const BAND_YEARS = 5;
const MONTHS = 12;

/**
 * The newest year of a monthly series against the year before and the band of the five newest full years
 * before it. A year that lacks a month is no full year and is left out of the band, not filled.
 */
export function compareYears(observations: readonly Observation[]): YearComparison | undefined {
	const years = byYear(observations);
	const year = Math.max(...[...years].filter(([, months]) => months.some(hasValue)).map(first));
	if (!Number.isFinite(year)) return undefined;
	const bandYears = [...years]
		.filter(([candidate, months]) => candidate < year && months.every(hasValue))
		.map(first)
		.sort((a, b) => b - a)
		.slice(0, BAND_YEARS)
		.reverse();
	const none = Array.from({ length: MONTHS }, () => undefined);
	return {
		year,
		thisYear: years.get(year) ?? none,
		lastYear: year - 1,
		lastYearMonths: years.get(year - 1) ?? none,
		bandYears,
		band: none.map((_, month) => bandMonth(bandYears.map((entry) => years.get(entry)?.[month])))
	};
}

const first = ([year]: readonly [number, unknown]) => year;
const hasValue = (observation: Observation | undefined) =>
	observation !== undefined && observation.value !== null;

function byYear(observations: readonly Observation[]): Map<number, (Observation | undefined)[]> {
	const years = new Map<number, (Observation | undefined)[]>();
	for (const observation of observations) {
		const [year, month] = observation.period.split('-').map(Number);
		if (year === undefined || month === undefined) continue;
		const months = years.get(year) ?? Array.from({ length: MONTHS }, () => undefined);
		months[month - 1] = observation;
		years.set(year, months);
	}
	return years;
}

function bandMonth(observations: readonly (Observation | undefined)[]): BandMonth | null {
	const values = observations
		.map((observation) => observation?.value ?? null)
		.filter((value) => value !== null)
		.sort((a, b) => a - b);
	const low = values[0];
	const high = values.at(-1);
	return low === undefined || high === undefined ? null : { low, median: median(values), high };
}

/** Of sorted values. */
function median(values: readonly number[]): number {
	const middle = Math.floor(values.length / 2);
	const upper = values[middle] ?? 0;
	return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? upper) + upper) / 2;
}
