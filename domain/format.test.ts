import { describe, expect, test } from 'vitest';
import {
	formatAge,
	formatCompact,
	formatDate,
	formatDateTime,
	formatMonthShort,
	formatNumber,
	formatPercentChange,
	formatPeriod,
	formatPointChange,
	formatTime
} from './format.ts';

test.each([
	[1234.5, 1, '1\u00a0234,5', '1,234.5'],
	[11_848_264, 0, '11\u00a0848\u00a0264', '11,848,264'],
	[999, 0, '999', '999'],
	[-3440, 0, '\u22123\u00a0440', '\u22123,440'],
	[-0.04, 1, '0,0', '0.0'],
	[0.125, 2, '0,13', '0.13'],
	[1_000_000.5, 2, '1\u00a0000\u00a0000,50', '1,000,000.50']
] as const)('%d with %i decimals', (...[value, decimals, nb, en]) => {
	expect(formatNumber(value, 'nb', decimals)).toBe(nb);
	expect(formatNumber(value, 'en', decimals)).toBe(en);
});

test.each([
	[11_848_264, '11,8\u00a0mill.', '11.8\u00a0m'],
	[932_268, '932\u00a0tusen', '932\u00a0k'],
	[-8_012_100_000, '\u22128,0\u00a0mrd.', '\u22128.0\u00a0bn'],
	[9999, '9\u00a0999', '9,999']
])('%d in short', (value, nb, en) => {
	expect(formatCompact(value, 'nb')).toBe(nb);
	expect(formatCompact(value, 'en')).toBe(en);
});

test('a change carries its sign, and none where it rounds to nothing', () => {
	expect(formatPercentChange(4.23, 'nb')).toBe('+4,2\u00a0%');
	expect(formatPercentChange(-0.3, 'en')).toBe('\u22120.3%');
	expect(formatPercentChange(0.04, 'nb')).toBe('0,0\u00a0%');
	expect(formatPointChange(0.25, 'nb', 2)).toBe('+0,25\u00a0prosentpoeng');
	expect(formatPointChange(-1, 'en')).toBe('\u22121.0\u00a0percentage points');
});

test.each([
	['2024', '2024', '2024'],
	['2024-Q1', '1. kvartal 2024', 'Q1 2024'],
	['2024-01', 'januar 2024', 'January 2024'],
	['2020-W53', 'uke 53 2020', 'week 53 2020'],
	['2024-01-31', '31. januar 2024', '31 January 2024'],
	['2024-07-01T05Z', '1. juli 2024 kl. 07:00', '1 July 2024, 07:00'],
	['no period', 'no period', 'no period']
])('the period %s', (id, nb, en) => {
	expect(formatPeriod(id, 'nb')).toBe(nb);
	expect(formatPeriod(id, 'en')).toBe(en);
});

test('months in short', () => {
	expect([0, 2, 4, 5, 8].map((month) => formatMonthShort(month, 'nb'))).toEqual(
		'jan. mars mai juni sep.'.split(' ')
	);
	expect(formatMonthShort(8, 'en')).toBe('Sep');
});

describe('Norwegian time', () => {
	test('jumps over an hour in March and lives one twice in October', () => {
		const march = ['2024-03-31T00:59:00Z', '2024-03-31T01:00:00Z'];
		const october = ['2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z'];

		expect(march.map((instant) => formatTime(new Date(instant)))).toEqual(['01:59', '03:00']);
		expect(october.map((instant) => formatTime(new Date(instant)))).toEqual(['02:30', '02:30']);
	});

	test('decides the day, whatever the zone of the machine', () => {
		expect(formatDate(new Date('2025-12-31T23:30:00Z'), 'nb')).toBe('1. januar 2026');
		expect(formatDateTime(new Date('2026-11-23T08:12:00Z'), 'nb')).toBe(
			'23. november 2026 kl. 09:12'
		);
		expect(formatDateTime(new Date('2026-06-23T22:00:00Z'), 'en')).toBe('24 June 2026, 00:00');
	});
});

test.each([
	[0, 'i dag', 'today'],
	[1, '1 dag siden', '1 day ago'],
	[59, '59 dager siden', '59 days ago'],
	[61, '2 måneder siden', '2 months ago'],
	[426, '13 måneder siden', '13 months ago'],
	[1100, '3 år siden', '3 years ago']
])('%i days ago', (days, nb, en) => {
	const now = new Date('2026-11-23T12:00:00Z');
	const then = new Date(now.getTime() - days * 86_400_000);

	expect(formatAge(then, now, 'nb')).toBe(nb);
	expect(formatAge(then, now, 'en')).toBe(en);
});

test('what lies in the future by a hair is today', () => {
	const now = new Date('2026-11-23T12:00:00Z');

	expect(formatAge(new Date('2026-11-23T12:00:05Z'), now, 'nb')).toBe('i dag');
});
