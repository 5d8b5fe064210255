import { expect, test } from 'vitest';
import type { RawDocument } from '../source.ts';
import type { DownloadRequest, World } from '../world.ts';
import { collect } from './collect.ts';

const API = 'https://api.stlouisfed.org/fred/series/observations?series_id=WPU081';

async function collectWith(key: string | undefined) {
	const requests: DownloadRequest[] = [];
	const documents: RawDocument[] = [];
	const world: World = {
		now: () => new Date('2026-01-05T15:30:00Z'),
		signal: new AbortController().signal,
		secret: () => key,
		newestPeriod: () => Promise.resolve(undefined),
		download: (request) => {
			requests.push(request);
			const { name, path: url } = request;
			const fetchedAt = new Date('2026-01-05T15:30:00Z');
			return Promise.resolve({ name, url, bytes: new Uint8Array(), headers: {}, fetchedAt });
		}
	};
	for await (const document of collect(world)) documents.push(document);
	return { requests, documents };
}

test('asks for the file without a key, and the API with one', async () => {
	const without = await collectWith(undefined);
	const withKey = await collectWith('abc');

	expect(without.requests).toMatchObject([{ path: '?id=WPU081', type: 'csv' }]);
	expect(withKey.requests).toMatchObject([
		{ path: `${API}&api_key=abc&file_type=json`, type: 'json' }
	]);
});

test('the key does not stay in the archived address', async () => {
	const { documents } = await collectWith('abc');

	expect(documents.map(({ url }) => url)).toEqual([`${API}&file_type=json`]);
});
