import { findFactor, isSame, type Factor } from '../factors.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells } from './cells.ts';

/** Steps of ten within a unit, which need no factor of the trade: thousands of kroner are kroner. */
const SCALES: Readonly<Record<string, readonly [string, number]>> = {
	'1000 NOK': ['NOK', 1000],
	'1000 m2': ['m2', 1000],
	'1000 m3': ['m3', 1000]
};

/** Thousands as what they are thousands of; anything else as it is. */
export function inSingles(quantity: Quantity): Quantity {
	const [unit, factor] = SCALES[quantity.unit] ?? [quantity.unit, 1];
	if (factor === 1) return quantity;
	const step = { id: 'in-singles', parameters: { factor } };
	return { ...scale(quantity, step, factor), unit };
}

const scale = (quantity: Quantity, step: Quantity['steps'][number], factor: number): Quantity =>
	mapCells(quantity, step, (ordinal, { at }) => combine([at(ordinal)], (value) => value * factor));

/**
 * Amounts in another unit or on another basis, by a named factor; `value` within the factor's range stands for
 * another assumption. Throws RangeError for an unknown factor, one of another measure, or a value out of range.
 */
export function convertUnit(quantity: Quantity, factorId: string, value?: number): Quantity {
	const factor = findFactor(factorId);
	if (factor === undefined) throw new RangeError(`no such factor: ${factorId}`);
	if (!isSame(factor.from, quantity)) {
		throw new RangeError(
			`${factorId} converts ${factor.from.unit} ${factor.from.basis}, not ${quantity.unit} ${quantity.basis}`
		);
	}
	const used = value ?? factor.value;
	expectWithin(used, factor);
	const step = { id: 'convert', parameters: { factor: factorId, value: used } };
	return { ...scale(quantity, step, used), ...factor.to };
}

function expectWithin(value: number, { id, range: [low, high] }: Factor) {
	if (value >= low && value <= high) return;
	throw new RangeError(`${id} lies between ${low} and ${high}: ${value}`);
}

/**
 * A price per cubic metre over bark as one under bark, `P / (1 − share)` (D-REL). The share of bark is the
 * user's assumption and has no default. Throws RangeError for another basis or a share outside 0–0.3.
 */
export function priceUnderBark(quantity: Quantity, barkShare: number): Quantity {
	if (quantity.basis !== 'over-bark') {
		throw new RangeError(`expected a price over bark, found ${quantity.basis}`);
	}
	if (!(barkShare >= 0 && barkShare <= 0.3)) {
		throw new RangeError(`a share of bark lies between 0 and 0.3: ${barkShare}`);
	}
	const step = { id: 'under-bark', parameters: { barkShare } };
	return { ...scale(quantity, step, 1 / (1 - barkShare)), basis: 'under-bark' };
}
