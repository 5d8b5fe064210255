const PLAIN = /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i;
const COMMA_THOUSANDS = /^-?\d{1,3}(,\d{3})+\.\d+$/;
const POINT_THOUSANDS = /^-?\d{1,3}(\.\d{3})+,\d+$/;
/** Three digits behind a single comma could be thousands as well. */
const DECIMAL_COMMA = /^-?\d+,(\d{1,2}|\d{4,})$/;

/**
 * The decimal number a text states, as digits with a point: `1234.5` from `1 234,5`, `1,234.5`, `1234,5`, `−3`.
 * Undefined when it is no number, or can be read in two ways, as `1,234`.
 */
export function findDecimalText(text: string): string | undefined {
	const digits = text.replace(/\s/g, '').replace(/^[\u2212\u2013]/, '-');
	if (PLAIN.test(digits)) return digits;
	if (COMMA_THOUSANDS.test(digits)) return digits.replaceAll(',', '');
	if (POINT_THOUSANDS.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
	return DECIMAL_COMMA.test(digits) ? digits.replace(',', '.') : undefined;
}

export function findDecimal(text: string): number | undefined {
	const digits = findDecimalText(text);
	return digits === undefined ? undefined : Number(digits);
}
