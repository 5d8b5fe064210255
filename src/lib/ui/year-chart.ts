import type { Observation } from '#domain/observation.ts';
import type { YearComparison } from '#domain/year-comparison.ts';
import { m } from '$lib/paraglide/messages.js';
import type { YearBand, YearLine } from '$lib/charts/types.ts';
import type { RecentChange } from '$lib/live/recent-changes.ts';
import { isHollow } from './chart-points.ts';
import { statusText } from './figure-text.ts';

/** `2016–2020` for years in a row, `2017, 2019, 2021` else. */
export function yearsText(years: readonly number[]): string {
	const first = years[0] ?? 0;
	const isRow = years.every((year, index) => year === first + index);
	return isRow && years.length > 1 ? `${first}–${years.at(-1) ?? first}` : years.join(', ');
}

export interface YearChart {
	readonly thisYear: YearLine;
	readonly lastYear: YearLine | null;
	readonly band: YearBand | null;
}

/** The comparison as lines and a band; a year without a figure is no line. */
export function toYearChart(comparison: YearComparison): YearChart {
	const years = yearsText(comparison.bandYears);
	return {
		thisYear: toLine(comparison.year, comparison.thisYear),
		lastYear: comparison.lastYearMonths.some(hasValue)
			? toLine(comparison.lastYear, comparison.lastYearMonths)
			: null,
		band:
			comparison.bandYears.length < 2
				? null
				: {
						label: m.band_label({ years }),
						medianLabel: m.median_label({ years }),
						values: comparison.band
					}
	};
}

const hasValue = (observation: Observation | undefined) => (observation?.value ?? null) !== null;

function toLine(year: number, months: readonly (Observation | undefined)[]): YearLine {
	const last = months.findLastIndex(hasValue);
	return { label: String(year), values: months.slice(0, last + 1).map(toValue) };
}

function toValue(observation: Observation | undefined): YearLine['values'][number] {
	if (observation === undefined) return { y: null };
	const note = observation.status === 'final' ? {} : { note: statusText(observation.status) };
	return { y: observation.value, hollow: isHollow(observation), ...note };
}

/** Changes of the shown year, by month; old figures times `factor`, as the curve has them. */
export const slotChanges = (changes: readonly RecentChange[], year: number, factor: number) =>
	changes
		.filter(({ period }) => period.startsWith(`${year}-`))
		.map(({ period, old, at }) => ({
			key: `${period} ${at.getTime()}`,
			slot: Number(period.slice(5)) - 1,
			before: old?.value == null ? null : old.value * factor
		}));
