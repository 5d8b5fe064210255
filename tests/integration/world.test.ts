import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createJobs } from '#jobs/jobs.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import { startSchedule } from '#jobs/schedule.ts';
import type { Source } from '#jobs/sources/source.ts';
import { LIMITS, type Limits } from '#jobs/transport/limits.ts';
import { createTransport } from '#jobs/transport/transport.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { createVirtualTime } from '#tests/support/effects.ts';
import { final, minutesAfter, NOON, openPipeline } from '#tests/support/ingest.ts';
import { stateFigures, statedSource } from '#tests/support/stated-source.ts';
import { EXPIRED_CERTIFICATE } from '#tests/support/world/expired-certificate.ts';
import * as wrong from '#tests/support/world/misbehaviours.ts';
import { startStandIn, type Misbehaviour, type Reply } from '#tests/support/world/stand-in.ts';

/* The whole way from a publisher that misbehaves to the figures that stand. All figures are made up. */
const GOOD = [final('2026-09', 100)];
const NEWER = [final('2026-09', 100), final('2026-10', 120)];
const MAX_BYTES = 10_000;

let database: TestDatabase;
let count = 0;

beforeAll(async () => {
	database = await createTestDatabase();
});

afterAll(() => database.close());

/** The stated source, that goes out to an API for its figures. */
const collectingFrom = (path: string): Source => ({
	...statedSource,
	schedule: '20 8 * * *',
	async *collect(world) {
		const document = await world.download({
			...{ api: 'ssb', path, type: 'json', name: 'stated.json' },
			...{ conditional: true, maxBytes: MAX_BYTES }
		});
		if (document !== undefined) yield document;
	}
});

const stating = (figures: Parameters<typeof stateFigures>[0], headers = {}): Reply => ({
	headers: { 'content-type': 'application/json', ...headers },
	body: stateFigures(figures).bytes
});

/** A world whose publisher stated GOOD yesterday and states NEWER today, about a series of each test's own. */
async function openWorld(given: Partial<Limits> = {}) {
	count += 1;
	const key = `roundwood-removals.NO.world-${count}.M`;
	const pipeline = await openPipeline(database);
	const { runId } = await pipeline.takeIn({ [key]: GOOD });
	const world = await startStandIn();
	onTestFinished(() => world.close());
	world.answer('ssb', () => stating({ [key]: NEWER }));
	const time = createVirtualTime(NOON);
	const settings = { addresses: world.addresses, secrets: {} };
	const limits = { ...LIMITS, gapMs: 0, ...given };
	const transport = createTransport(time.effects, settings, limits);
	const jobs = createJobs({
		sources: [collectingFrom(`/figures?test=${count}`)],
		openWorld: createWorldOpener(time.effects, settings, transport),
		inbox: { folder: '/nowhere', findSource: () => undefined, defaultSource: '' }
	});
	const job = jobs.find(({ name }) => name === 'collect-stated')!;
	const context = { ...pipeline.context, effects: time.effects };
	const { db } = pipeline;
	return {
		...{ ...pipeline, ...time, key, world, job, context, transport },
		collect: () => job.run(context, new AbortController().signal),
		listStands: () => pipeline.listFigures(key),
		/** Of this test. */
		listRuns: () =>
			db.selectFrom('ingest_run').select('state').where('id', '>', runId).orderBy('id').execute()
	};
}

const AGAIN: readonly [string, readonly Misbehaviour[], readonly number[]][] = [
	['asks for 7 seconds', [wrong.tooManyFor('7')], [7_000]],
	[
		'asks to be left alone until a time of day',
		[wrong.tooManyFor('Fri, 20 Nov 2026 12:00:30 GMT')],
		[30_000]
	],
	['says only that it was asked too often', [wrong.tooMany], [7_500]],
	['says that the quota of a minute is used up', [wrong.outOfQuota], [60_000]],
	['breaks twice', [wrong.broken, wrong.down], [500, 1_000]],
	['hangs up', [wrong.hangUp], [500]],
	['breaks off half-way', [wrong.cut], [500]],
	['breaks off half-way without a length', [wrong.cutChunk], [500]],
	['answers with nothing', [wrong.empty], [500]]
];

test.each(AGAIN)('a publisher that %s is asked again, later', async (_, ways, expected) => {
	const { world, waits, collect, listStands } = await openWorld();
	world.misbehave('ssb', ways);

	expect(await collect()).toBe('1 documents, 1 figures new or changed');

	expect(waits).toEqual(expected);
	expect(world.asked).toHaveLength(ways.length + 1);
	expect(await listStands()).toEqual(NEWER);
});

const five = (way: Misbehaviour) => Array.from({ length: 5 }, () => way);

type Failure = { readonly code: string; readonly message: RegExp };

