import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type {
	CatchUp,
	ClientToServerEvents,
	ServerToClientEvents,
	WatchRequest
} from '#domain/live-events.ts';
import type { Observation } from '#domain/observation.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { createApi } from '#server/api/create-api.ts';
import type { App } from '#server/app.ts';
import { getFeed } from '#server/db/queries/changes.ts';
import { listObservations } from '#server/db/queries/observations.ts';
import { createResultCache } from '#server/figures/result-cache.ts';
import { startLive } from '#server/live/start-live.ts';
import { createEffects, WALL_CLOCK } from '#tests/support/effects.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { stateFigures, statedSource, type StatedFigures } from '#tests/support/stated-source.ts';
import { FeedClient } from '../../src/lib/live/feed-client.ts';
import { FollowedSeries } from '../../src/lib/live/followed-series.ts';
import { openSocket } from '../../src/lib/live/open-socket.ts';

const REMOVALS = 'roundwood-removals.NO.industrial.M';
const PRICE = 'roundwood-price.NO.industrial.M';
const final = (period: string, value: number | null): Observation => ({
	period,
	value,
	status: value === null ? 'missing' : 'final'
});

type Client = Socket<ServerToClientEvents, ClientToServerEvents>;

const stops: (() => unknown)[] = [];
afterEach(async () => {
	for (const stop of stops.splice(0).reverse()) await stop();
});

/** The live part of a running process on a database of its own. */
async function startProcess(database?: Awaited<ReturnType<typeof createTestDatabase>>, port = 0) {
	const given = database ?? (await createDatabase());
	const app = createApp(given);
	const server = createServer((_, response) => response.writeHead(404).end());
	const live = await startLive({ httpServer: server, app });
	await listen(server, port);
	const address = server.address() as AddressInfo;
	const stop = async () => {
		await live.close();
		server.closeAllConnections();
		server.close();
	};
	stops.push(stop);
	return {
		...{ app, live, server, stop, database: given, port: address.port },
		url: `http://127.0.0.1:${address.port}`,
		store: (figures: StatedFigures) => store(app, figures)
	};
}

async function createDatabase() {
	const database = await createTestDatabase();
	stops.push(() => database.close());
	await registerSources(database.db, [statedSource]);
	return database;
}

const createApp = ({ db, url }: Awaited<ReturnType<typeof createTestDatabase>>): App => ({
	db,
	effects: createEffects(WALL_CLOCK),
	log: pino({ level: 'silent' }),
	// The live part reads these two settings.
	config: { databaseUrl: url, origin: undefined } as App['config'],
	...{ version: 'test', results: createResultCache() },
	nextRuns: () => []
});

async function listen(server: Server, port: number) {
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
}

async function store(app: App, figures: StatedFigures) {
	const document = stateFigures(figures);
	const report = await ingest(app, statedSource, { document, trigger: 'command' });
	expect(report.state).toBe('stored');
}

function connect(url: string, options: Parameters<typeof io>[1] = {}): Client {
	const client: Client = io(url, { forceNew: true, transports: ['websocket'], ...options });
	stops.push(() => client.disconnect());
	return client;
}

/**
 * A connected client that watches, and what it was sent that its answer did not hold: a server that is slow to
 * notice the figures of before may send them again, which clients do not mind.
 */
async function watch(url: string, request: WatchRequest, options: Parameters<typeof io>[1] = {}) {
	const client = connect(url, options);
	const messages: CatchUp[] = [];
	client.on('observations:stored', (message) => messages.push(message));
	await connected(client);
	const answer = await ask(client, request);
	const isKnown = ({ reset, lastChangeId }: CatchUp) =>
		!reset && lastChangeId <= answer.lastChangeId;
	messages.splice(0, messages.length, ...messages.filter((message) => !isKnown(message)));
	client.off('observations:stored');
	client.on('observations:stored', (message) => {
		if (!isKnown(message)) messages.push(message);
	});
	return { client, messages, answer };
}

