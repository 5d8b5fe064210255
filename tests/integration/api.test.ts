import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { listBundle } from '#jobs/bundle.ts';
import { loadBundle } from '#jobs/load-bundle.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { SOURCES } from '#jobs/sources/sources.ts';
import type { App } from '#server/app.ts';
import { createResultCache } from '#server/figures/result-cache.ts';
import { createWeb, stopWeb } from '#server/web.ts';
import { createEffects, WALL_CLOCK } from '#tests/support/effects.ts';
import { createTestDatabase } from '#tests/support/database.ts';

/* The bundled, real figures, through the ordinary pipeline, asked for by HTTP. */

interface SeriesAnswer {
	readonly key: string;
	readonly unit: string;
	readonly frequency: string;
	readonly lastChangeId: number;
	readonly observations: readonly Observation[];
}

const REMOVALS = 'roundwood-removals.NO.industrial.M';
const FIRST_QUARTER = 'from=2021-01&to=2021-03';

let api: string;
let beforeLoad: string;
let stop: () => Promise<void>;

beforeAll(async () => {
	const database = await createTestDatabase();
	const log = pino({ level: 'silent' });
	const app: App = {
		...{ db: database.db, log, version: 'test', nextRuns: () => [] },
		...{ effects: createEffects(WALL_CLOCK), results: createResultCache() },
		// What the API and its server read.
		config: { roles: ['live'] } as unknown as App['config']
	};
	beforeLoad = new Date(Date.now() - 1000).toISOString();
	await registerSources(database.db, SOURCES);
	await loadBundle(app, await listBundle(), () => undefined);
	const server = await createWeb(app, false);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	api = `http://127.0.0.1:${port}/api/v1`;
	stop = async () => {
		await stopWeb(server);
		await database.close();
	};
});
afterAll(() => stop());

const get = (path: string, init?: RequestInit) => fetch(`${api}${path}`, init);

async function getSeries(key: string, query = ''): Promise<SeriesAnswer> {
	const response = await get(`/series/${key}?${query}`);
	expect(response.status).toBe(200);
	// The test is about what is in it.
	return (await response.json()) as SeriesAnswer;
}

const sum = ({ observations }: SeriesAnswer) =>
	observations.reduce((total, { value }) => total + value!, 0);

const getProblem = async (path: string, init?: RequestInit) => {
	const response = await get(path, init);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	return (await response.json()) as Record<string, unknown>;
};

test('the country delivered 3 004 585 m³ of industrial roundwood in the first quarter of 2021', async () => {
	const answer = await getSeries(REMOVALS, FIRST_QUARTER);

	expect(answer).toMatchObject({ key: REMOVALS, unit: 'm3', frequency: 'M' });
	expect(answer.observations.map(({ period }) => period)).toEqual([
		'2021-01',
		'2021-02',
		'2021-03'
	]);
	expect(sum(answer)).toBe(3_004_585);
});

test('at 403.98 NOK a cubic metre, as value by volume', async () => {
	const value = sum(await getSeries('roundwood-value.NO.industrial.M', FIRST_QUARTER));
	const volume = sum(await getSeries(REMOVALS, FIRST_QUARTER));

	expect(value / volume).toBeCloseTo(403.98, 2);
});

test('a price of the API is the value by the volume of the same month', async () => {
	const [price, value, volume] = await Promise.all([
		getSeries('roundwood-price.NO.industrial.M', FIRST_QUARTER),
		getSeries('roundwood-value.NO.industrial.M', FIRST_QUARTER),
		getSeries(REMOVALS, FIRST_QUARTER)
	]);

	for (const [month, { value: one }] of price.observations.entries()) {
		const ratio = value.observations[month]!.value! / volume.observations[month]!.value!;
		expect(one).toBeCloseTo(ratio, 9);
	}
});

/** Year; Trøndelag and country: thousand m³ and NOK/m³, as computed from the workbooks by another program. */
const YEARS = [
	[2014, 1004.1, 300.3, 9811, 348.2],
	[2015, 945.9, 289.6, 10093, 337.2],
	[2016, 884.2, 290.4, 10299, 327.2],
	[2017, 807.9, 337.4, 10491, 353.0],
	[2018, 867.0, 366.5, 10825, 410.3],
	[2019, 811.7, 403.2, 11045, 434.5],
	// The country's rows of "month 21", 6 490 m³, are of no month and kept aside: 10 240 at 375.8 with them.
	[2020, 822.3, 355.3, 10233, 375.9],
	[2021, 935.3, 417.9, 11450, 440.5],
	[2024, 932.3, 604.2, 11848, 676.2]
] as const;

