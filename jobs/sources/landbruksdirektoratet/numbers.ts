import type { Cell } from './sheet.ts';

const SPACES = /\s/g;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** `1.049` and `1,049` as text: a thousand or a bit more than one, nobody can tell. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number however the workbook holds it: `1049`, `"1 049"` with any kind of space, `"-3440"` with a hyphen, a
 * dash or a minus, `"12,5"`, `2024.0`. Undefined when it is none, or can be read in two ways.
 */
export function findNumber(cell: Cell | undefined): number | undefined {
	if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
	if (cell === null || cell === undefined) return undefined;
	const text = cell.replace(SPACES, '').replace(/^[\u2212\u2013]/, '-');
	if (AMBIGUOUS.test(text)) return undefined;
	const point = text.replace(',', '.');
	return NUMBER.test(point) ? Number(point) : undefined;
}

/** A code with its leading zeros back: `3` and `"03"` are both `03`. Undefined when it is no code of that length. */
export function findCode(cell: Cell | undefined, digits: number): string | undefined {
	const number = findNumber(cell);
	if (number === undefined || !Number.isInteger(number) || number < 0) return undefined;
	const code = String(number).padStart(digits, '0');
	return code.length === digits ? code : undefined;
}

export const isBlank = (cell: Cell | undefined): boolean =>
	cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
