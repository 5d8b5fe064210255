import { fromOrdinal } from '../ordinal.ts';
import { isoWeek, type Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells, type Cell } from './cells.ts';
import { yearOf } from './seasons.ts';
import { ascending, mean, median, quantile, robustScore } from './statistics.ts';

/** How often the seasons of a year repeat, for the frequencies that have any. */
const SEASONS: Readonly<Partial<Record<Frequency, number>>> = { Q: 4, M: 12, W: 53 };

/** The season of a period, from 0: quarter, month or ISO week; undefined for frequencies without seasons. */
export function seasonOf(ordinal: number, frequency: Frequency): number | undefined {
	const seasons = SEASONS[frequency];
	if (seasons === undefined) return undefined;
	if (frequency === 'W') return isoWeek(fromOrdinal(ordinal, 'W').start).week - 1;
	return ordinal % seasons;
}

/** What a season's figures were in earlier years. */
export interface SeasonBand {
	readonly low: number;
	readonly median: number;
	readonly high: number;
}

export interface BandOptions {
	/** The year that the band is drawn behind; only full years before it count. */
	readonly before: number;
	readonly years?: number;
	/** Shares of the years below and above the band: 0.1 and 0.9 for P10–P90, 0 and 1 for lowest to highest. */
	readonly shares?: readonly [number, number];
}

/** The band of a quarter or month in the newest full years before a year (D-SEAS); empty without two such years. */
export function seasonalBand(quantity: Quantity, options: BandOptions): (SeasonBand | null)[] {
	const { before, years = 5, shares = [0.1, 0.9] } = options;
	const count = SEASONS[quantity.frequency] ?? 0;
	const full = fullYears(quantity)
		.filter(([year]) => year < before)
		.slice(-years);
	if (full.length < 2) return Array.from({ length: count }, () => null);
	return Array.from({ length: count }, (_, season) => {
		const values = full.map(([, figures]) => figures[season] ?? NaN).sort(ascending);
		const [low, high] = [quantile(values, shares[0]), quantile(values, shares[1])];
		return { low, high, median: median(values) };
	});
}

/** Years, oldest first, in which every quarter or month has a figure, and those figures. */
function fullYears({ frequency, ...rest }: Quantity): [number, number[]][] {
	const { ordinals, at } = toCells({ ...rest, frequency });
	const years = new Map<number, number[]>();
	for (const ordinal of ordinals) {
		const { value } = at(ordinal);
		const year = yearOf(ordinal, frequency);
		if (value !== null) years.set(year, [...(years.get(year) ?? []), value]);
	}
	return [...years]
		.filter(([, values]) => values.length === SEASONS[frequency])
		.sort(([a], [b]) => a - b);
}

/**
 * `100 · mean over the years of a season's share in the mean of its year`, over full years whose mean is above
 * zero; empty without one. Each year counts the same, however much was removed or sold in it.
 */
export function seasonalIndex(quantity: Quantity): number[] {
	const shares = fullYears(quantity)
		.map(([, figures]) => ({ figures, level: mean(figures) }))
		.filter(({ level }) => level > 0)
		.map(({ figures, level }) => figures.map((value) => value / level));
	if (shares.length === 0) return [];
	return Array.from(
		{ length: SEASONS[quantity.frequency] ?? 0 },
		(_, season) => 100 * mean(shares.map((year) => year[season] ?? NaN))
	);
}

const SCORE_YEARS = 36;
const FEWEST_YEARS = 5;

/** Robust z against the same season of up to 36 earlier years (D-ALERT); not applicable with fewer than five. */
export function scoreBySeason(quantity: Quantity): Quantity {
	const bySeason = new Map<number | undefined, number[]>();
	const step = { id: 'z-by-season', parameters: {} };
	const result = mapCells(quantity, step, (ordinal, { at }) => {
		const season = seasonOf(ordinal, quantity.frequency);
		const earlier = bySeason.get(season) ?? [];
		const cell = at(ordinal);
		const score = combine([cell], (value) =>
			earlier.length < FEWEST_YEARS ? null : robustScore(value, earlier)
		);
		if (cell.value !== null) {
			bySeason.set(season, [...earlier, cell.value].slice(-SCORE_YEARS));
		}
		return score;
	});
	return { ...result, unit: 'ratio', basis: 'none' };
}

/** Per cent of the figures up to a period that are not above its own; 100 is the highest ever. */
export function percentileInHistory(quantity: Quantity): Quantity {
	const earlier: number[] = [];
	const result = mapCells(quantity, { id: 'percentile', parameters: {} }, (ordinal, { at }) => {
		const cell: Cell = at(ordinal);
		if (cell.value !== null) insertSorted(earlier, cell.value);
		return combine([cell], (value) => (100 * countUpTo(earlier, value)) / earlier.length);
	});
	return { ...result, unit: 'percent', basis: 'none' };
}

function insertSorted(sorted: number[], value: number) {
	sorted.splice(countUpTo(sorted, value), 0, value);
}

/** How many of the sorted values are not above the value. */
function countUpTo(sorted: readonly number[], value: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}
