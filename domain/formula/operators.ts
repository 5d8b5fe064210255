import { combine, mapCells } from '../transforms/cells.ts';
import { ratio, spread, sum, weightedPrice } from '../transforms/compare.ts';
import type { Quantity } from '../quantity.ts';
import { FormulaError, type Place } from './formula-error.ts';
import { kindOf, type Value } from './functions.ts';
import type { Operator } from './parse.ts';

/** Units that a plain number may be added to. */
const PLAIN: readonly string[] = ['percent', 'percentage-points', 'ratio', 'log'];
const isPlain = ({ unit }: Quantity) => PLAIN.includes(unit) || unit.startsWith('index ');

const NUMBERS: Readonly<Record<Operator, (a: number, b: number) => number>> = {
	'+': (a, b) => a + b,
	'-': (a, b) => a - b,
	'*': (a, b) => a * b,
	'/': (a, b) => a / b
};

const describe = (value: Value): string =>
	typeof value === 'object' ? `${value.unit} ${value.basis}` : String(value);

const unlike = (left: Value, right: Value, place: Place): FormulaError =>
	new FormulaError('unlike-units', place, { left: describe(left), right: describe(right) });

/** One operation of a formula. Throws FormulaError where units or frequencies do not fit. */
export function operate(
	operator: Operator,
	[left, right]: readonly [Value, Value],
	place: Place
): Value {
	for (const value of [left, right]) {
		if (typeof value !== 'string') continue;
		throw new FormulaError('wrong-kind', place, { expected: 'series', found: kindOf(value) });
	}
	// Texts are gone; the checks below leave numbers and series.
	const [a, b] = [left as number | Quantity, right as number | Quantity];
	if (typeof a === 'number' && typeof b === 'number') return NUMBERS[operator](a, b);
	if (typeof a === 'object' && typeof b === 'object') return operateSeries(operator, [a, b], place);
	return operateMixed(operator, [a, b], place);
}

/** A series is scaled by a number; only what has no unit takes one added. */
function operateMixed(
	operator: Operator,
	[a, b]: readonly [number | Quantity, number | Quantity],
	place: Place
): Quantity {
	const [quantity, number] = typeof a === 'object' ? [a, Number(b)] : [b as Quantity, a];
	const isRight = quantity === a;
	if (!isDefined(operator, quantity, isRight)) throw unlike(a, b, place);
	const compute = NUMBERS[operator];
	const step = { id: 'with-number', parameters: { operator, number } };
	return mapCells(quantity, step, (ordinal, { at }) =>
		combine([at(ordinal)], (value) => (isRight ? compute(value, number) : compute(number, value)))
	);
}

/** Multiplied always; divided by a number, never dividing one; added to only without a unit. */
function isDefined(operator: Operator, quantity: Quantity, isRight: boolean): boolean {
	if (operator === '*') return true;
	return operator === '/' ? isRight : isPlain(quantity);
}

function operateSeries(
	operator: Operator,
	[a, b]: readonly [Quantity, Quantity],
	place: Place
): Quantity {
	if (a.frequency !== b.frequency) {
		const parameters = { left: a.frequency, right: b.frequency };
		throw new FormulaError('unlike-frequencies', place, parameters);
	}
	const isAlike = a.unit === b.unit && a.basis === b.basis;
	if (isAlike && operator !== '*') return ALIKE[operator](a, b);
	if (operator === '/' && isAmount(b) && !a.unit.includes('/')) return weightedPrice(a, b);
	throw unlike(a, b, place);
}

const ALIKE = { '+': sum, '-': spread, '/': ratio } as const;

/** What a value can be divided by to become a price. */
const isAmount = ({ unit }: Quantity) => unit === 'm3' || unit === 'tonnes' || unit === 'm2';
