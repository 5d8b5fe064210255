import { bisectCenter } from 'd3-array';

/** Index of the `x` closest to the value; the list is sorted. -1 for an empty list. */
export const nearestIndex = (xs: readonly number[], value: number): number =>
	xs.length === 0 ? -1 : bisectCenter(xs, value);
