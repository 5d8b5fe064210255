import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseWait } from './back-off.ts';

const refused = (attempt: number, status?: number, retryAfterMs?: number) => ({
	...{ attempt, status, retryAfterMs }
});

test('what the publisher asks for is what we wait', () => {
	expect(chooseWait(refused(1, 429, 7_000), () => 0.5)).toBe(7_000);
	expect(chooseWait(refused(4, 503, 0), () => 0.5)).toBe(0);
});

test('without a word of the publisher the span doubles, up to a minute', () => {
	const halves = [1, 2, 3, 4, 20].map((attempt) => chooseWait(refused(attempt, 500), () => 0.5));

	expect(halves).toEqual([500, 1_000, 2_000, 4_000, 30_000]);
});

test('who was told that it asks too often waits longer', () => {
	expect(chooseWait(refused(1, 429), () => 0.5)).toBe(7_500);
});

test('the wait is a random part of the span', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 30 }),
			fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			(attempt, part) => {
				const wait = chooseWait(refused(attempt), () => part);
				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(60_000);
			}
		)
	);
});