const GIVEN_UP: readonly [string, readonly Misbehaviour[], Failure][] = [
	[
		'is broken',
		five(wrong.broken),
		{ code: 'SOURCE_UNREACHABLE', message: /answered 500: status 500$/ }
	],
	[
		'answers with nothing at all',
		five(wrong.empty),
		{ code: 'SOURCE_UNREACHABLE', message: /is empty$/ }
	],
	['always breaks off', five(wrong.cut), { code: 'SOURCE_UNREACHABLE', message: /broke off$/ }],
	[
		'shows a page instead',
		[wrong.maintenancePage],
		{ code: 'SOURCE_CHANGED', message: /expected JSON, found a page titled "Vi oppgraderer"$/ }
	],
	[
		'does not know a code',
		[wrong.noSuchCode],
		{ code: 'SOURCE_CHANGED', message: /answered 400: Non-existent value/ }
	],
	[
		'sends ten times too much',
		[wrong.oversize(MAX_BYTES)],
		{ code: 'TOO_LARGE', message: /larger than 10000 bytes/ }
	],
	[
		'sends without end',
		[wrong.oversizeStream(MAX_BYTES)],
		{ code: 'TOO_LARGE', message: /larger than 10000 bytes/ }
	],
	[
		'sends a bomb',
		[wrong.gzipBomb(MAX_BYTES)],
		{ code: 'TOO_LARGE', message: /larger than 10000 bytes/ }
	],
	[
		'sends another charset',
		[wrong.latin1],
		{ code: 'SOURCE_CHANGED', message: /JSON in UTF-8, found another charset/ }
	],
	[
		'redirects in a circle',
		Array.from({ length: 6 }, () => wrong.redirectToItself),
		{ code: 'SOURCE_UNREACHABLE', message: /redirected more than 5 times/ }
	],
	[
		'redirects to a file',
		[wrong.redirect('file:///etc/passwd')],
		{ code: 'SOURCE_UNREACHABLE', message: /redirected to file:/ }
	]
];

test.each(GIVEN_UP)(
	'from a publisher that %s nothing is taken, and the last good figures stand',
	async (_, ways, { code, message }) => {
		const { world, collect, listRuns, listStands } = await openWorld();
		world.misbehave('ssb', ways);

		await expect(collect()).rejects.toThrow(message);

		expect(world.asked).toHaveLength(ways.length);
		expect(await listRuns()).toEqual([]);
		expect(await listStands()).toEqual(GOOD);
		world.misbehave('ssb', ways);
		await expect(collect()).rejects.toMatchObject({ name: 'AppError', code });
		expect(await collect()).toBe('1 documents, 1 figures new or changed');
		expect(await listStands()).toEqual(NEWER);
	}
);

test.each([
	['never answers', wrong.hang, { responseMs: 200 }, 'did not answer in 0.2 s'],
	['drips', wrong.drip, { attemptMs: 300 }, 'took longer than 0.3 s']
])('a publisher that %s is not waited for', async (...[, way, limits, message]) => {
	const { world, collect, listStands } = await openWorld({ ...limits, maxRetries: 1 });
	world.misbehave('ssb', [way, way]);

	await expect(collect()).rejects.toThrow(message);

	expect(world.asked).toHaveLength(2);
	expect(await listStands()).toEqual(GOOD);
});

test('a publisher that asked to be left alone for long is not asked before', async () => {
	const { world, clock, collect } = await openWorld();
	world.misbehave('ssb', [wrong.tooManyFor('3600')]);
	await expect(collect()).rejects.toThrow('answered 429');

	await expect(collect()).rejects.toThrow(
		'ssb asks not to be asked before 2026-11-20T13:00:00.000Z'
	);
	expect(world.asked).toHaveLength(1);
	clock.now = new Date('2026-11-20T13:00:00Z');
	expect(await collect()).toMatch('1 figures new');
});

test('when the quota is used up by an answer, the next request waits for a new one', async () => {
	const { key, world, waits, collect, transport } = await openWorld();
	const headers = { 'x-ratelimit-policy': '40;w=60s', 'x-ratelimit-remaining': '0' };
	world.answer('ssb', () => stating({ [key]: NEWER }, headers));

	await collect();
	expect(waits).toEqual([]);
	await collect();

	expect(waits).toEqual([60_000]);
	expect(transport.findQuota('ssb')).toEqual({ limit: 40, remaining: 0, windowMs: 60_000 });
});

test('an API gets one request at a time', async () => {
	const { world, transport } = await openWorld();
	let [open, most] = [0, 0];
	const slowly: Misbehaviour = ({ reply, response }) => {
		open += 1;
		most = Math.max(most, open);
		setImmediate(() => {
			open -= 1;
			response.end(reply.body);
		});
	};
	world.misbehave('ssb', [slowly, slowly, slowly]);
	const request = { api: 'ssb', path: '/x', type: 'json', name: 'x' } as const;
	const { signal } = new AbortController();

	await Promise.all([1, 2, 3].map(() => transport.download(request, { signal })));

	expect(most).toBe(1);
});

