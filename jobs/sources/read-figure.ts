import { findDecimal } from './decimal.ts';
import type { Cell } from './json-stat.ts';
import { readMarked, type Figure } from './marks.ts';

/** The figure that a text states: a number, or a mark in its place. A reason when it is neither. */
export function readFigureText(text: string): Figure | string {
	const value = findDecimal(text);
	return value === undefined ? readMarked(null, text.trim()) : readMarked(value, null);
}

/** The figure of a cell; some publishers write their numbers and marks as texts. */
export function readCellFigure({ value, mark, invalid }: Cell): Figure | string {
	if (invalid === null) return readMarked(value, mark);
	const content: unknown = JSON.parse(invalid);
	return typeof content === 'string' ? readFigureText(content) : `not a number: ${invalid}`;
}