const EVERY_YEAR = YEARS.map(([year, ...figures]) => ({ year, figures }));

/** The year's volume in m³ and average price, from its twelve months. */
async function sumYear(region: string, breakdown: string, year: number) {
	const ask = async (indicator: string) => {
		const query = `from=${year}-01&to=${year}-12`;
		const answer = await getSeries(`${indicator}.${region}.${breakdown}.M`, query);
		expect(answer.observations).toHaveLength(12);
		return sum(answer);
	};
	const volume = await ask('roundwood-removals');
	return { volume, price: (await ask('roundwood-value')) / volume };
}

test.each(EVERY_YEAR)(
	'the twelve months of $year are Trøndelag and the country as they are known: $figures',
	async ({ year, figures: [countyVolume, countyPrice, countryVolume, countryPrice] }) => {
		const county = await sumYear('NO-50', 'industrial', year);
		const country = await sumYear('NO', 'industrial', year);

		expect(county.volume / 1000).toBeCloseTo(countyVolume, 1);
		expect(county.price).toBeCloseTo(countyPrice, 1);
		expect(country.volume / 1000).toBeCloseTo(countryVolume, 0);
		expect(country.price).toBeCloseTo(countryPrice, 1);
	}
);

test('the country delivered 11 848 264 m³ in 2024', async () => {
	expect((await sumYear('NO', 'industrial', 2024)).volume).toBe(11_848_264);
});

test('ordinary spruce sawlogs cost 747 in Trøndelag and 815 in the country in 2024', async () => {
	const county = await getSeries('roundwood-price.NO-50.1140.A', 'from=2024&to=2024');

	expect(Math.round(sum(county))).toBe(747);
	expect(Math.round((await sumYear('NO-50', '1140', 2024)).price)).toBe(747);
	expect(Math.round((await sumYear('NO', '1140', 2024)).price)).toBe(815);
});

test('all spruce sawlogs are another series, at 732 and 797, under another name', async () => {
	const county = await sumYear('NO-50', 'spruce-sawlogs', 2024);
	const country = await sumYear('NO', 'spruce-sawlogs', 2024);
	const names = await Promise.all(
		['roundwood-price.NO.1140.M', 'roundwood-price.NO.spruce-sawlogs.M'].map(async (key) => {
			const { series } = (await (await get(`/series?q=${key}`)).json()) as {
				series: { name: { nb: string; en: string } }[];
			};
			return series[0]!.name;
		})
	);

	expect([county.price, country.price].map(Math.round)).toEqual([732, 797]);
	expect(names[0]!.nb).not.toBe(names[1]!.nb);
	expect(names[0]!.en).not.toBe(names[1]!.en);
});

test('the list finds series by words, source and region, and says what each is', async () => {
	const response = await get('/series?q=policy&source=norges-bank&region=NO');

	expect(await response.json()).toMatchObject({
		total: 1,
		series: [
			{
				key: 'policy-rate.NO.mean.M',
				source: 'norges-bank',
				region: 'NO',
				frequency: 'M',
				newestPeriod: '2025-07'
			}
		]
	});
});

test('the list comes in pages that together are the whole', async () => {
	const page = async (offset: number) =>
		(await (await get(`/series?source=norges-bank&limit=2&offset=${offset}`)).json()) as {
			total: number;
			series: { key: string }[];
		};
	const { total } = await page(0);
	const keys: string[] = [];

	for (let offset = 0; offset < total; offset += 2) {
		keys.push(...(await page(offset)).series.map(({ key }) => key));
	}

	expect(new Set(keys).size).toBe(total);
});

test('a key that does not exist is 404, as a problem that names it', async () => {
	expect(await getProblem('/series/no-such.NO.thing.M')).toMatchObject({
		...{ status: 404, parameter: 'key', detail: 'no series with the key no-such.NO.thing.M' }
	});
});

test.each([
	['from=2021-13', 'from'],
	['to=yesterday', 'to'],
	['from=2022&to=2021', 'to'],
	['asOf=2026-11-23', 'asOf'],
	['asOf=2026-02-30T00:00:00Z', 'asOf'],
	['format=xml', 'format'],
	['form=2021-01', 'form'],
	['from=2021&from=2022', 'from']
])('the parameter in %s is 400, as a problem that names it', async (query, parameter) => {
	expect(await getProblem(`/series/${REMOVALS}?${query}`)).toMatchObject({
		...{ status: 400, parameter, title: 'Bad request' }
	});
});

