import fc from 'fast-check';
import { test } from 'vitest';
import { osloDayOf, walkPeriods } from '#tests/support/naive-calendar.ts';
import {
	expectFigures,
	lookUp,
	makeQuantity,
	mapPeriods,
	quantities,
	quantitiesFrom,
	resultOf
} from '#tests/support/quantities.ts';
import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { movingAverage, rollingPrice, rollingSum, yearToDate } from './rolling.ts';

/* Windows cut out of a calendar that is walked day by day, and summed from their far end. */

const FREQUENCIES: readonly Frequency[] = ['A', 'Q', 'M', 'W', 'D', 'H', 'QH'];
const COUNT = 45;
const RUNS = { numRuns: 15 };
const length = fc.integer({ min: 1, max: 14 });

const add = (values: readonly number[]) => values.reduceRight((sum, value) => sum + value, 0);
const average = (values: readonly number[]) => add(values) / values.length;

/** Quantities, each with the row of all its periods and those before them that windows may reach into. */
const withRow = (frequency: Frequency, isFinal = false) =>
	fc
		.date({ min: new Date('2003-06-01'), max: new Date('2027-01-01'), noInvalidDate: true })
		.chain((from) => {
			const row = walkPeriods(frequency, from, COUNT);
			const quantity = quantitiesFrom(from, {
				frequency,
				count: COUNT,
				gaps: isFinal ? 1 : 8,
				isFinal
			});
			return fc.record({ quantity, row: fc.constant(row) });
		});

/** The window that ends with the period; what lies before the row is missing. */
function windowOf(row: readonly string[], period: string, size: number): string[] {
	const end = row.indexOf(period) + 1;
	const before = Array.from({ length: Math.max(0, size - end) }, () => 'before the row');
	return [...before, ...row.slice(Math.max(0, end - size), end)];
}

test.each(FREQUENCIES)('sums over a window, %s', (frequency) => {
	const drawn = fc.oneof(withRow(frequency), withRow(frequency, true));
	fc.assert(
		fc.property(drawn, length, ({ quantity, row }, size) => {
			const at = lookUp(quantity);
			const expected = mapPeriods(quantity, (period) =>
				resultOf(windowOf(row, period, size).map(at), add)
			);

			expectFigures(rollingSum(quantity, size), expected);
		}),
		RUNS
	);
});

test.each(FREQUENCIES)(
	'averages over a window, of days over those that are there, %s',
	(frequency) => {
		fc.assert(
			fc.property(withRow(frequency), length, ({ quantity, row }, size) => {
				const at = lookUp(quantity);
				const used = frequency === 'D' ? quantity.observations.map(({ period }) => period) : row;
				const expected = mapPeriods(quantity, (period) =>
					resultOf(windowOf(used, period, size).map(at), average)
				);

				expectFigures(movingAverage(quantity, size), expected);
			}),
			RUNS
		);
	}
);

const yearName = (period: string, frequency: Frequency) =>
	(frequency === 'H' || frequency === 'QH' ? osloDayOf(period) : period).slice(0, 4);

const DAY_MS = 86_400_000;
/** Days to begin with: years, a week of two years, a leap year, the middle of a year. */
const BEGINNINGS = ['2003-01-01', '2008-12-29', '2012-01-01', '2020-12-31', '2019-06-15'];
/** How many periods to sum, how many more the row has before them, and how many days those take. */
const SHAPES: Record<Frequency, readonly [number, number, number]> = {
	...{ A: [8, 2, 600], Q: [16, 5, 400], M: [40, 13, 400], W: [120, 54, 375] },
	...{ D: [400, 370, 370], H: [90, 48, 2], QH: [200, 192, 2] }
};

test.each(FREQUENCIES)('sums from the first of the year, %s', (frequency) => {
	const [count, lead, days] = SHAPES[frequency];
	const beginning = fc.constantFrom(...BEGINNINGS).map((day) => new Date(`${day}T00:00:00Z`));
	const drawn = beginning.chain((from) =>
		quantitiesFrom(from, { frequency, count, gaps: 1 }).map((quantity) => ({ quantity, from }))
	);
	fc.assert(
		fc.property(drawn, ({ quantity, from }) => {
			const at = lookUp(quantity);
			const row = walkPeriods(
				frequency,
				new Date(from.getTime() - days * DAY_MS),
				lead + count + 9
			);
			const years = row.map((period) => yearName(period, frequency));
			const expected = mapPeriods(quantity, (period) => {
				const here = row.indexOf(period);
				const within = row.slice(years.indexOf(years[here]!), here + 1);
				return resultOf(within.map(at), add);
			});

			expectFigures(yearToDate(quantity), expected);
		}),
		{ numRuns: 8 }
	);
});

test('a price over a window is what was paid by what was sold', () => {
	const volumes = quantities({ frequency: 'M', count: COUNT });
	const scaled = fc.record({
		volume: volumes,
		price: fc.integer({ min: 1, max: 900 }),
		size: length
	});
	fc.assert(
		fc.property(scaled, ({ volume, price, size }) => {
			const value: Quantity = makeQuantity(
				'M',
				'NOK',
				volume.observations.map((entry, index) => ({
					...entry,
					value: entry.value === null ? null : entry.value * (price + (index % 7))
				}))
			);
			const [sums, amounts] = [rollingSum(value, size), rollingSum(volume, size)].map(lookUp);
			const expected = mapPeriods(volume, (period) =>
				resultOf([sums!(period), amounts!(period)], ([paid = NaN, sold = NaN]) =>
					sold > 0 ? paid * (1 / sold) : null
				)
			);

			expectFigures(rollingPrice({ value, volume }, size), expected);
		}),
		RUNS
	);
});
