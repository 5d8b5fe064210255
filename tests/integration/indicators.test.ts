import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEY_FIGURES } from '#domain/key-figures/key-figures.ts';
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

/* Key figures by HTTP, over the bundled, real figures that they need. */

const NEEDED = /^(timber-county-month-(2014|2024)|ssb-consumer-prices|ssb-producer-prices)\.csv$/;

interface Answer {
	readonly unit: string;
	readonly region: string;
	readonly frequency: string;
	readonly inputs: readonly string[];
	readonly filling: { readonly kind: string; readonly reason: string | null };
	readonly steps: readonly { readonly id: string; readonly parameters: object }[];
	readonly sentence: { readonly nb: string; readonly en: string };
	readonly observations: readonly Observation[];
}

let api: string;
let beforeLoad: string;
let stop: () => Promise<void>;

beforeAll(async () => {
	const database = await createTestDatabase();
	const app: App = {
		...{ db: database.db, log: pino({ level: 'silent' }), version: 'test', nextRuns: () => [] },
		...{ effects: createEffects(WALL_CLOCK), results: createResultCache() },
		// What the API and its server read.
		config: { roles: ['live'] } as unknown as App['config']
	};
	beforeLoad = new Date(Date.now() - 1000).toISOString();
	await registerSources(database.db, SOURCES);
	const bundle = (await listBundle()).filter(({ document }) => NEEDED.test(document.name));
	await loadBundle(app, bundle, () => undefined);
	const server = await createWeb(app, false);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server that listens on a port has an address with one.
	const { port } = server.address() as AddressInfo;
	api = `http://127.0.0.1:${port}/api/v1/indicators`;
	stop = async () => {
		await stopWeb(server);
		await database.close();
	};
});
afterAll(() => stop());

async function read(path: string): Promise<Answer> {
	const response = await fetch(api + path);
	expect(response.status, path).toBe(200);
	// The test is about what is in it.
	return (await response.json()) as Answer;
}

async function refuse(path: string) {
	const response = await fetch(api + path);
	const { parameter, detail } = (await response.json()) as Record<string, string>;
	return { status: response.status, parameter, detail };
}

const valueOf = ({ observations }: Answer, period: string) =>
	observations.find((observation) => observation.period === period)?.value;

test('lists the whole catalogue, with what fills each or why nothing does', async () => {
	const response = await fetch(api);
	const { indicators } = (await response.json()) as {
		indicators: { id: string; filling: Answer['filling']; sources: string[] }[];
	};
	const find = (id: string) => indicators.find((indicator) => indicator.id === id);

	expect(indicators.map(({ id }) => id)).toEqual(KEY_FIGURES.map(({ id }) => id));
	expect(find('mill-stocks')?.filling).toMatchObject({ kind: 'empty', reason: 'member-data' });
	expect(find('sawmill-margin')?.filling.kind).toBe('model');
	expect(find('real-roundwood-price')?.sources).toEqual(['landbruksdirektoratet', 'ssb']);
	expect(find('spruce-sawlog-price')?.sources).toEqual(['landbruksdirektoratet']);
	const again = await fetch(api, { headers: { 'if-none-match': response.headers.get('etag')! } });
	expect(again.status).toBe(304);
});

describe('a key figure', () => {
	test('that a formula makes has its unit, its steps and its inputs', async () => {
		const answer = await read('/real-roundwood-price?region=NO-50&frequency=A');

		expect(Math.abs(valueOf(answer, '2014')! - 409.8)).toBeLessThan(0.1);
		expect(answer).toMatchObject({ unit: 'NOK/m3', region: 'NO-50', frequency: 'A' });
		expect(answer.inputs).toContain('cpi.NO.total.M');
		expect(answer.steps.at(-1)?.parameters).toEqual({
			...{ formula: 'D-REAL', version: 1, 'base-year': 2024 }
		});
	});

	test('by another assumption is another figure', async () => {
		const usual = await read('/real-roundwood-price?frequency=A');
		const kroner2014 = await read('/real-roundwood-price?frequency=A&assume=base-year:2014');

		expect(valueOf(kroner2014, '2014')).toBeLessThan(valueOf(usual, '2014')!);
		expect(valueOf(kroner2014, '2014')).toBeCloseTo(300.26, 1);
	});

	test('that a series fills is the series, and says what it tells', async () => {
		const answer = await read('/spruce-sawlog-price');

		expect(answer.inputs).toEqual(['roundwood-price.NO-50.1140.M']);
		expect(answer.observations.length).toBeGreaterThan(20);
		expect(answer.sentence.nb).toBe(
			'Ingen tall for desember 2023 å sammenligne med; foreløpige tall'
		);
		expect(answer.sentence.en).toBe(
			'No figure for December 2023 to compare with; preliminary figures'
		);
	});

	test('is as it was known at an instant', async () => {
		const answer = await read(`/sawlog-pulpwood-spread?asOf=${beforeLoad}`);

		expect(answer.observations).toEqual([]);
		expect(answer.sentence.nb).toBe('Ingen tall ennå');
	});

	test('that nothing fills has no figure, and says why', async () => {
		const answer = await read('/mill-stocks');

		expect(answer).toMatchObject({ observations: [], inputs: [] });
		expect(answer.filling).toMatchObject({ kind: 'empty', reason: 'member-data' });
	});
});

