import { expect, test } from 'vitest';
import type { Quantity } from '../quantity.ts';
import { aggregate } from './aggregate.ts';
import { ratio, relativeGap, share, spread, weightedPrice } from './compare.ts';
import { movingAverage, rollingPrice, rollingSum, yearToDate } from './rolling.ts';

const quantity = (
	frequency: Quantity['frequency'],
	figures: Record<string, number | null>
): Quantity => ({
	...{ frequency, unit: 'm3', basis: 'under-bark', steps: [] },
	observations: Object.entries(figures).map(([period, value]) => ({
		...{ period, value },
		status: value === null ? 'missing' : 'final'
	}))
});
const values = ({ observations }: Quantity) => observations.map(({ value }) => value);

test('a sum over a window is never a sum of fewer', () => {
	const months = quantity('M', { '2024-01': 1, '2024-02': 2, '2024-03': 4, '2024-05': 8 });

	expect(values(rollingSum(months, 2))).toEqual([null, 3, 6, null]);
	expect(values(movingAverage(months, 2))).toEqual([null, 1.5, 3, null]);
});

test('days are averaged over those that the market was open', () => {
	const days = quantity('D', { '2024-05-16': 1, '2024-05-21': 3, '2024-05-22': 5 });

	expect(values(movingAverage(days, 2))).toEqual([null, 2, 4]);
});

test('the year to date starts with the year, and needs every month', () => {
	const months = quantity('M', { '2023-12': 50, '2024-01': 1, '2024-02': 2, '2024-04': 4 });

	expect(values(yearToDate(months))).toEqual([null, 1, 3, null]);
});

test('a rolling price weighs by what was sold', () => {
	const volume = quantity('M', { '2024-01': 10, '2024-02': 30 });
	const value = { ...quantity('M', { '2024-01': 1000, '2024-02': 6000 }), unit: 'NOK' };

	expect(rollingPrice({ value, volume }, 2)).toMatchObject({
		unit: 'NOK/m3',
		observations: [{ value: null }, { value: 175 }]
	});
	expect(values(weightedPrice(value, volume))).toEqual([100, 200]);
});

test('a period that lacks a part is missing', () => {
	const months = quantity('M', {
		...{ '2024-01': 1, '2024-02': 2, '2024-03': 3 },
		...{ '2024-04': 4, '2024-06': 6 }
	});

	expect(aggregate(months, 'Q', { how: 'sum' }).observations).toEqual([
		{ period: '2024-Q1', value: 6, status: 'final' },
		{ period: '2024-Q2', value: null, status: 'missing' }
	]);
	expect(values(aggregate(months, 'Q', { how: 'end' }))).toEqual([3, null]);
});

test('where markets rest, a month is done when the next has begun', () => {
	const days = quantity('D', { '2024-05-30': 10, '2024-05-31': 12, '2024-06-03': 20 });

	expect(values(aggregate(days, 'M', { how: 'mean', rests: true }))).toEqual([11, null]);
	expect(values(aggregate(days, 'M', { how: 'mean' }))).toEqual([null, null]);
});

test('hours make a Norwegian day, of which one has 23 and one 25', () => {
	const hoursFrom = (first: string, count: number) =>
		Object.fromEntries(
			Array.from({ length: count }, (_, hour) => {
				const at = new Date(new Date(first).getTime() + hour * 3_600_000);
				return [`${at.toISOString().slice(0, 13)}Z`, 2];
			})
		);
	const spring = quantity('H', hoursFrom('2026-03-28T23:00:00Z', 23));
	const autumn = quantity('H', hoursFrom('2026-10-24T22:00:00Z', 25));
	const short = quantity('H', hoursFrom('2026-10-24T22:00:00Z', 24));

	expect(aggregate(spring, 'D', { how: 'sum' }).observations).toEqual([
		{ period: '2026-03-29', value: 46, status: 'final' }
	]);
	expect(values(aggregate(autumn, 'D', { how: 'mean' }))).toEqual([2]);
	expect(values(aggregate(short, 'D', { how: 'mean' }))).toEqual([null]);
});

test('weeks nest in nothing', () => {
	expect(() => aggregate(quantity('W', { '2024-W01': 1 }), 'M', { how: 'sum' })).toThrow(/nest/);
});

test('spreads, shares and gaps are of one unit on one basis', () => {
	const a = quantity('M', { '2024-01': 30 });
	const b = quantity('M', { '2024-01': 40 });

	expect(values(spread(a, b))).toEqual([-10]);
	expect(values(share(a, b))).toEqual([75]);
	expect(values(relativeGap(a, b))).toEqual([-25]);
	expect(values(ratio(a, quantity('M', { '2024-01': 0 })))).toEqual([null]);
	expect(() => spread(a, { ...b, basis: 'over-bark' })).toThrow(/named factor/);
	expect(() => spread(a, quantity('Q', { '2024-Q1': 1 }))).toThrow(/frequencies/);
});
