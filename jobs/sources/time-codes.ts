import { findPeriod, type Period } from '#domain/period.ts';

/** Letters for the part of the year: the Norwegian ones stand in every language of SSB’s API. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
	[/^(\d{4})-?[KQ]([1-4])$/, '$1-Q$2'],
	[/^(\d{4})-?M(\d{2})$/, '$1-$2'],
	[/^(\d{4})-?[UW](\d{2})$/, '$1-W$2'],
	[/^(\d{4})-?A1?$/, '$1']
];

/**
 * The period a statistical agency’s time code means: `2024`, `2024K2`, `2024Q2`, `2024-Q2`, `2024M06`,
 * `2024-06`, `2025U32`, `2024W05`, `2024-W05`. Undefined for anything else, such as week 53 of a year without one.
 */
export function findTimeCode(code: string): Period | undefined {
	const pattern = PATTERNS.find(([form]) => form.test(code));
	return findPeriod(pattern === undefined ? code : code.replace(...pattern));
}
