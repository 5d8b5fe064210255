import type { Mapping } from './mapping.ts';

/** The number of a cell by the mapping's signs; undefined when it is none. A thousands sign in a wrong place is none. */
export function findNumber(
	text: string,
	{ decimal, thousands }: Pick<Mapping, 'decimal' | 'thousands'>
): number | undefined {
	const plain = text
		.trim()
		.replace(/^[\u2212\u2013]/, '-')
		.replace(/[\u00a0\u202f]/g, ' ');
	// A workbook holds numbers, which are written with a point whatever the mapping says.
	const grouped = new RegExp(`^-?\\d{1,3}(${RegExp.escape(thousands)}\\d{3})+(?!\\d)`);
	const joined = thousands !== '' && grouped.test(plain) ? plain.replaceAll(thousands, '') : plain;
	const digits = joined.replace(decimal, '.');
	return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(digits) ? Number(digits) : undefined;
}