test.each([
	['/series?limit=0', 'limit'],
	['/series?limit=1e9', 'limit'],
	['/series?offset=-1', 'offset'],
	['/series?source=A%20B', 'source'],
	['/series?region=norway', 'region'],
	['/series?sort=key', 'sort'],
	[`/series?q=${'a'.repeat(201)}`, 'q'],
	[
		`/changes?after=0&keys=${Array(600)
			.fill(0)
			.map((_, index) => `a.NO.b${index}.M`)
			.join(',')}`,
		'keys'
	],
	['/changes?after=0', 'keys'],
	['/changes?keys=a.NO.b.M', 'after']
])('the parameter in %.60s is 400, as a problem that names it', async (path, parameter) => {
	expect(await getProblem(path)).toMatchObject({ status: 400, parameter });
});

test('bytes that no text may hold are a parameter that cannot be used, or a key that is not there', async () => {
	expect(await getProblem('/series?q=%00')).toMatchObject({ status: 400, parameter: 'q' });
	expect(await getProblem('/series/%00')).toMatchObject({ status: 404, parameter: 'key' });
	expect((await get('/series?q=%ff%fe')).status).toBe(200);
});

test('words of a search are words, whatever they look like', async () => {
	for (const q of ["'; drop table series; --", '%', '_', '\\', '100%']) {
		const { total } = (await (await get(`/series?q=${encodeURIComponent(q)}`)).json()) as {
			total: number;
		};
		expect(total, q).toBeLessThan(20_000);
	}
	expect((await get('/series?q=%25')).status).toBe(200);
	expect(await (await get('/series?q=%25%25%25')).json()).toMatchObject({ total: 0 });
});

test('a key of a hundred thousand letters is refused without harm', async () => {
	const response = await get(`/series/${'a'.repeat(10_000)}`);
	expect(response.status).toBe(404);
	expect((await response.text()).length).toBeLessThan(1_000);

	const huge = await get(`/series/${'a'.repeat(100_000)}`);
	expect(huge.status).toBe(431);
	expect((await get('/series?limit=1')).status).toBe(200);
});

test('CSV comes by Accept and by format, and is the same', async () => {
	const path = `/series/${REMOVALS}?${FIRST_QUARTER}`;
	const byAccept = await get(path, { headers: { accept: 'text/csv' } });
	const byFormat = await get(`${path}&format=csv`);

	const lines = (await byFormat.text()).trim().split('\n');
	expect(byFormat.headers.get('content-type')).toBe('text/csv; charset=utf-8');
	expect(byFormat.headers.get('content-disposition')).toContain(`${REMOVALS}.csv`);
	expect(lines[0]).toBe('key,period,value,status,unit,source');
	expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual([
		'2021-01',
		'2021-02',
		'2021-03'
	]);
	expect(lines.slice(1).reduce((total, line) => total + Number(line.split(',')[2]), 0)).toBe(
		3_004_585
	);
	expect((await byAccept.text()).trim().split('\n')).toEqual(lines);
});

test('format outranks Accept, and JSON is what everybody else gets', async () => {
	const path = `/series/${REMOVALS}?${FIRST_QUARTER}`;
	const type = async (query: string, accept: string) =>
		(await get(`${path}${query}`, { headers: { accept } })).headers.get('content-type');

	expect(await type('&format=json', 'text/csv')).toBe('application/json');
	expect(await type('', '*/*')).toBe('application/json');
	expect(await type('', 'image/png')).toBe('application/json');
	expect(await type('', 'text/csv;q=0.9, application/json;q=0.1')).toContain('text/csv');
});

test('CSV for Norwegian Excel has a byte order mark, semicolons and decimal commas', async () => {
	const response = await get(
		`/series/roundwood-price.NO.industrial.M?${FIRST_QUARTER}&format=csv-nb`
	);

	const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
	expect(text.startsWith('\uFEFFserie;navn;periode;verdi')).toBe(true);
	expect(text).toMatch(/;2021-01;\d{3},\d+;/);
});

test('as known before anything was known, a series has no figures', async () => {
	const answer = await getSeries(REMOVALS, `asOf=${beforeLoad}`);

	expect(answer.observations).toEqual([]);
});

test('as known now, a series has its figures', async () => {
	const asOf = new Date(Date.now() + 60_000).toISOString();

	const [known, current] = [await getSeries(REMOVALS, `asOf=${asOf}`), await getSeries(REMOVALS)];

	expect(known).toEqual(current);
	expect(current.observations.length).toBeGreaterThan(90);
});

