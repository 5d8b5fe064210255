import { expect, test } from 'vitest';
import type { Observation } from '../observation.ts';
import type { Quantity } from '../quantity.ts';
import { difference, indexTo, logarithm, percentChange, yearOverYear } from './change.ts';

const figure = (period: string, value: number | null, status: Observation['status'] = 'final') => ({
	...{ period, value },
	status: value === null && status === 'final' ? 'missing' : status
});
const monthly = (...observations: Observation[]): Quantity => ({
	...{ frequency: 'M', unit: 'm3', basis: 'under-bark' },
	...{ observations, steps: [] }
});
const values = ({ observations }: Quantity) => observations.map(({ value }) => value);

test('a change needs the period before, and a gap is no zero', () => {
	const quantity = monthly(figure('2024-01', 100), figure('2024-02', 110), figure('2024-04', 99));

	expect(values(percentChange(quantity))).toEqual([null, expect.closeTo(10, 12), null]);
	expect(values(difference(quantity))).toEqual([null, 10, null]);
});

test('a change from zero or below is not applicable, and says so', () => {
	const quantity = monthly(figure('2024-01', 0), figure('2024-02', 5), figure('2024-03', -5));

	expect(percentChange(quantity).observations.map(({ status }) => status)).toEqual([
		...['missing', 'not-applicable', 'final']
	]);
});

test('the strongest reason of a missing part is kept', () => {
	const quantity = monthly(figure('2023-01', null, 'confidential'), figure('2024-01', null));

	expect(yearOverYear(quantity).observations.at(-1)?.status).toBe('confidential');
});

test('anything preliminary makes the change preliminary', () => {
	const quantity = monthly(figure('2023-01', 10), figure('2024-01', 11, 'preliminary'));

	expect(yearOverYear(quantity)).toMatchObject({
		unit: 'percent',
		observations: [{}, { status: 'preliminary' }]
	});
});

test('shares change by points', () => {
	const quantity = { ...monthly(figure('2023-01', 40), figure('2024-01', 42)), unit: 'percent' };

	expect(yearOverYear(quantity)).toMatchObject({ unit: 'percentage-points' });
	expect(values(yearOverYear(quantity))).toEqual([null, 2]);
});

test('a day is compared with the last banking day a year before', () => {
	const days: Quantity = {
		...monthly(figure('2023-06-02', 10), figure('2024-06-04', 12)),
		frequency: 'D'
	};

	expect(values(yearOverYear(days)).at(-1)).toBeCloseTo(20, 12);
});

test('an index needs every figure of its base', () => {
	const quarters: Quantity = {
		...monthly(...[1, 2, 3, 4].map((quarter) => figure(`2021-Q${quarter}`, quarter * 10))),
		frequency: 'Q'
	};

	expect(values(indexTo(quarters, '2021'))).toEqual([40, 80, 120, 160]);
	expect(indexTo(quarters, '2021').unit).toBe('index 2021=100');
	expect(values(indexTo(quarters, '2020'))).toEqual([null, null, null, null]);
});

test('there is no logarithm at or below zero', () => {
	expect(values(logarithm(monthly(figure('2024-01', 1), figure('2024-02', 0))))).toEqual([0, null]);
});
