import { expect, test } from 'vitest';
import { makeQuantity } from '#tests/support/quantities.ts';
import type { Quantity } from '../quantity.ts';
import { percentileInHistory, scoreBySeason, seasonalBand, seasonalIndex } from './season.ts';

/** Quarters from 2015 on. */
const quarters = (...values: readonly (number | null)[]): Quantity =>
	makeQuantity(
		'Q',
		'm3',
		values.map((value, at) => ({
			period: `${2015 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
			...{ value, status: value === null ? 'missing' : 'final' }
		}))
	);
const years = (...levels: readonly number[]) =>
	quarters(...levels.flatMap((level) => [level, 2 * level, 4 * level, level]));
const ends = ({ observations }: Quantity) => observations.at(-1);

test('the band is of full years before the one it is drawn behind', () => {
	const band = (before: number, quantity = years(10, 20, 30, 99)) =>
		seasonalBand(quantity, { before, shares: [0, 1] })[1];

	expect(band(2018)).toEqual({ low: 20, median: 40, high: 60 });
	expect(band(2016)).toBeNull();
	expect(band(2018, quarters(1, null, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8))).toEqual({
		...{ low: 2, median: 4, high: 6 }
	});
});

test('P10 and P90 lie between the years, and only five years count', () => {
	const [first] = seasonalBand(years(900, 10, 20, 30, 40, 50), { before: 2021 });

	expect(first).toEqual({ low: 14, median: 30, high: 46 });
});

test('a large year counts no more than a small one', () => {
	expect(seasonalIndex(years(10))).toEqual([50, 100, 200, 50]);
	expect(seasonalIndex(quarters(1, 1, 1, 1, 100, 200, 400, 100))).toEqual([75, 100, 150, 75]);
	expect(seasonalIndex(quarters(1, 2, 3))).toEqual([]);
});

test('a score needs five earlier years of the season, and that these differ', () => {
	expect(ends(scoreBySeason(years(1, 2, 3, 4, 5)))?.status).toBe('not-applicable');
	expect(ends(scoreBySeason(years(7, 7, 7, 7, 7, 9)))?.status).toBe('not-applicable');
	expect(ends(scoreBySeason(years(1, 2, 3, 4, 5, 9)))?.value).toBeCloseTo((9 - 3) / 1.4826, 12);
});

test('the highest so far is 100, and ties count as not above', () => {
	const percentiles = percentileInHistory(quarters(5, 7, 6, 6, 1));

	expect(percentiles.observations.map(({ value }) => value)).toEqual([100, 100, 200 / 3, 75, 20]);
	expect(percentiles).toMatchObject({ unit: 'percent', basis: 'none' });
});
