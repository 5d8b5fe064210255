import { evaluate, type FormulaInput } from '#domain/formula/evaluate.ts';
import { listInputKeys } from '#domain/formula/list-input-keys.ts';
import { CPI_KEY, findRateKey, KEYS_BY_NAME } from '#domain/formula/names.ts';
import { parseFormula, printFormula, type Expression } from '#domain/formula/parse.ts';
import type { Quantity } from '#domain/quantity.ts';
import { listInputSeries, type InputSeries } from '../db/queries/input-series.ts';
import { calculate, type Surroundings } from './calculation.ts';

const MOST_MS = 2_000;

export interface FormulaResult {
	/** As it was understood, with no more parentheses than it needs. */
	readonly expression: string;
	readonly quantity: Quantity;
	/** Every series that was read, those that functions draw on included. */
	readonly inputs: readonly InputSeries[];
}

/** Works a formula out over the stored figures. Throws FormulaError, and TOO_LARGE for too long a series. */
export async function computeFormula(
	surroundings: Surroundings,
	formula: string
): Promise<FormulaResult> {
	const expression = parseFormula(formula);
	const inputs = await listInputSeries(surroundings.trx, listInputKeys(expression));
	const printed = printFormula(expression);
	const quantity = await calculate(surroundings, {
		...{ id: `formula ${printed}`, inputs },
		compute: (seriesOf) => evaluateOver(expression, { seriesOf, now: surroundings.now })
	});
	return { expression: printed, quantity, inputs };
}

/** Evaluates with the product's names, prices and rates. */
export const evaluateOver = (
	expression: Expression,
	{ seriesOf, ...rest }: Pick<FormulaInput, 'seriesOf' | 'now' | 'onValue'>
): Quantity =>
	evaluate(expression, {
		...{ ...rest, seriesOf, names: KEYS_BY_NAME, mostMs: MOST_MS },
		cpi: () => seriesOf(CPI_KEY),
		rate: (currency) => seriesOf(findRateKey(currency) ?? '')
	});
