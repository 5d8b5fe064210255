import type { Selected } from './select-codes.ts';

/** SSB's limit for one answer, empty cells included. */
const MAX_CELLS = 800_000;

/** The selection as several, each under the limit, by cutting its longest list of codes. */
export function splitSelection(selection: readonly Selected[], maxCells = MAX_CELLS): Selected[][] {
	const cells = selection.reduce((product, { valueCodes }) => product * valueCodes.length, 1);
	const longest = Math.max(...selection.map(({ valueCodes }) => valueCodes.length));
	if (cells <= maxCells || longest < 2) return [[...selection]];
	const place = selection.findIndex(({ valueCodes }) => valueCodes.length === longest);
	const middle = Math.ceil(longest / 2);
	return [cut(selection, place, [0, middle]), cut(selection, place, [middle, longest])].flatMap(
		(half) => splitSelection(half, maxCells)
	);
}

const cut = (
	selection: readonly Selected[],
	place: number,
	[from, to]: readonly [number, number]
) =>
	selection.map((selected, index) =>
		index === place ? { ...selected, valueCodes: selected.valueCodes.slice(from, to) } : selected
	);