test('the last change id of a series is where the feed stands', async () => {
	const { lastChangeId } = await getSeries(REMOVALS);
	const feed = (await (await get('/changes')).json()) as { lastChangeId: number };

	expect(lastChangeId).toBeGreaterThan(0);
	expect(lastChangeId).toBe(feed.lastChangeId);
});

test('who asks from an earlier change id gets what came after it', async () => {
	const { feed } = (await (await get('/changes')).json()) as { feed: string };
	const key = 'policy-rate.NO.mean.M';

	const response = await get(`/changes?feed=${feed}&after=0&keys=${key}`);

	expect(await response.json()).toMatchObject({ reset: false, updates: [{ key }] });
});

test('HEAD has the headers of GET and no body', async () => {
	const path = `/series/${REMOVALS}?${FIRST_QUARTER}`;
	const [head, got] = [await get(path, { method: 'HEAD' }), await get(path)];

	expect(head.status).toBe(200);
	expect(await head.text()).toBe('');
	for (const name of ['etag', 'content-type', 'trepuls-feed']) {
		expect(head.headers.get(name), name).toBe(got.headers.get(name));
	}
});

test('an answer that the client has already is not sent again', async () => {
	const path = `/series/${REMOVALS}?${FIRST_QUARTER}`;
	const etag = (await get(path)).headers.get('etag')!;
	const again = (tag: string, query = '') =>
		get(`${path}${query}`, { headers: { 'if-none-match': tag } });

	expect((await again(etag)).status).toBe(304);
	expect(await (await again(`W/${etag}`)).text()).toBe('');
	expect((await again('"another"')).status).toBe(200);
	expect((await again(etag, '&format=csv')).status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
	'%s is not allowed, and says what is',
	async (method) => {
		const response = await get(`/series/${REMOVALS}`, { method });

		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
		expect(await response.json()).toMatchObject({ status: 405, title: 'Method not allowed' });
	}
);

test('pages of other sites may read', async () => {
	const headers = { origin: 'https://other.example' };

	const [found, absent] = [
		await get('/series?limit=1', { headers }),
		await get('/series/x', { headers })
	];

	expect(found.headers.get('access-control-allow-origin')).toBe('*');
	expect(absent.headers.get('access-control-allow-origin')).toBe('*');
});

test('an address of the API that does not exist is a problem too', async () => {
	expect(await getProblem('/no-such-thing')).toMatchObject({ status: 404 });
});

test('every source says who publishes it, under which licence, and when it was taken', async () => {
	const { sources } = (await (await get('/sources')).json()) as {
		sources: {
			id: string;
			licence: { name: string };
			seriesCount: number;
			fetchedAt: string;
			lastRun: Record<string, unknown>;
		}[];
	};

	const bundled = new Set((await listBundle()).map(({ source }) => source.id));

	expect(sources.map(({ id }) => id).sort()).toEqual(SOURCES.map(({ id }) => id).sort());
	for (const { id, licence, seriesCount, fetchedAt, lastRun } of sources) {
		expect(licence.name, id).not.toBe('');
		expect(seriesCount > 0, id).toBe(bundled.has(id));
		if (!bundled.has(id)) continue;
		expect(Date.parse(fetchedAt), id).toBeLessThan(Date.now());
		expect(lastRun, id).toMatchObject({ state: 'stored', trigger: 'bundle' });
	}
});

test('every address that the description of the API lists answers', async () => {
	const { paths } = (await (await get('/openapi.json')).json()) as { paths: object };
	const lineage = `key=${REMOVALS}&period=2024-01`;
	const { documents } = (await (await get(`/lineage?${lineage}`)).json()) as {
		documents: { sha256: string }[];
	};
	const queries: Record<string, string> = {
		'/api/v1/formula': '?expression=saglogg_trd-masse_trd',
		'/api/v1/lineage': `?${lineage}`,
		'/api/v1/indicators/{id}/lineage': '?period=2024-01'
	};

	expect(Object.keys(paths).length).toBeGreaterThan(3);
	for (const path of Object.keys(paths)) {
		const filled = path
			.replace('{key}', REMOVALS)
			.replace('{id}', 'real-roundwood-price')
			.replace('{sha256}', documents[0]!.sha256);
		const url = new URL(`${filled}${queries[path] ?? ''}`, api);
		expect((await fetch(url)).status, url.href).toBe(200);
	}
});
