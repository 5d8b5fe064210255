/**
 * Locally weighted regression on whole-numbered places, as STL uses it (Cleveland, Cleveland, McRae and
 * Terpenning 1990): at a place, a line through the `width` nearest figures, the nearer the heavier.
 */
export interface LoessInput {
	readonly values: Float64Array;
	/** Robustness weights, one a figure. */
	readonly weights: Float64Array;
	/** How many figures a fit looks at. */
	readonly width: number;
}

/** The fitted value at a place, which may lie outside the figures by one. */
export function fitAt(place: number, input: LoessInput): number {
	const { values, weights, width } = input;
	const count = values.length;
	const first = Math.max(0, Math.min(count - width, Math.floor(place - (width - 1) / 2)));
	const last = Math.min(count, first + width) - 1;
	const reach = reachOf(place, { first, last, width, count });
	let [total, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
	for (let at = first; at <= last; at += 1) {
		const weight = (weights[at] ?? 0) * tricube(Math.abs(at - place) / reach);
		const [x, y] = [at - place, values[at] ?? 0];
		total += weight;
		sumX += weight * x;
		sumY += weight * y;
		sumXX += weight * x * x;
		sumXY += weight * x * y;
	}
	if (total <= 0) return values[Math.max(0, Math.min(count - 1, place))] ?? NaN;
	const spread = total * sumXX - sumX * sumX;
	// All the weight on one place: a line cannot be told from its level.
	if (spread < 1e-10 * total * total) return sumY / total;
	return (sumXX * sumY - sumX * sumXY) / spread;
}

/** Distance at which weights vanish; a window wider than the series reaches further. */
function reachOf(
	place: number,
	{ first, last, width, count }: { first: number; last: number; width: number; count: number }
): number {
	const farthest = Math.max(place - first, last - place);
	return (width > count ? farthest + Math.floor((width - count) / 2) : farthest) + 1e-9;
}

const tricube = (distance: number): number => {
	if (distance >= 1) return 0;
	const rest = 1 - distance * distance * distance;
	return rest * rest * rest;
};

/** The fit at every place. */
export function smooth(input: LoessInput): Float64Array {
	return Float64Array.from(input.values, (_, place) => fitAt(place, input));
}