const ask = (client: Client, request: WatchRequest) =>
	new Promise<CatchUp>((resolve, reject) => {
		client.timeout(5_000).emit('series:watch', request, (error: Error | null, answer: CatchUp) => {
			if (error === null) resolve(answer);
			else reject(error);
		});
	});

const connected = (client: Client) =>
	new Promise<void>((resolve, reject) => {
		client.once('connect', resolve);
		client.once('connect_error', reject);
	});

async function watchFrom(app: App, ...keys: string[]): Promise<WatchRequest> {
	return { ...(await getFeed(app.db)), keys };
}

/** A page as the browser has it: loaded with what is there, then following by the browser's own code. */
async function openPage(process: { app: App; url: string }, ...keys: string[]) {
	const { feed, lastChangeId } = await getFeed(process.app.db);
	const loaded = Object.fromEntries(await listObservations(process.app.db, keys));
	const api = createApi(process.app);
	const client = new FeedClient({
		openSocket: (events) => openSocket(events, process.url),
		fetchChanges: () => Promise.reject(new TypeError('sockets only')),
		isOnline: () => true,
		now: () => new Date(),
		onStatus: () => undefined
	});
	const series = new FollowedSeries(
		{
			watch: (watcher) => client.watch(watcher),
			fetchSeries: async (key) => {
				const response = await api.request(`/api/v1/series/${key}`);
				// The same cast-free reading is tested with the API; here its shape is known.
				const body = (await response.json()) as {
					lastChangeId: number;
					observations: Observation[];
				};
				return { ...body, feed: response.headers.get('trepuls-feed') };
			},
			now: () => new Date(),
			isHidden: () => false
		},
		{ feed, lastChangeId, series: loaded }
	);
	stops.push(
		series.follow(() => undefined),
		client.start()
	);
	return { client, series };
}

const soon = { timeout: 10_000, interval: 20 };
const isLive = ({ client }: { client: FeedClient }) =>
	vi.waitFor(() => {
		expect(client.status.state).toBe('live');
	}, soon);

async function expectAsFreshlyLoaded({ series }: { series: FollowedSeries }, app: App) {
	const fresh = await listObservations(app.db, series.keys);
	await vi.waitFor(() => {
		for (const key of series.keys) expect(series.observations(key)).toEqual(fresh.get(key));
	}, soon);
}

test('what is stored reaches those who watch it, all of it in one message', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)], [PRICE]: [final('2024-01', 500)] });
	const { messages, answer } = await watch(
		process.url,
		await watchFrom(process.app, REMOVALS, PRICE)
	);
	expect(answer).toMatchObject({ reset: false, updates: [] });

	await process.store({
		[REMOVALS]: [final('2024-01', 11), final('2024-02', 20)],
		[PRICE]: [final('2024-01', 501)]
	});
	await vi.waitFor(() => {
		expect(messages).toHaveLength(1);
	}, soon);

	const updates = new Map(messages[0]?.updates.map((update) => [update.key, update.observations]));
	expect(updates.get(REMOVALS)).toEqual([
		{ period: '2024-01', value: 11, status: 'revised' },
		final('2024-02', 20)
	]);
	expect(updates.get(PRICE)).toEqual([{ period: '2024-01', value: 501, status: 'revised' }]);
	expect(messages[0]).toMatchObject(await getFeed(process.app.db));
});

test('a series that is not watched, or no longer, is not sent', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)], [PRICE]: [final('2024-01', 500)] });
	const { client, messages } = await watch(process.url, await watchFrom(process.app, REMOVALS));

	await client.emitWithAck('series:watch', await watchFrom(process.app, PRICE));
	await process.store({ [REMOVALS]: [final('2024-01', 11)] });
	await process.store({ [PRICE]: [final('2024-01', 501)] });
	await vi.waitFor(() => {
		expect(messages).toHaveLength(1);
	}, soon);

	expect(messages.flatMap(({ updates }) => updates.map(({ key }) => key))).toEqual([PRICE]);
});

