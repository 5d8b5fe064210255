import type { Quantity } from '../quantity.ts';
import { FormulaError, isFormulaError, type Place } from './formula-error.ts';
import {
	findFunction,
	FUNCTION_NAMES,
	kindOf,
	type FormulaFunction,
	type Surroundings,
	type Value
} from './functions.ts';
import { operate } from './operators.ts';
import { listReferences, type Expression } from './parse.ts';

export interface FormulaInput extends Surroundings {
	/** Figures of a series, or undefined for a key that does not exist. */
	readonly seriesOf: (key: string) => Quantity | undefined;
	/** Series keys that names stand for. */
	readonly names: ReadonlyMap<string, string>;
	/** A clock in milliseconds, and how long a formula may take by it. */
	readonly now: () => number;
	readonly mostMs: number;
	/** Is told what each part came to. */
	readonly onValue?: (part: Expression, value: Value) => void;
}

export const MAX_SERIES = 20;
/** Figures that all steps together may make. */
const MAX_FIGURES = 2_000_000;

interface Run extends FormulaInput {
	readonly endsAt: number;
	figures: number;
}

/** Works a formula out. Throws FormulaError, which says where; the result is always a series. */
export function evaluate(expression: Expression, input: FormulaInput): Quantity {
	if (listReferences(expression).length > MAX_SERIES) {
		throw new FormulaError('too-many-series', expression, { most: MAX_SERIES });
	}
	const run: Run = { ...input, endsAt: input.now() + input.mostMs, figures: 0 };
	const value = valueOf(expression, run);
	if (typeof value === 'object') return value;
	throw new FormulaError('no-series', expression);
}

function valueOf(expression: Expression, run: Run): Value {
	const value = compute(expression, run);
	if (typeof value === 'object') run.figures += value.observations.length;
	if (run.figures > MAX_FIGURES || run.now() > run.endsAt) {
		throw new FormulaError('too-much-work', expression);
	}
	run.onValue?.(expression, value);
	return value;
}

function compute(expression: Expression, run: Run): Value {
	switch (expression.kind) {
		case 'number':
		case 'text':
			return expression.value;
		case 'series':
			return findSeries(expression.key, expression, run);
		case 'name':
			return findNamed(expression.name, expression, run);
		case 'negative':
			return operate('*', [-1, valueOf(expression.of, run)], expression);
		case 'binary': {
			const { operator, left, right } = expression;
			const values = [valueOf(left, run), valueOf(right, run)] as const;
			return guard(expression, () => operate(operator, values, expression));
		}
		case 'call':
			return callFunction(expression, run);
	}
}

function findSeries(key: string, place: Place, run: Run): Quantity {
	const quantity = run.seriesOf(key);
	if (quantity === undefined) throw new FormulaError('unknown-series', place, { key });
	return quantity;
}

function findNamed(name: string, place: Place, run: Run): Quantity {
	const key = run.names.get(name);
	if (key === undefined) throw new FormulaError('unknown-name', place, { name });
	return findSeries(key, place, run);
}

function callFunction(expression: Expression & { kind: 'call' }, run: Run): Quantity {
	const { name, parameters } = expression;
	const entry = findFunction(name);
	if (entry === undefined) {
		const known = FUNCTION_NAMES.join(', ');
		throw new FormulaError('unknown-function', expression, { name, known });
	}
	expectCount(entry, expression);
	const values = parameters.map((parameter) => valueOf(parameter, run));
	for (const [at, value] of values.entries()) {
		const [expected, found] = [entry.kinds[at] ?? 'series', kindOf(value)];
		if (expected === found) continue;
		throw new FormulaError('wrong-kind', parameters[at] ?? expression, { expected, found });
	}
	return guard(expression, () => entry.apply(values, { place: expression, surroundings: run }));
}

function expectCount(
	{ name, kinds, required }: FormulaFunction,
	call: Expression & { kind: 'call' }
) {
	const found = call.parameters.length;
	if (found >= required && found <= kinds.length) return;
	const expected = required === kinds.length ? String(required) : `${required}–${kinds.length}`;
	throw new FormulaError('wrong-count', call, { name, expected, found });
}

/** The arithmetic refuses by RangeError what a person may ask for: here it gets its place. */
function guard<T>(place: Place, work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (isFormulaError(error) || !(error instanceof RangeError)) throw error;
		throw new FormulaError('not-possible', place, { reason: error.message });
	}
}
