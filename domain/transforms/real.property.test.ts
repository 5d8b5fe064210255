import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf } from '#tests/support/naive-calendar.ts';
import {
	expectFigures,
	lookUp,
	makeQuantity,
	mapPeriods,
	quantitiesFrom,
	resultOf,
	type Draft
} from '#tests/support/quantities.ts';
import type { Quantity } from '../quantity.ts';
import { convertCurrency } from './currency.ts';
import { deflate } from './real.ts';

/* Price levels and rates of a period gathered by the text of their months and days. */

const RUNS = { numRuns: 20 };
const START = new Date('2021-01-01T00:00:00Z');
type Coarse = 'M' | 'Q' | 'A';

const mean = (values: readonly number[]) =>
	values.reduceRight((sum, value) => sum + value / values.length, 0);

/** The parts of a quantity within a period, of so many months; a month without an observation is missing. */
function monthsWithin(cpi: Quantity, period: string, frequency: Coarse): NonNullable<Draft>[] {
	const at = lookUp(cpi);
	const months = Array.from({ length: 12 }, (_, month) => month + 1).map(
		(month) => `${period.slice(0, 4)}-${String(month).padStart(2, '0')}`
	);
	return months
		.filter((month) => nameOf(new Date(`${month}-01T00:00:00Z`), frequency) === period)
		.map(at);
}

test.each(['M', 'Q', 'A'] as const)('in the kroner of a year, %s', (frequency) => {
	const nominal = quantitiesFrom(START, { frequency, count: { M: 36, Q: 12, A: 3 }[frequency] });
	const cpis = quantitiesFrom(START, { frequency: 'M', count: 36, gaps: 1, isPositive: true });
	fc.assert(
		fc.property(nominal, cpis, fc.constantFrom('2021', '2023'), (quantity, cpi, base) => {
			const at = lookUp(quantity);
			const level = resultOf(monthsWithin(cpi, base, 'A'), mean);
			const expected = mapPeriods(quantity, (period) => {
				const now = resultOf(monthsWithin(cpi, period, frequency), mean);
				return resultOf([at(period), now, level], ([x = NaN, price = NaN, of = NaN]) =>
					price > 0 ? x * (of / price) : null
				);
			});

			expectFigures(deflate(quantity, cpi, base), expected);
		}),
		RUNS
	);
});

test.each(['M', 'Q', 'A'] as const)('by the mean of banking days, %s', (frequency) => {
	const options = { frequency, count: { M: 20, Q: 7, A: 2 }[frequency], unit: 'NOK/m3' };
	const rates = {
		frequency: 'D',
		count: 500,
		gaps: 30,
		isPositive: true,
		unit: 'NOK/EUR'
	} as const;
	fc.assert(
		fc.property(quantitiesFrom(START, options), quantitiesFrom(START, rates), (quantity, rate) => {
			const at = lookUp(quantity);
			const days = Map.groupBy(rate.observations, ({ period }) =>
				nameOf(new Date(`${period}T00:00:00Z`), frequency)
			);
			const last = [...days.keys()].at(-1);
			const rateOf = (period: string): NonNullable<Draft> => {
				const known = days.get(period) ?? [];
				const open = known.filter(
					({ value, status }) => value !== null || status === 'confidential'
				);
				return resultOf(period === last ? [] : open, mean);
			};
			const expected = (compute: (value: number, of: number) => number) =>
				mapPeriods(quantity, (period) =>
					resultOf([at(period), rateOf(period)], ([x = NaN, of = NaN]) => compute(x, of))
				);
			const foreign = { ...quantity, unit: 'EUR/m3' };

			expectFigures(
				convertCurrency(quantity, rate),
				expected((x, of) => x * (1 / of))
			);
			expectFigures(
				convertCurrency(foreign, rate),
				expected((x, of) => of * x)
			);
			expect(convertCurrency(quantity, rate).unit).toBe('EUR/m3');
			expect(convertCurrency(foreign, rate).unit).toBe('NOK/m3');
		}),
		{ numRuns: 10 }
	);
});

const year = (unit: string, ...values: readonly number[]): Quantity =>
	makeQuantity(
		'A',
		unit,
		values.map((value, at) => ({ period: String(2021 + at), value, status: 'final' }))
	);

test('prices rose by a quarter: 100 kroner of then are 125 of now, and now is as it was', () => {
	const real = deflate(year('NOK/m3', 100, 120), year('index 2015=100', 80, 100), '2022');

	expect(real).toMatchObject({
		...{ unit: 'NOK/m3', steps: [{ id: 'real', parameters: { base: '2022' } }] },
		observations: [{ value: 125 }, { value: 120 }]
	});
});

test('no price level finer than it is, and none that is no period', () => {
	const months = makeQuantity('M', 'NOK', [{ period: '2021-01', value: 1, status: 'final' }]);

	expect(() => deflate(months, year('index 2015=100', 80), '2021')).toThrow(/nest/);
	expect(() => deflate(months, months, 'long ago')).toThrow(/not a period/);
});

test('there and back again, and no rate of another currency', () => {
	const rate = year('NOK/EUR', 10, 12.5);
	const kroner = year('NOK/m3', 1000, 1000);
	const euros = convertCurrency(kroner, rate);

	expect(euros.observations.map(({ value }) => value)).toEqual([100, 80]);
	expect(convertCurrency(euros, rate).observations).toEqual(kroner.observations);
	expect(() => convertCurrency(year('SEK/m3', 1), rate)).toThrow(/does not convert/);
	expect(convertCurrency(kroner, year('NOK/EUR', 0)).observations[0]).toEqual({
		...{ period: '2021', value: null, status: 'not-applicable' }
	});
});
