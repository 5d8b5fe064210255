import { expect, test } from 'vitest';
import type { World } from '../world.ts';
import { collect } from './collect.ts';

/** A service that has published up to a day. */
function createWorld(now: string, newest: string | undefined, published: string) {
	const paths: string[] = [];
	const world: World = {
		now: () => new Date(now),
		signal: new AbortController().signal,
		secret: () => undefined,
		newestPeriod: () => Promise.resolve(newest),
		download: ({ path, name }) => {
			paths.push(path);
			if (name.slice(0, 10) > published) return Promise.resolve(undefined);
			return Promise.resolve({
				...{ name, url: path, bytes: new Uint8Array(), headers: {}, fetchedAt: new Date(now) }
			});
		}
	};
	return { world, paths };
}

async function listNames(world: World) {
	const names: string[] = [];
	for await (const { name } of collect(world)) names.push(name);
	return names;
}

test('asks for the days after the newest, up to tomorrow in Norway', async () => {
	const { world, paths } = createWorld('2026-01-30T23:30:00Z', '2026-01-30', '2026-02-01');

	const names = await listNames(world);

	expect(paths.slice(0, 3)).toEqual([
		'/2026/01-31_NO1.json',
		'/2026/02-01_NO1.json',
		'/2026/01-31_NO2.json'
	]);
	expect(names).toHaveLength(10);
});

test('tomorrow not published yet is no document', async () => {
	const { world, paths } = createWorld('2026-01-31T10:00:00Z', '2026-01-31', '2026-01-31');

	expect(await listNames(world)).toEqual([]);
	expect(paths).toHaveLength(5);
});

test('the first collection goes 31 days back', async () => {
	const { world } = createWorld('2026-01-31T10:00:00Z', undefined, '2026-01-31');

	const names = await listNames(world);

	expect(names[0]).toBe('2025-12-31_NO1.json');
	expect(names).toHaveLength(5 * 32);
});
