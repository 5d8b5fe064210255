import { findDecimal } from './decimal.ts';
import type { Cell } from './json-stat.ts';
import { readMarked, type Figure } from './marks.ts';

/** The figure that a text states: a number, with a mark beside it or not, or a mark in its place. Else a reason. */
export function readFigureText(text: string, mark: string | null = null): Figure | string {
	const value = findDecimal(text);
	return value === undefined ? readMarked(null, text.trim()) : readMarked(value, mark);
}

/** The figure of a cell; some publishers write their numbers and marks as texts. */
export const readCellFigure = ({ value, mark, invalid }: Cell): Figure | string =>
	invalid === null ? readMarked(value, mark) : readFigureText(invalid, mark);
