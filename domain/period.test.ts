import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	findPeriod,
	formatPeriodId,
	FREQUENCIES,
	isoWeek,
	parsePeriod,
	periodEnd,
	samePeriodYearBefore,
	shiftPeriod
} from './period.ts';

const EXAMPLES = {
	A: ['2024', '2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'],
	Q: ['2024-Q4', '2024-10-01T00:00:00Z', '2025-01-01T00:00:00Z'],
	M: ['2024-02', '2024-02-01T00:00:00Z', '2024-03-01T00:00:00Z'],
	W: ['2024-W05', '2024-01-29T00:00:00Z', '2024-02-05T00:00:00Z'],
	D: ['2024-02-29', '2024-02-29T00:00:00Z', '2024-03-01T00:00:00Z'],
	H: ['2024-01-31T23Z', '2024-01-31T23:00:00Z', '2024-02-01T00:00:00Z'],
	QH: ['2024-01-31T05:45Z', '2024-01-31T05:45:00Z', '2024-01-31T06:00:00Z']
} as const;

describe.each(FREQUENCIES)('frequency %s', (frequency) => {
	const [id, start, end] = EXAMPLES[frequency];

	test(`${id} begins and ends at its instants`, () => {
		const period = parsePeriod(id);

		expect(period).toEqual({ frequency, start: new Date(start) });
		expect(periodEnd(period)).toEqual(new Date(end));
	});

	test('a period shifted and written reads back as itself', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1500, max: 5000 }), (count) => {
				const shifted = shiftPeriod(parsePeriod(id), count);

				expect(findPeriod(formatPeriodId(shifted))).toEqual(shifted);
				expect(shiftPeriod(shifted, -count)).toEqual(parsePeriod(id));
			})
		);
	});

	test('ids sort in time', () => {
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(5000), (one, other) => {
				const [a, b] = [one, other].map((count) =>
					formatPeriodId(shiftPeriod(parsePeriod(id), count))
				);

				expect(Math.sign(a!.localeCompare(b!, 'en'))).toBe(Math.sign(one - other));
			})
		);
	});
});

test.each([
	...['', '24', '2024-Q5', '2024-Q0', '2024-00', '2024-13', '2024-1', '2024-W00', '2024-W54'],
	...['2023-02-29', '2024-04-31', '2024-01-31T24Z', '2024-01-31T05', '2024-01-31T05:10Z', ' 2024']
])('%j is no period', (text) => {
	expect(findPeriod(text)).toBeUndefined();
	expect(() => parsePeriod(text)).toThrow(`not a period: ${text}`);
});

test('week 53 is in the years that have one, and in no other', () => {
	expect(findPeriod('2020-W53')?.start).toEqual(new Date('2020-12-28'));
	expect(findPeriod('2021-W53')).toBeUndefined();
	expect(formatPeriodId(shiftPeriod(parsePeriod('2020-W53'), 1))).toBe('2021-W01');
});

test('days around New Year belong to the week-year of their Thursday', () => {
	expect(isoWeek(new Date('2021-01-03'))).toEqual({ year: 2020, week: 53 });
	expect(isoWeek(new Date('2024-12-30'))).toEqual({ year: 2025, week: 1 });
});

test.each([
	['2024', '2023'],
	['2024-Q1', '2023-Q1'],
	['2024-01', '2023-01'],
	['2021-W05', '2020-W05'],
	['2020-W53', undefined],
	['2024-03-01', '2023-03-01'],
	['2024-02-29', undefined],
	['2024-01-31T05Z', undefined],
	['2024-01-31T05:15Z', undefined]
])('a year before %s is %s', (id, before) => {
	const found = samePeriodYearBefore(parsePeriod(id));

	expect(found && formatPeriodId(found)).toBe(before);
});
