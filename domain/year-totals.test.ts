import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { totalYears } from './year-totals.ts';

const figure = (period: string, value: number | null): Observation => ({
	...{ period, value },
	status: value === null ? 'missing' : 'final'
});

test('sums every year over the months that the newest year has', () => {
	const observations = [
		...[figure('2022-01', 10), figure('2022-02', 20), figure('2022-03', 40)],
		...[figure('2023-01', 1), figure('2023-02', 2)]
	];

	expect(totalYears(observations)).toEqual({
		months: [1, 2],
		totals: [
			{ year: 2023, sum: 3 },
			{ year: 2022, sum: 30 }
		]
	});
});

test('a year that lacks a month, or is not there at all, has no sum', () => {
	const observations = [
		...[figure('2020-01', 5), figure('2020-02', null)],
		...[figure('2022-01', 1), figure('2022-02', 2)]
	];

	expect(totalYears(observations).totals).toEqual([
		{ year: 2022, sum: 3 },
		{ year: 2021, sum: null },
		{ year: 2020, sum: null }
	]);
});

test('without figures there is nothing to sum', () => {
	expect(totalYears([figure('2020-01', null)])).toEqual({ months: [], totals: [] });
});
