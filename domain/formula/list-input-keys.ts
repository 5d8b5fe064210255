import { MAX_SERIES } from './evaluate.ts';
import { FormulaError } from './formula-error.ts';
import { CPI_KEY, CURRENCIES, findRateKey, KEYS_BY_NAME } from './names.ts';
import { listReferences, visit, type Expression } from './parse.ts';

/**
 * Keys of every series that a formula reads, those that `real` and `convert` draw on included. A name that stands
 * for nothing is left out: evaluating says where it is. Throws FormulaError when there are too many.
 */
export function listInputKeys(expression: Expression): string[] {
	const references = listReferences(expression);
	if (references.length > MAX_SERIES) {
		throw new FormulaError('too-many-series', expression, { most: MAX_SERIES });
	}
	const named = references.map(({ key, name }) => key ?? KEYS_BY_NAME.get(name ?? ''));
	const drawn: (string | undefined)[] = [];
	visit(expression, (part) => drawn.push(...listDrawn(part)));
	return [...new Set([...named, ...drawn])].filter((key) => key !== undefined);
}

function listDrawn(part: Expression): (string | undefined)[] {
	if (part.kind !== 'call') return [];
	if (part.name === 'real') return [CPI_KEY];
	const [, currency] = part.parameters;
	if (part.name !== 'convert' || currency?.kind !== 'text') return [];
	// Which currency becomes kroner is known only when the series is read.
	return currency.value === 'NOK' ? CURRENCIES.map(findRateKey) : [findRateKey(currency.value)];
}
