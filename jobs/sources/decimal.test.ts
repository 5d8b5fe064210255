import { expect, test } from 'vitest';
import { findDecimal, findDecimalText } from './decimal.ts';

test('reads a number with a decimal comma, a point, and marks between thousands', () => {
	const texts = [
		'1 234,5',
		'1,234.5',
		'1.234,5',
		'10,7155',
		'95.95',
		'-3,25',
		'\u22123',
		'1\u00a0049'
	];

	expect(texts.map(findDecimal)).toEqual([1234.5, 1234.5, 1234.5, 10.7155, 95.95, -3.25, -3, 1049]);
});

test('does not guess what three digits behind a comma are', () => {
	expect(findDecimal('1,234')).toBeUndefined();
	expect(findDecimal('')).toBeUndefined();
	expect(findDecimal('..')).toBeUndefined();
});

test('keeps the digits as they are written', () => {
	expect(findDecimalText('95,95')).toBe('95.95');
	expect(findDecimalText('8.300')).toBe('8.300');
});
