import { expect, test } from 'vitest';
import type { DownloadRequest, World } from '../world.ts';
import { collect } from './collect.ts';

const worldWith = (newest: string | undefined, requests: DownloadRequest[]): World => ({
	now: () => new Date('2026-01-05T15:30:00Z'),
	signal: new AbortController().signal,
	secret: () => undefined,
	newestPeriod: (key) => Promise.resolve(key.endsWith('.M') ? newest?.slice(0, 7) : newest),
	download: (request) => {
		requests.push(request);
		return Promise.resolve(undefined);
	}
});

async function listPaths(newest: string | undefined) {
	const requests: DownloadRequest[] = [];
	for await (const document of collect(worldWith(newest, requests)))
		expect(document).toBeUndefined();
	return requests.map(({ path }) => path);
}

test('asks for what came since a little before the newest figure', async () => {
	const query = '?format=sdmx-json&locale=en&startPeriod=';

	expect(await listPaths('2026-01-02')).toEqual([
		`/EXR/B.EUR+SEK+GBP+USD+I44.NOK.SP${query}2025-12-19`,
		`/IR/M.KPRA.SD.${query}2025-10`
	]);
});

test('asks for everything the first time', async () => {
	const [path] = await listPaths(undefined);

	expect(path).not.toContain('startPeriod');
});
