import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOrdinal, fromOrdinal, ordinalId, toOrdinal } from './ordinal.ts';
import { FREQUENCIES, parsePeriod, shiftPeriod } from './period.ts';

test('ordinals go there and back, and one more is the next period', () => {
	const arbitrary = fc.record({
		frequency: fc.constantFrom(...FREQUENCIES),
		start: fc.date({
			min: new Date('1900-01-01'),
			max: new Date('2100-01-01'),
			noInvalidDate: true
		}),
		count: fc.integer({ min: -400, max: 400 })
	});
	fc.assert(
		fc.property(arbitrary, ({ frequency, start, count }) => {
			const ordinal = Math.floor(toOrdinal({ frequency, start }));
			const period = fromOrdinal(ordinal, frequency);

			expect(toOrdinal(period)).toBe(ordinal);
			expect(toOrdinal(shiftPeriod(period, count))).toBe(ordinal + count);
		})
	);
});

test('weeks begin on Monday, week 53 included', () => {
	expect(toOrdinal(parsePeriod('2021-W01')) - toOrdinal(parsePeriod('2020-W53'))).toBe(1);
	expect(ordinalId(toOrdinal(parsePeriod('2020-W53')), 'W')).toBe('2020-W53');
});

test('a period of another frequency has no ordinal', () => {
	expect(findOrdinal('2024', 'M')).toBeUndefined();
	expect(findOrdinal('2024-13', 'M')).toBeUndefined();
	expect(findOrdinal('2024-02', 'M')).toBe(2024 * 12 + 1);
});
