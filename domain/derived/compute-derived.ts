import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import type { Derivation, Parameter, SeriesOf } from './derivation.ts';
import { findDerivation } from './derivations.ts';

export interface DerivedRequest {
	/** Id of the derivation, which is that of its key figure. */
	readonly id: string;
	readonly region: string;
	/** The usual one when absent. */
	readonly frequency?: Frequency;
	/** Assumptions by parameter id; what is not given has its default. */
	readonly assumptions?: Readonly<Record<string, number>>;
}

/** An assumption that is lacking, unknown or out of its range. */
export class AssumptionError extends RangeError {
	override readonly name = 'AssumptionError';
	readonly parameter: string;

	constructor(parameter: string, message: string) {
		super(message);
		this.parameter = parameter;
	}
}

/** By name, not `instanceof`: the built site carries its own copy of this class. */
export const isAssumptionError = (error: unknown): error is AssumptionError =>
	error instanceof Error && error.name === 'AssumptionError';

/** Series keys that the figure is made of; empty for an unknown id. */
export const listInputs = ({ id, region }: DerivedRequest): string[] =>
	Object.values(findDerivation(id)?.inputs(region) ?? {});

/**
 * The figure by its formula, with the formula and the assumptions as its last step. Throws AssumptionError, and
 * RangeError for an unknown id or a frequency that it cannot be had in.
 */
export function computeDerived(request: DerivedRequest, seriesOf: SeriesOf): Quantity {
	const derivation = findDerivation(request.id);
	if (derivation === undefined) throw new RangeError(`no such derived figure: ${request.id}`);
	const frequency = chooseFrequency(derivation, request.frequency);
	const assumed = readAssumptions(derivation, request.assumptions ?? {});
	const assume = (id: string) => assumed[id] ?? NaN;
	const result = derivation.compute(request.region, seriesOf, { frequency, assume });
	const { id, version } = derivation.formula;
	const step = { id: 'formula', parameters: { formula: id, version, ...assumed } };
	return { ...result, steps: [...result.steps, step] };
}

function chooseFrequency({ id, frequencies }: Derivation, wanted?: Frequency): Frequency {
	const found = wanted === undefined ? frequencies[0] : frequencies.find((one) => one === wanted);
	if (found === undefined) {
		throw new RangeError(`${id} can be had by ${frequencies.join(', ')}: ${String(wanted)}`);
	}
	return found;
}

function readAssumptions(
	{ parameters }: Derivation,
	given: Readonly<Record<string, number>>
): Record<string, number> {
	for (const id of Object.keys(given)) {
		if (!parameters.some((parameter) => parameter.id === id)) {
			throw new AssumptionError(id, `no such assumption: ${id}`);
		}
	}
	return Object.fromEntries(
		parameters.map((parameter) => [parameter.id, choose(parameter, given[parameter.id])])
	);
}

function choose({ id, unit, value, range: [low, high] }: Parameter, given?: number): number {
	const chosen = given ?? value;
	if (chosen === null) throw new AssumptionError(id, `${id} is an assumption that must be chosen`);
	const isWhole = unit !== 'year' || Number.isInteger(chosen);
	if (chosen >= low && chosen <= high && isWhole) return chosen;
	throw new AssumptionError(id, `${id} lies between ${low} and ${high}: ${chosen}`);
}
