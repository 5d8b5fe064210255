/**
 * Locally weighted regression on whole-numbered places, as STL uses it (Cleveland, Cleveland, McRae and
 * Terpenning 1990): at a place, a line through the `width` nearest figures, the nearer the heavier.
 */
export interface Loess {
	/** How many figures a fit looks at. */
	readonly width: number;
	/** How many figures there are. */
	readonly count: number;
	/** Windows by place, from one before the first figure to one after the last. */
	readonly windows: readonly Window[];
}

/** Where a window begins, and how heavy its figures are by their distance. */
interface Window {
	readonly first: number;
	readonly kernel: Float64Array;
}

/** Figures with their robustness weights, of which `shape.count` are read, `step` apart from `offset` on. */
export interface Figures {
	readonly values: Float64Array;
	readonly weights: Float64Array;
	readonly offset: number;
	readonly step: number;
}

/** Works out the windows once; they are the same in every round of a decomposition. */
export function createLoess(count: number, width: number): Loess {
	const size = Math.min(width, count);
	let inner: Float64Array | undefined;
	const windows = Array.from({ length: count + 2 }, (_, index): Window => {
		const place = index - 1;
		const centred = Math.floor(place - (width - 1) / 2);
		const first = Math.max(0, Math.min(count - width, centred));
		const create = () => createKernel(place - first, { size, width });
		// All windows with their place in the middle are alike.
		const kernel = first === centred ? (inner ??= create()) : create();
		return { first, kernel };
	});
	return { width, count, windows };
}

/** Weights of a window's figures seen from a place in or beside it; a window wider than the series reaches further. */
function createKernel(place: number, { size, width }: { size: number; width: number }) {
	const farthest = Math.max(place, size - 1 - place);
	const reach = farthest + Math.floor((width - size) / 2) + 1e-9;
	return Float64Array.from({ length: size }, (_, at) => tricube(Math.abs(at - place) / reach));
}

const tricube = (distance: number): number => {
	if (distance >= 1) return 0;
	const rest = 1 - distance * distance * distance;
	return rest * rest * rest;
};

const NO_WINDOW: Window = { first: 0, kernel: new Float64Array(0) };

/** The fitted value at a place, which may lie outside the figures by one. */
export function fitAt(place: number, { count, windows }: Loess, figures: Figures): number {
	const { values, weights, offset, step } = figures;
	const { first, kernel } = windows[place + 1] ?? NO_WINDOW;
	const sums = { total: 0, x: 0, y: 0, xx: 0, xy: 0 };
	let index = offset + first * step;
	for (let at = 0; at < kernel.length; at += 1) {
		const weight = (weights[index] ?? 0) * (kernel[at] ?? 0);
		const x = first + at - place;
		const y = weight * (values[index] ?? 0);
		sums.total += weight;
		sums.x += weight * x;
		sums.xx += weight * x * x;
		sums.y += y;
		sums.xy += y * x;
		index += step;
	}
	return sums.total > 0 ? heightOf(sums) : nearestTo(place, count, figures);
}

function nearestTo(place: number, count: number, { values, offset, step }: Figures): number {
	return values[offset + Math.max(0, Math.min(count - 1, place)) * step] ?? NaN;
}

/** Where the line of least squares through weighted figures passes x = 0. */
function heightOf(sums: Readonly<Record<'total' | 'x' | 'y' | 'xx' | 'xy', number>>): number {
	const { total, x, y, xx, xy } = sums;
	const spread = total * xx - x * x;
	// All the weight on one place: a line cannot be told from its level.
	if (spread < 1e-10 * total * total) return y / total;
	return (xx * y - x * xy) / spread;
}

/** The fit at every place. */
export function smooth(
	loess: Loess,
	{ values, weights }: Pick<Figures, 'values' | 'weights'>
): Float64Array {
	const figures = { values, weights, offset: 0, step: 1 };
	const result = new Float64Array(loess.count);
	for (let place = 0; place < loess.count; place += 1) {
		result[place] = fitAt(place, loess, figures);
	}
	return result;
}
