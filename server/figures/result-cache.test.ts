import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quantity } from '#domain/quantity.ts';
import { createResultCache, sizeOf } from './result-cache.ts';

const create = (count: number): Quantity => ({
	...{ frequency: 'A', unit: 'm3', basis: 'none', steps: [] },
	observations: Array.from({ length: count }, (_, at) => ({
		...{ period: String(1900 + at), value: at, status: 'final' as const }
	}))
});
const SMALL = create(1);
const MANY = { maxCount: 100, maxBytes: 1e9 };

test('what was not used for the longest time is forgotten first', () => {
	const cache = createResultCache({ ...MANY, maxCount: 2 });
	cache.keep('a', SMALL);
	cache.keep('b', SMALL);
	cache.find('a');

	cache.keep('c', SMALL);

	expect(['a', 'b', 'c'].map((key) => cache.find(key) !== undefined)).toEqual([true, false, true]);
});

test('large results push out many small ones, and one that is too large is not kept', () => {
	const cache = createResultCache({ ...MANY, maxBytes: sizeOf('a', create(100)) });
	for (const key of ['a', 'b', 'c']) cache.keep(key, SMALL);

	cache.keep('d', create(100));
	expect([cache.count(), cache.find('d')?.observations.length]).toEqual([1, 100]);

	cache.keep('e', create(101));
	expect([cache.count(), cache.find('e')]).toEqual([1, undefined]);
});

test('whatever is kept and found: within both bounds, and what is found is what was kept last', () => {
	const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(5), fc.boolean());
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
			const limits = { maxCount: 3, maxBytes: 3 * sizeOf('a', create(3)) };
			const cache = createResultCache(limits);
			const last = new Map<string, Quantity>();
			for (const [key, count, isRead] of steps) {
				if (!isRead) {
					last.set(key, create(count));
					cache.keep(key, last.get(key)!);
				}
				expect([undefined, last.get(key)]).toContain(cache.find(key));
				expect(cache.count()).toBeLessThanOrEqual(limits.maxCount);
				expect(cache.bytes()).toBeLessThanOrEqual(limits.maxBytes);
			}
			const kept = ['a', 'b', 'c', 'd'].filter((key) => cache.find(key) !== undefined);
			expect(cache.bytes()).toBe(kept.reduce((sum, key) => sum + sizeOf(key, cache.find(key)!), 0));
		})
	);
});