test('a failed request does not hold up the ones behind it', async () => {
	const { world, transport } = await openWorld();
	world.misbehave('ssb', [wrong.noSuchCode]);
	const request = { api: 'ssb', path: '/x', type: 'json', name: 'x' } as const;
	const { signal } = new AbortController();

	const both = await Promise.allSettled([1, 2].map(() => transport.download(request, { signal })));

	expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test('we say who we are, and what we want', async () => {
	const { world, collect } = await openWorld();

	await collect();

	expect(world.asked[0]?.headers['user-agent']).toMatch(/^Trepuls\/\S+ \(\+https:\/\/\S+\)$/);
	expect(world.asked[0]?.headers.accept).toMatch(/^application\/json/);
});

test('what was taken in is asked for only when it changed', async () => {
	const { key, world, collect, listRuns } = await openWorld();
	world.answer('ssb', ({ headers }) =>
		headers['if-none-match'] === '"v1"'
			? { status: 304, body: '' }
			: stating(
					{ [key]: NEWER },
					{ etag: '"v1"', 'last-modified': 'Fri, 20 Nov 2026 06:00:00 GMT' }
				)
	);

	await collect();
	expect(await collect()).toBe('0 documents, 0 figures new or changed');

	expect(world.asked[1]?.headers['if-modified-since']).toBe('Fri, 20 Nov 2026 06:00:00 GMT');
	expect(await listRuns()).toEqual([{ state: 'stored' }]);
});

test('what was refused comes again in full, though the publisher calls it the same', async () => {
	const { world, collect } = await openWorld();
	world.answer('ssb', () => ({ headers: { etag: '"v1"' }, body: '{"other": "shape"}' }));
	await collect();

	await collect();

	expect(world.asked.map(({ headers }) => headers['if-none-match'])).toEqual([
		undefined,
		undefined
	]);
});

test('a key is in no message, no archive and no address', async () => {
	const { world, effects } = await openWorld();
	const settings = { addresses: world.addresses, secrets: { fred: 'topsecret' } };
	const transport = createTransport(effects, settings, LIMITS);
	world.answer('fred', () => ({ body: 'DATE,X\n2026-01-01,1' }));
	const request = { api: 'fred', path: '?id=X&api_key=topsecret', type: 'csv', name: 'x' } as const;
	const { signal } = new AbortController();

	const document = await transport.download(request, { signal });
	world.misbehave('fred', [wrong.noSuchCode]);
	const failure: unknown = await transport.download(request, { signal }).catch((e: unknown) => e);

	expect(world.asked[0]?.path).toContain('topsecret');
	expect(document?.url).toBe(`${world.url}/fred?id=X&api_key=KEY`);
	expect(String(failure)).toContain('api_key=KEY');
	expect(JSON.stringify([document?.url, String(failure)])).not.toContain('topsecret');
});

test('a certificate that has expired is not accepted, and not asked for again', async () => {
	const world = await startStandIn({ tls: EXPIRED_CERTIFICATE });
	onTestFinished(() => world.close());
	const before = getCACertificates();
	setDefaultCACertificates([...before, EXPIRED_CERTIFICATE.cert]);
	onTestFinished(() => {
		setDefaultCACertificates(before);
	});
	const { effects, waits } = createVirtualTime(NOON);
	const transport = createTransport(effects, { addresses: world.addresses, secrets: {} });
	const request = { api: 'ssb', path: '/x', type: 'json', name: 'x' } as const;

	const answer = transport.download(request, { signal: new AbortController().signal });

	await expect(answer).rejects.toMatchObject({
		code: 'SOURCE_UNREACHABLE',
		message: `the certificate of ${new URL(world.url).host} is not accepted (CERT_HAS_EXPIRED)`
	});
	expect(waits).toEqual([]);
});

test('stopping ends a wait at once, and is no failure of the publisher', async () => {
	const { world, job, context } = await openWorld();
	world.misbehave('ssb', [wrong.hang]);
	const stop = new AbortController();

	const run = job.run(context, stop.signal);
	await expect.poll(() => world.asked.length).toBe(1);
	stop.abort(new Error('stopping'));

	await expect(run).rejects.toThrow('stopping');
});

test('a collect that fails is on record, the process lives, and the next slot makes it good', async () => {
	const { clock, world, job, context, db, listStands } = await openWorld();
	const before = { slot: '2026-11-19T07:20:00Z', started_at: '2026-11-19T07:20:00Z' };
	await db
		.insertInto('job_run')
		.values({ ...before, job: job.name, state: 'done' })
		.execute();
	const listSlots = () => db.selectFrom('job_run').select('state').orderBy('slot').execute();
	const startAndWait = async (states: readonly string[]) => {
		const schedule = await startSchedule(context, [job]);
		await vi.waitFor(async () => {
			expect((await listSlots()).map(({ state }) => state)).toEqual(states);
		});
		await schedule.stop();
	};
	world.misbehave('ssb', [wrong.maintenancePage]);

	await startAndWait(['done', 'failed']);
	expect(await listStands()).toEqual(GOOD);
	clock.now = minutesAfter(NOON, 24 * 60);
	await startAndWait(['done', 'failed', 'done']);

	expect(await listStands()).toEqual(NEWER);
});