test('two changes right after each other arrive once each, in order, and end as a fresh read', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)] });
	const page = await openPage(process, REMOVALS);
	await isLive(page);
	// What the process has yet to read of the feed would be told to the new client a second time.
	const before = await getFeed(process.app.db);
	await vi.waitFor(() => {
		expect(process.live.lastChangeId()).toBe(before.lastChangeId);
	}, soon);
	const { messages } = await watch(process.url, await watchFrom(process.app, REMOVALS));

	await Promise.all([
		process.store({ [REMOVALS]: [final('2024-01', 11)] }),
		process.store({ [REMOVALS]: [final('2024-02', 22)] })
	]);
	await expectAsFreshlyLoaded(page, process.app);

	const { lastChangeId } = await getFeed(process.app.db);
	await vi.waitFor(() => {
		expect(messages.at(-1)?.lastChangeId).toBe(lastChangeId);
	}, soon);
	const ids = messages.flatMap(({ updates }) => updates.map(({ changeId }) => changeId));
	expect(ids).toEqual([lastChangeId - 1, lastChangeId]);
});

test('a client that asks from an earlier position gets what it missed, withdrawn figures too', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10), final('2024-02', 20)] });
	const before = await watchFrom(process.app, REMOVALS);
	await process.store({ [REMOVALS]: [final('2024-01', 11)] });
	await process.store({ [REMOVALS]: [final('2024-02', null)] });

	const { answer } = await watch(process.url, before);

	expect(answer.lastChangeId).toBe(before.lastChangeId + 2);
	expect(answer.updates.map(({ observations }) => observations)).toEqual([
		[{ period: '2024-01', value: 11, status: 'revised' }],
		[final('2024-02', null)]
	]);
});

test('a page whose server was away is as a fresh load when it is back, by itself', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)], [PRICE]: [] });
	const page = await openPage(process, REMOVALS, PRICE);
	await isLive(page);

	await process.stop();
	await vi.waitFor(() => {
		expect(page.client.status.state).toBe('connecting');
	}, soon);
	await process.store({ [REMOVALS]: [final('2024-01', 11)], [PRICE]: [final('2024-01', 500)] });
	await startProcess(process.database, process.port);

	await expectAsFreshlyLoaded(page, process.app);
	await isLive(page);
});

test('a change with too many figures to send makes the page read the series again', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)] });
	const page = await openPage(process, REMOVALS);
	await isLive(page);

	const many = Array.from({ length: 50 * 12 }, (_, index) => {
		const month = String((index % 12) + 1).padStart(2, '0');
		return final(`${1970 + Math.floor(index / 12)}-${month}`, index);
	});
	await process.store({ [REMOVALS]: many });

	await expectAsFreshlyLoaded(page, process.app);
	expect(page.series.observations(REMOVALS).length).toBeGreaterThanOrEqual(600);
});

test('when the connection that listens is cut, what is stored still arrives', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)] });
	const { messages } = await watch(process.url, await watchFrom(process.app, REMOVALS));

	// It connects beside the start, and may take its time.
	await vi.waitFor(async () => {
		const cut = await sql<{ cut: boolean }>`
			select pg_terminate_backend(pid) as cut from pg_stat_activity
			where datname = current_database() and application_name = 'trepuls-live'
		`.execute(process.app.db);
		expect(cut.rows).toEqual([{ cut: true }]);
	}, soon);
	await process.store({ [REMOVALS]: [final('2024-01', 11)] });

	await vi.waitFor(() => {
		expect(messages).toHaveLength(1);
	}, soon);
	await process.store({ [REMOVALS]: [final('2024-01', 12)] });
	await vi.waitFor(() => {
		expect(messages).toHaveLength(2);
	}, soon);
});

test('a client of another feed has to read everything again', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)] });

	const { answer } = await watch(process.url, {
		feed: 'another-database',
		lastChangeId: 1,
		keys: [REMOVALS]
	});

	expect(answer).toEqual({ ...(await getFeed(process.app.db)), reset: true, updates: [] });
});

test('a feed that becomes another while it runs makes everybody start over', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)] });
	const page = await openPage(process, REMOVALS);
	await isLive(page);

	await sql`update feed set id = 'restored'`.execute(process.app.db);
	await process.store({ [REMOVALS]: [final('2024-01', 11)] });

	await expectAsFreshlyLoaded(page, process.app);
	expect(page.series.position.feed).toBe('restored');
});

