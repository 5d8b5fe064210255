import type { Cell } from './sheet.ts';

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A number however the workbook holds it: `1049`, `"1 049"` with any kind of space, `"-3440"` with a hyphen or
 * a minus, `"12,5"`, `2024.0`. Undefined when it is none.
 */
export function findNumber(cell: Cell | undefined): number | undefined {
	if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
	if (cell === null || cell === undefined) return undefined;
	const text = cell.replace(SPACES, '').replace('\u2212', '-').replace(',', '.');
	return NUMBER.test(text) ? Number(text) : undefined;
}

/** A code with its leading zeros back: `3` and `"03"` are both `03`. Undefined when it is no code of that length. */
export function findCode(cell: Cell | undefined, digits: number): string | undefined {
	const number = findNumber(cell);
	if (number === undefined || !Number.isInteger(number) || number < 0) return undefined;
	const code = String(number).padStart(digits, '0');
	return code.length === digits ? code : undefined;
}
