import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	expectFigures,
	expectNear,
	lookUp,
	mapPeriods,
	quantitiesFrom,
	resultOf
} from '#tests/support/quantities.ts';
import { FACTORS } from '../factors.ts';
import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { ratio, relativeGap, share, spread, sum, weightedPrice } from './compare.ts';
import { convertUnit, inSingles, priceUnderBark } from './convert-unit.ts';
import { concentration, decomposePrice, decomposeValue, type Part } from './mix.ts';
import { DEFAULT_YIELDS, sawmillMargin } from './sawmill-margin.ts';

/* What is computed period by period, against the same in other words. */

const FREQUENCIES: readonly Frequency[] = ['A', 'Q', 'M', 'W', 'D', 'H', 'QH'];
const RUNS = { numRuns: 20 };
const START = new Date('2020-11-20T00:00:00Z');

const draw = (frequency: Frequency, unit = 'm3') =>
	quantitiesFrom(START, { frequency, count: 40, unit });

type Compute = (x: number, y: number) => number | null;

function expectPairs(result: Quantity, [a, b]: readonly [Quantity, Quantity], compute: Compute) {
	const [left, right] = [lookUp(a), lookUp(b)];
	const expected = mapPeriods(a, (period) =>
		resultOf([left(period), right(period)], ([x = NaN, y = NaN]) => compute(x, y))
	);
	expectFigures(result, expected);
}

const whereAbove0 =
	(compute: (x: number, y: number) => number): Compute =>
	(x, y) =>
		y > 0 ? compute(x, y) : null;

test.each(FREQUENCIES)('two quantities period by period, %s', (frequency) => {
	fc.assert(
		fc.property(draw(frequency), draw(frequency), (a, b) => {
			expectPairs(spread(a, b), [a, b], (x, y) => -(y - x));
			expectPairs(sum(a, b), [a, b], (x, y) => y + x);
			expectPairs(
				ratio(a, b),
				[a, b],
				whereAbove0((x, y) => x * (1 / y))
			);
			expectPairs(
				share(a, b),
				[a, b],
				whereAbove0((x, y) => x / (y / 100))
			);
			expectPairs(
				relativeGap(a, b),
				[a, b],
				whereAbove0((x, y) => ((x - y) / y) * 100)
			);
			expectPairs(weightedPrice(b, a), [a, b], (x, y) => (x > 0 ? y * (1 / x) : null));
		}),
		RUNS
	);
});

test('a price is of value by volume, whatever their units', () => {
	fc.assert(
		fc.property(draw('M', '1000 NOK'), draw('M'), (value, volume) => {
			expect(weightedPrice(value, volume).unit).toBe('1000 NOK/m3');
		}),
		{ numRuns: 2 }
	);
});

test.each(FACTORS)('$id multiplies, and keeps gaps', ({ id, from, to, value, range }) => {
	const within = fc.double({ min: range[0], max: range[1], noNaN: true });
	fc.assert(
		fc.property(draw('Q'), fc.option(within, { nil: undefined }), (drawn, other) => {
			const quantity: Quantity = { ...drawn, ...from };
			const at = lookUp(quantity);
			const result = convertUnit(quantity, id, other);
			const expected = mapPeriods(quantity, (period) =>
				resultOf([at(period)], ([figure = NaN]) => (other ?? value) * figure)
			);

			expectFigures(result, expected);
			expect(result).toMatchObject(to);
		}),
		RUNS
	);
});

test('thousands and prices under bark', () => {
	const bark = fc.double({ min: 0, max: 0.3, noNaN: true });
	fc.assert(
		fc.property(draw('M', '1000 m3'), bark, (quantity, part) => {
			const at = lookUp(quantity);
			const over: Quantity = { ...quantity, basis: 'over-bark' };
			const scaled = (factor: number) =>
				mapPeriods(quantity, (period) => resultOf([at(period)], ([x = NaN]) => x * factor));

			expectFigures(inSingles(quantity), scaled(1000));
			expectFigures(priceUnderBark(over, part), scaled((1 - part) ** -1));
		}),
		RUNS
	);
});

const euros = fc.integer({ min: 0, max: 500_000 }).map((whole) => whole / 100);
const parts = fc.array(
	fc
		.tuple(euros, euros, euros, euros)
		.map(([v0, v1, p0, p1]): Part => ({ id: 'x', volume: [v0, v1], value: [v0 * p0, v1 * p1] })),
	{ minLength: 1, maxLength: 7 }
);

test('what mix did is the new price less what the old mix would have cost at new prices', () => {
	fc.assert(
		fc.property(parts, (list) => {
			const effects = decomposePrice(list);
			const [v0, v1] = [0, 1].map((at) => list.reduce((all, part) => all + part.volume[at]!, 0));
			expect(effects === undefined).toBe(Math.min(v0!, v1!) === 0);
			if (effects === undefined) return;
			const oldMix = list.reduce((all, { volume, value }) => {
				const price = volume[1] === 0 ? value[0] / volume[0] : value[1] / volume[1];
				return volume[0] === 0 ? all : all + (volume[0] / v0!) * price;
			}, 0);
			const worth = decomposeValue(list)!;

			expectNear(effects.mix, effects.after - oldMix, 'mix');
			expectNear(effects.price, oldMix - effects.before, 'price');
			expectNear(worth.mix, effects.mix * v1!, 'mix of the value');
			expectNear(worth.price, effects.price * v1!, 'price of the value');
			expectNear(worth.volume, (v1! - v0!) * effects.before, 'volume of the value');
		})
	);
});

test('concentration is how likely two kroner are of one seller', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(900), { minLength: 1, maxLength: 9 }), (amounts) => {
			const all = amounts.reduce((total, amount) => total + amount, 0);
			const pairs = amounts.reduce((total, amount) => total + amount * amount, 0);
			const found = concentration(amounts);
			expect(found === undefined).toBe(all === 0);
			if (all > 0) expectNear(found, (pairs / (all * all)) * 10_000, 'concentration');
		})
	);
});

test('the margin moves by its yield for each krone of a price', () => {
	const prices = fc.record({
		...{ sawnwood: euros, chips: euros, sawdust: euros, bark: euros, log: euros, transport: euros }
	});
	const names = ['sawnwood', 'chips', 'sawdust', 'bark'] as const;
	fc.assert(
		fc.property(prices, fc.constantFrom(...names), (given, name) => {
			const more = sawmillMargin({ ...given, [name]: given[name] + 1 });
			const now = sawmillMargin(given);
			const income = names.map((product) => DEFAULT_YIELDS[product] * given[product]);
			const earned = income.reduce((all, amount) => all + amount, 0);

			expectNear(now.perLog, earned - given.log - given.transport, 'margin');
			expectNear(more.perLog - now.perLog, DEFAULT_YIELDS[name], 'a krone more');
			expectNear(now.perSawnwood * DEFAULT_YIELDS.sawnwood, now.perLog, 'per m³ sawn');
		})
	);
});
