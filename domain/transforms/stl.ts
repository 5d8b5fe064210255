import { createLoess, fitAt, smooth, type Loess } from './loess.ts';
import { quantile } from './statistics.ts';

/** A series taken apart: `values = seasonal + trend + remainder`, exactly. */
export interface Decomposition {
	readonly seasonal: Float64Array;
	readonly trend: Float64Array;
	readonly remainder: Float64Array;
}

export interface StlOptions {
	/** Figures a year. */
	readonly period: number;
	/** Years a season's pattern is drawn from; odd, at least 7. */
	readonly seasonalWidth?: number;
}

const OUTER_ROUNDS = 15;
const INNER_ROUNDS = 1;
const SEASONAL_WIDTH = 7;

/**
 * Robust seasonal-trend decomposition by loess (STL; Cleveland et al. 1990), with linear fits, one inner and
 * fifteen outer rounds, and the usual widths of trend and low-pass. Throws RangeError for less than two years.
 */
export function decompose(values: Float64Array, options: StlOptions): Decomposition {
	const { period, seasonalWidth = SEASONAL_WIDTH } = options;
	if (values.length < 2 * period) throw new RangeError('STL needs two full years');
	const shape = createShape(values.length, period, seasonalWidth);
	const weights = new Float64Array(values.length).fill(1);
	let seasonal: Float64Array = new Float64Array(values.length);
	let trend: Float64Array = new Float64Array(values.length);
	for (let outer = 0; outer <= OUTER_ROUNDS; outer += 1) {
		for (let inner = 0; inner < INNER_ROUNDS; inner += 1) {
			seasonal = findSeasonal(subtract(values, trend), weights, shape);
			trend = smooth(shape.trend, { values: subtract(values, seasonal), weights });
		}
		weights.set(robustness(subtract(subtract(values, seasonal), trend)));
	}
	return { seasonal, trend, remainder: subtract(subtract(values, seasonal), trend) };
}

/** What is smoothed with which windows. */
interface Shape {
	readonly period: number;
	/** By season: those that begin the series may have a year more. */
	readonly seasons: readonly Loess[];
	readonly trend: Loess;
	readonly lowPass: Loess;
	readonly ones: Float64Array;
}

function createShape(count: number, period: number, seasonalWidth: number): Shape {
	const yearsOf = (season: number) => Math.ceil((count - season) / period);
	const [most, fewest] = [yearsOf(0), yearsOf(period - 1)];
	const [long, short] = [createLoess(most, seasonalWidth), createLoess(fewest, seasonalWidth)];
	return {
		period,
		seasons: Array.from({ length: period }, (_, at) => (yearsOf(at) === most ? long : short)),
		trend: createLoess(count, odd((1.5 * period) / (1 - 1.5 / seasonalWidth))),
		lowPass: createLoess(count, odd(period)),
		ones: new Float64Array(count).fill(1)
	};
}

/** The next odd number that is not smaller. */
function odd(value: number): number {
	const whole = Math.ceil(value);
	return whole % 2 === 1 ? whole : whole + 1;
}

const subtract = (a: Float64Array, b: Float64Array): Float64Array =>
	a.map((value, at) => value - (b[at] ?? 0));

/** Each season smoothed over its years, less what is slower than a year. */
function findSeasonal(detrended: Float64Array, weights: Float64Array, shape: Shape): Float64Array {
	const { period, lowPass, ones } = shape;
	const cycle = smoothSeasons(detrended, weights, shape);
	const slow = average(average(average(cycle, period), period), 3);
	const level = smooth(lowPass, { values: slow, weights: ones });
	return level.map((value, at) => (cycle[at + period] ?? 0) - value);
}

/** The seasons of all years and of one more year at each end. */
function smoothSeasons(values: Float64Array, weights: Float64Array, { period, seasons }: Shape) {
	const cycle = new Float64Array(values.length + 2 * period);
	for (const [season, loess] of seasons.entries()) {
		const figures = { values, weights, offset: season, step: period };
		for (let year = -1; year <= loess.count; year += 1) {
			cycle[(year + 1) * period + season] = fitAt(year, loess, figures);
		}
	}
	return cycle;
}

/** Moving average over `length` neighbours; shorter than what came in by `length − 1`. */
function average(values: Float64Array, length: number): Float64Array {
	const result = new Float64Array(values.length - length + 1);
	let sum = 0;
	for (let at = 0; at < values.length; at += 1) {
		sum += values[at] ?? 0;
		if (at >= length) sum -= values[at - length] ?? 0;
		if (at >= length - 1) result[at - length + 1] = sum / length;
	}
	return result;
}

/** Bisquare weights: a figure more than six medians off counts for nothing. */
function robustness(remainder: Float64Array): Float64Array {
	const sizes = remainder.map(Math.abs);
	const limit = 6 * quantile(sizes.toSorted(), 0.5);
	if (!(limit > 0)) return new Float64Array(remainder.length).fill(1);
	return sizes.map((size) => {
		const share = size / limit;
		if (share >= 1) return 0;
		return (1 - share * share) ** 2;
	});
}