interface LineageAnswer {
	readonly value: number;
	readonly unit: string;
	readonly figures: readonly { key: string; period: string }[];
	readonly documents: readonly { name: string; href: string }[];
}

describe('the lineage', () => {
	const lineageOf = async (path: string) => {
		const response = await fetch(api + path);
		expect(response.status, path).toBe(200);
		return (await response.json()) as LineageAnswer;
	};

	test('of a formula leads to every figure that it is made of, and their documents', async () => {
		const answer = await lineageOf('/real-roundwood-price/lineage?frequency=A&period=2014');
		const price = await read('/real-roundwood-price?frequency=A');
		const count = (key: string) => answer.figures.filter((figure) => figure.key === key).length;

		expect(answer).toMatchObject({ unit: 'NOK/m3', value: valueOf(price, '2014') });
		// Twelve months of 2014, and of the base year.
		expect(count('cpi.NO.total.M')).toBe(24);
		expect(count('roundwood-value.NO-50.industrial.M')).toBe(12);
		expect(answer.documents.map(({ name }) => name).sort()).toEqual([
			...['ssb-consumer-prices.csv', 'timber-county-month-2014.csv']
		]);
	});

	test('of a series is its own figure', async () => {
		const answer = await lineageOf('/spruce-sawlog-price/lineage?period=2024-05');

		expect(answer.figures).toMatchObject([
			{ key: 'roundwood-price.NO-50.1140.M', period: '2024-05' }
		]);
		expect(answer.documents.map(({ name }) => name)).toEqual(['timber-county-month-2024.csv']);
	});
});

const MARGIN = 'sawnwood-price:3000,chips-price:450,sawdust-price:150,bark-price:200,transport:150';

test('a model is computed when every assumption that it needs is chosen', async () => {
	const lacking = await refuse('/sawmill-margin');
	const answer = await read(`/sawmill-margin?frequency=A&assume=${MARGIN}`);

	expect(lacking).toMatchObject({ status: 400, parameter: 'assume' });
	expect(lacking.detail).toContain('sawnwood-price');
	// 1676 of products at the prices of 2024, less 150 of transport, less the 747 that logs cost.
	expect(valueOf(answer, '2024')).toBeCloseTo(1676 - 150 - 746.6, 0);
});

test.each([
	['/no-such', 404, 'id'],
	['/sawlog-share?region=SE', 400, 'region'],
	['/sawlog-share?region=nowhere', 400, 'region'],
	['/sawlog-share?frequency=A', 400, 'frequency'],
	['/sawlog-share?frequency=X', 400, 'frequency'],
	['/sawlog-share?assume=luck:1', 400, 'assume'],
	['/spruce-sawlog-price?assume=luck:1', 400, 'assume'],
	['/sawmill-margin?assume=transport', 400, 'assume'],
	['/sawmill-margin?assume=transport:1,transport:2', 400, 'assume'],
	['/real-roundwood-price?assume=base-year:1900', 400, 'assume'],
	['/real-roundwood-price/lineage', 400, 'period'],
	['/real-roundwood-price/lineage?period=1999-01', 404, 'period'],
	['/mill-stocks/lineage?period=2024-01', 404, 'period'],
	['/sawmill-margin/lineage?period=2024-01', 400, 'assume'],
	['/real-roundwood-price?asOf=yesterday', 400, 'asOf'],
	['/real-roundwood-price?base-year=2024', 400, 'base-year']
])('refuses %s', async (path, status, parameter) => {
	expect(await refuse(path)).toMatchObject({ status, parameter });
});

test('every indicator can be asked for', async () => {
	for (const { id, filling } of KEY_FIGURES) {
		const parameters = filling.kind === 'derived' ? filling.derivation.parameters : [];
		const chosen = parameters
			.filter(({ value }) => value === null)
			.map(({ id: parameter, range }) => `${parameter}:${range[1] / 2}`);
		const answer = await read(`/${id}?assume=${chosen.join(',')}`);
		expect(answer.sentence.nb).toMatch(/\S|^$/);
	}
});
