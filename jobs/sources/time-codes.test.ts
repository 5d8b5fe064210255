import { expect, test } from 'vitest';
import { formatPeriodId } from '#domain/period.ts';
import { findTimeCode } from './time-codes.ts';

test.each([
	['2024', '2024'],
	['2024K2', '2024-Q2'],
	['2024Q2', '2024-Q2'],
	['2024-Q2', '2024-Q2'],
	['2024M06', '2024-06'],
	['2024-06', '2024-06'],
	['2025U32', '2025-W32'],
	['2024W05', '2024-W05'],
	['2024-W05', '2024-W05'],
	['2020U53', '2020-W53']
])('%s is the period %s', (code, id) => {
	expect(formatPeriodId(findTimeCode(code)!)).toBe(id);
});

test.each(['2024K5', '2024M13', '2024M6', '2021U53', '24', '0', 'K2', '', '2024H1'])(
	'%j is no period',
	(code) => {
		expect(findTimeCode(code)).toBeUndefined();
	}
);
