import type { Quantity } from '../quantity.ts';
import { combine, toCells, toObservation } from './cells.ts';

/** Two quantities period by period; of the first, the periods that it has. Throws RangeError for unlike frequencies. */
function zip(
	[a, b]: readonly [Quantity, Quantity],
	id: string,
	compute: (x: number, y: number) => number | null
): Quantity {
	if (a.frequency !== b.frequency) {
		throw new RangeError(`${id} of unlike frequencies: ${a.frequency} and ${b.frequency}`);
	}
	const [left, right] = [toCells(a), toCells(b)];
	return {
		...a,
		observations: left.ordinals.map((ordinal) =>
			toObservation(ordinal, combine([left.at(ordinal), right.at(ordinal)], compute), a)
		),
		steps: [...a.steps, { id, parameters: {} }]
	};
}

/** Only figures of one unit on one basis are added and subtracted. Throws RangeError else. */
function expectAlike(a: Quantity, b: Quantity, what: string) {
	if (a.unit === b.unit && a.basis === b.basis) return;
	throw new RangeError(
		`${what} of ${a.unit} ${a.basis} and ${b.unit} ${b.basis} needs a named factor`
	);
}

/** `a − b` in their unit: a spread of prices, a gap between regions (D-SPREAD, D-GAP). */
export function spread(a: Quantity, b: Quantity): Quantity {
	expectAlike(a, b, 'difference');
	return zip([a, b], 'spread', (x, y) => x - y);
}

/** `a + b` in their unit. */
export function sum(a: Quantity, b: Quantity): Quantity {
	expectAlike(a, b, 'sum');
	return zip([a, b], 'sum', (x, y) => x + y);
}

/** `a / b` of one unit on one basis; not applicable where b is not above zero. */
export function ratio(a: Quantity, b: Quantity): Quantity {
	expectAlike(a, b, 'ratio');
	const result = zip([a, b], 'ratio', (x, y) => (y > 0 ? x / y : null));
	return { ...result, unit: 'ratio', basis: 'none' };
}

/** `100·a/b` in per cent: a part of a whole (B05, B08). */
export function share(part: Quantity, whole: Quantity): Quantity {
	expectAlike(part, whole, 'share');
	const result = zip([part, whole], 'share', (x, y) => (y > 0 ? (100 * x) / y : null));
	return { ...result, unit: 'percent', basis: 'none' };
}

/** `100·(a/b − 1)` in per cent (D-GAP). */
export function relativeGap(a: Quantity, b: Quantity): Quantity {
	expectAlike(a, b, 'gap');
	const result = zip([a, b], 'relative-gap', (x, y) => (y > 0 ? 100 * (x / y - 1) : null));
	return { ...result, unit: 'percent', basis: 'none' };
}

/** `value / volume`: an average price that the parts' amounts weigh (D-WAVG). */
export function weightedPrice(value: Quantity, volume: Quantity): Quantity {
	const result = zip([volume, value], 'weighted-price', (amount, worth) =>
		amount > 0 ? worth / amount : null
	);
	return { ...result, unit: `${value.unit}/${volume.unit}` };
}
