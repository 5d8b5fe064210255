import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

test('allows a burst, then so many a second, and never more than the burst', () => {
	let ms = 0;
	const isAllowed = createRateLimit({ burst: 3, perSecond: 2, now: () => new Date(ms) });
	const countNow = () => Array.from({ length: 5 }, isAllowed).filter(Boolean).length;

	expect(countNow()).toBe(3);
	ms += 499;
	expect(countNow()).toBe(0);
	ms += 1_000;
	expect(countNow()).toBe(2);
	ms += 3_600_000;
	expect(countNow()).toBe(3);
});

test('a clock that is set back takes nothing away', () => {
	let ms = 10_000;
	const isAllowed = createRateLimit({ burst: 1, perSecond: 1, now: () => new Date(ms) });

	ms = 0;

	expect(isAllowed()).toBe(true);
});