test('works by long-polling alone', async () => {
	const process = await startProcess();
	await process.store({ [REMOVALS]: [final('2024-01', 10)] });
	const { client, messages } = await watch(process.url, await watchFrom(process.app, REMOVALS), {
		transports: ['polling'],
		upgrade: false
	});

	await process.store({ [REMOVALS]: [final('2024-01', 11)] });
	await vi.waitFor(() => {
		expect(messages).toHaveLength(1);
	}, soon);

	expect(client.io.engine.transport.name).toBe('polling');
});

test.each([
	['a request of another shape', { keys: 'all' }],
	['a key that is none', { feed: null, lastChangeId: 0, keys: ['series:x'] }],
	['too many keys', { feed: null, lastChangeId: 0, keys: Array.from({ length: 201 }, String) }]
])('%s is refused, and the client told to stay away', async (_, request) => {
	const process = await startProcess();
	const client = connect(process.url);
	await connected(client);
	const reason = new Promise((resolve) => client.once('disconnect', resolve));

	// What a client that is not ours might send.
	client.emit('series:watch', request as WatchRequest, () => undefined);

	expect(await reason).toBe('io server disconnect');
});

test('a client that asks without end is refused', async () => {
	const process = await startProcess();
	const client = connect(process.url);
	await connected(client);
	const reason = new Promise((resolve) => client.once('disconnect', resolve));
	const request = await watchFrom(process.app);

	for (let i = 0; i < 100; i += 1) client.emit('series:watch', request, () => undefined);

	expect(await reason).toBe('io server disconnect');
});

test('a page of another site gets no socket', async () => {
	const process = await startProcess();
	const client = connect(process.url, {
		reconnection: false,
		extraHeaders: { origin: 'https://evil.example' }
	});

	await expect(connected(client)).rejects.toThrow();
});

test('a message that is too large ends the connection', async () => {
	const process = await startProcess();
	const client = connect(process.url, { reconnection: false });
	await connected(client);
	const reason = new Promise((resolve) => client.once('disconnect', resolve));

	const request = { feed: 'x'.repeat(100_000), lastChangeId: 0, keys: [] };
	client.emit('series:watch', request, () => undefined);

	expect(await reason).toBe('transport close');
});

test('closing ends sockets and listening, and leaves the server to its owner', async () => {
	const process = await startProcess();
	const client = connect(process.url, { reconnection: false });
	await connected(client);
	const reason = new Promise((resolve) => client.once('disconnect', resolve));

	await process.live.close();

	// Not 'io server disconnect', after which a browser would not come back.
	expect(await reason).toBe('transport close');
	expect(process.server.listening).toBe(true);
	const { rows } = await sql`
		select pid from pg_stat_activity
		where datname = current_database() and application_name = 'trepuls-live'
	`.execute(process.app.db);
	expect(rows).toEqual([]);
});

test('pages that come, go and lose their connection while figures are stored all end the same', async () => {
	const process = await startProcess();
	const month = (index: number) => `2024-${String((index % 12) + 1).padStart(2, '0')}`;
	await process.store({ [REMOVALS]: [final('2024-01', 0)], [PRICE]: [final('2024-01', 0)] });
	const pages: Awaited<ReturnType<typeof openPage>>[] = [];
	onTestFinished(() => {
		pages.splice(0);
	});

	for (let i = 1; i <= 40; i += 1) {
		const stored = process.store({
			[i % 3 === 0 ? PRICE : REMOVALS]: [final(month(i), i), final(month(i * 7 + 1), -i)]
		});
		if (i % 4 === 0) pages.push(await openPage(process, REMOVALS, PRICE));
		if (i % 5 === 0) for (const page of pages) page.client.wake();
		if (i % 9 === 0) process.server.closeAllConnections();
		await stored;
	}

	expect(process.live.lastChangeId()).toBeGreaterThan(0);
	for (const page of pages) await expectAsFreshlyLoaded(page, process.app);
});
