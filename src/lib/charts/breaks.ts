import type { Extent } from './scales.ts';
import type { Break } from './types.ts';

/** A break in the plot: named there when it is alone and short, else numbered and named below. */
export interface PlacedBreak {
	readonly x: number;
	readonly label: string;
	readonly mark: string;
}

const LONGEST_DIRECT = 24;

export function placeBreaks(breaks: readonly Break[], [from, to]: Extent): PlacedBreak[] {
	const shown = breaks.filter(({ x }) => Number(x) >= from && Number(x) <= to);
	const direct = shown.length === 1 && shown.every(({ label }) => label.length <= LONGEST_DIRECT);
	return shown.map(({ x, label }, i) => ({
		x: Number(x),
		label,
		mark: direct ? label : String(i + 1)
	}));
}

/** The breaks that are named below the plot. */
export const listNotes = (breaks: readonly PlacedBreak[]): PlacedBreak[] =>
	breaks.filter(({ mark, label }) => mark !== label);
