import { utcYear } from 'd3-time';
import { nearestIndex } from './nearest.ts';

/** Where a long step leads: the `x` one year (or whatever the chart calls a long step) on or back. */
export type Jump = (x: number, direction: 1 | -1) => number;

export interface Walk {
	xs: readonly number[];
	index: number;
	jump: Jump;
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
	ArrowRight: 1,
	ArrowUp: 1,
	ArrowLeft: -1,
	ArrowDown: -1
};
const JUMPS: Readonly<Record<string, 1 | -1>> = { PageUp: 1, PageDown: -1 };

/** The index a key leads to, kept inside the list; undefined for a key that does not walk. */
export function findNextIndex(key: string, { xs, index, jump }: Walk): number | undefined {
	if (key === 'Home') return 0;
	if (key === 'End') return xs.length - 1;
	const step = STEPS[key];
	if (step !== undefined) return clampIndex(index + step, xs.length);
	const direction = JUMPS[key];
	if (direction === undefined) return undefined;
	return nearestIndex(xs, jump(xs[index] ?? 0, direction));
}

export const clampIndex = (index: number, length: number): number =>
	Math.min(Math.max(index, 0), length - 1);

/** Same month and day, one year on or back. */
export const jumpYear: Jump = (x, direction) => {
	const start = utcYear.floor(new Date(x));
	return utcYear.offset(start, direction).getTime() + (x - start.getTime());
};
