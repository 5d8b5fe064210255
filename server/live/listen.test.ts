import { expect, test } from 'vitest';
import { backoffMs } from './listen.ts';

test('waits longer after each failure, up to ten seconds', () => {
	const longest = [0, 1, 2, 3, 10, 1000].map((failures) => backoffMs(failures, () => 1));

	expect(longest).toEqual([250, 500, 1000, 2000, 10_000, 10_000]);
});

test('waits at least half of it, so that several nodes come back apart', () => {
	expect(backoffMs(1, () => 0)).toBe(250);
});
