/** Of sorted values: the value below which a share of them lies, with linear interpolation (type 7 of Hyndman and Fan). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
	const place = (sorted.length - 1) * share;
	const low = Math.floor(place);
	const below = sorted[low] ?? NaN;
	const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? NaN;
	return below + (above - below) * (place - low);
}

export const ascending = (a: number, b: number): number => a - b;

export const median = (values: readonly number[]): number =>
	quantile(values.toSorted(ascending), 0.5);

export const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** Turns the median of absolute deviations into a standard deviation where figures are normal. */
const MAD_TO_SIGMA = 1.4826;

/** How many robust standard deviations a value lies from the others; NaN where the others do not vary. */
export function robustScore(value: number, others: readonly number[]): number {
	const middle = median(others);
	const spread = MAD_TO_SIGMA * median(others.map((other) => Math.abs(other - middle)));
	return spread > 0 ? (value - middle) / spread : NaN;
}
