import { listInputKeys } from '#domain/formula/list-input-keys.ts';
import type { Value } from '#domain/formula/functions.ts';
import { parseFormula, type Expression } from '#domain/formula/parse.ts';
import { traceFormula } from '#domain/formula/trace.ts';
import { findOrdinal } from '#domain/ordinal.ts';
import { listInputSeries } from '../db/queries/input-series.ts';
import { listLineage } from '../db/queries/lineage.ts';
import { readInputs, type Surroundings } from './calculation.ts';
import { evaluateOver } from './compute-formula.ts';
import { toWanted, type FigureLineage } from './figure-lineage.ts';

/**
 * A figure of a formula, back to the figures of series that it is made of and where each comes from; undefined
 * when the formula has no such period. Throws FormulaError.
 */
export async function findFormulaLineage(
	surroundings: Surroundings,
	formula: string,
	period: string
): Promise<FigureLineage | undefined> {
	const { trx, asOf, now } = surroundings;
	const expression = parseFormula(formula);
	const series = await readInputs(
		surroundings,
		await listInputSeries(trx, listInputKeys(expression))
	);
	const seriesOf = (key: string) => series.get(key);
	const values = new Map<Expression, Value>();
	const quantity = evaluateOver(expression, {
		...{ seriesOf, now },
		onValue: (part, value) => values.set(part, value)
	});
	const result = quantity.observations.find((observation) => observation.period === period);
	const ordinal = findOrdinal(period, quantity.frequency);
	if (result === undefined || ordinal === undefined) return undefined;
	const traced = traceFormula(expression, [ordinal], { values, seriesOf });
	const lineage = await listLineage(trx, toWanted(traced), asOf);
	return { ...lineage, result, unit: quantity.unit };
}
