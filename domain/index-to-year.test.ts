import { expect, test } from 'vitest';
import { findCommonFullYear, indexToYear } from './index-to-year.ts';
import type { Observation } from './observation.ts';

const quarters = (year: number, ...values: (number | null)[]): Observation[] =>
	values.map((value, index) => ({
		...{ period: `${year}-Q${index + 1}`, value },
		status: value === null ? 'missing' : 'final'
	}));

test('takes the first year that both have in full', () => {
	const a = [...quarters(2020, 1, 2, null, 4), ...quarters(2021, 1, 2, 3, 4)];
	const b = [...quarters(2020, 1, 2, 3, 4), ...quarters(2021, 9, 9, 9, 9), ...quarters(2022, 1)];

	expect(findCommonFullYear(a, b, 'Q')).toBe(2021);
	expect(findCommonFullYear(a, quarters(2020, 1, 1, 1, 1), 'Q')).toBeUndefined();
});

test('the mean of the base year becomes 100, and a gap stays a gap', () => {
	const indexed = indexToYear(
		[...quarters(2021, 10, 20, 30, 20), ...quarters(2022, null, 40)],
		2021
	);

	expect(indexed.map(({ value }) => value)).toEqual([50, 100, 150, 100, null, 200]);
});

test('there is no index against nothing', () => {
	expect(indexToYear(quarters(2022, 1, 2, 3, 4), 2021)).toEqual([]);
	expect(indexToYear(quarters(2021, 1, -1, 1, -1), 2021)).toEqual([]);
});
