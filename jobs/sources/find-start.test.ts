import { expect, test } from 'vitest';
import { findStart } from './find-start.ts';

const worldWith = (newest: Readonly<Record<string, string>>) => ({
	newestPeriod: (key: string) => Promise.resolve(newest[key])
});

test('asks from some steps before the series that is furthest behind', async () => {
	const world = worldWith({ a: '2026-03-20', b: '2026-03-10' });

	expect(await findStart(world, ['a', 'b'], 10)).toBe('2026-02-28');
});

test('asks for everything while a series has no figure', async () => {
	expect(await findStart(worldWith({ a: '2026-03-20' }), ['a', 'b'], 10)).toBeUndefined();
});
