import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, get as requestBy } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { claimSlot } from '#jobs/ledger.ts';
import { openPostgres } from '#server/embedded-postgres.ts';
import { openDatabase } from '#server/db/database.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import {
	startIngest,
	startServer,
	type Environment,
	type ServerProcess
} from '#tests/support/server-process.ts';

/* Whole processes, as a person starts and stops them. */

// Servers that start take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const READY = /Trepuls \S+ is ready: (http\S+)/;
const PROGRESS = /^ {2}\d+ % .* series .* rows .* rows\/s .* s left$/m;
const RATE = 'policy-rate.NO.mean.M';

async function createPlace() {
	const folder = await mkdtemp(join(tmpdir(), 'trepuls-process-'));
	// Where another account may not pass, root has its database in /var/lib.
	await chmod(folder, 0o755);
	const env = { TREPULS_DATA_DIR: join(folder, 'kept'), TREPULS_INBOX: join(folder, 'inbox') };
	return { folder, env, remove: () => removePlace(folder, env) };
}

async function removePlace(
	folder: string,
	{ TREPULS_DATA_DIR: dataDir }: { TREPULS_DATA_DIR: string }
) {
	// Stops what a killed process left behind.
	if (existsSync(dataDir)) await (await openPostgres({ dataDir })).close();
	await rm(folder, { recursive: true });
}

/** Started, and ended with the test whatever happens. */
async function start(env: Environment): Promise<ServerProcess> {
	const server = await startServer(env);
	onTestFinished(async () => {
		server.child.kill('SIGKILL');
		await server.exited;
	});
	return server;
}

async function startReady(env: Environment): Promise<ServerProcess> {
	const server = await start(env);
	await server.match(READY);
	return server;
}

async function stop(server: ServerProcess, signal: NodeJS.Signals) {
	server.child.kill(signal);
	expect(await server.exited, server.output()).toEqual({ code: 0, signal: null });
}

async function ask<T>({ url }: ServerProcess, path: string): Promise<T> {
	const response = await fetch(`${url}${path}`);
	expect(response.status).toBe(200);
	// The test is about what is in it.
	return (await response.json()) as T;
}

const onceOn = (socket: Socket, event: string) =>
	new Promise<unknown>((resolve) => socket.once(event, resolve));

const listRates = async (server: ServerProcess) =>
	(await ask<{ observations: Observation[] }>(server, `/api/v1/series/${RATE}`)).observations;

/** A made-up rate, as a file of the source. */
const writeRate = (file: string, value: number) =>
	writeFile(
		file,
		`# format: trepuls-snapshot 1\n# source: norges-bank\n[${RATE}]\n2026-01,${value}\n`
	);

async function countRows(dataDir: string) {
	const { url, close } = await openPostgres({ dataDir });
	const db = openDatabase(url, { log: { warn: () => undefined } });
	const count = async (table: 'observation' | 'revision' | 'change' | 'ingest_run' | 'series') =>
		(
			await db
				.selectFrom(table)
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.executeTakeFirstOrThrow()
		).count;
	const counts = {
		...{ observations: await count('observation'), revisions: await count('revision') },
		...{ changes: await count('change'), series: await count('series') },
		runs: await count('ingest_run')
	};
	await db.destroy();
	await close();
	return counts;
}

describe('one machine, from its first start on', () => {
	let place: Awaited<ReturnType<typeof createPlace>>;
	let first: ServerProcess;
	let loaded: Awaited<ReturnType<typeof countRows>>;

	beforeAll(async () => {
		place = await createPlace();
		first = await startServer(place.env);
		await first.match(READY);
		loaded = await countRows(place.env.TREPULS_DATA_DIR);
	});
	afterAll(async () => {
		first.child.kill('SIGKILL');
		await first.exited;
		await place.remove();
	});

	test('the first start loads the bundle with lines of progress, and says where it serves', async () => {
		const output = first.output();

		expect(output).toContain('Loading the bundled figures (once):');
		expect(output).toMatch(PROGRESS);
		expect(output).toMatch(
			/documents: \d+ figures stored, \d+ rows kept aside \(see \/sources\)\./
		);
		expect(READY.exec(output)?.[1]).toBe(first.url);
		expect(output).toContain('Database: embedded PostgreSQL.');
		expect(output).not.toMatch(/postgres:\/\//);
		expect(await (await fetch(`${first.url}/healthz`)).text()).toBe('ok');
		expect((await ask<{ total: number }>(first, '/api/v1/series')).total).toBeGreaterThan(1_000);
	});

	test('a file that is taken in by a command while the server runs arrives on a page', async () => {
		const file = join(place.folder, 'rate.csv');
		await writeRate(file, 4.11);
		const { feed, lastChangeId } = await ask<{ feed: string; lastChangeId: number }>(
			first,
			'/api/v1/changes'
		);
		const socket = io(first.url, { transports: ['websocket'] });
		onTestFinished(() => void socket.disconnect());
		await onceOn(socket, 'connect');
		await socket.emitWithAck('series:watch', { feed, lastChangeId, keys: [RATE] });
		const arrived = onceOn(socket, 'observations:stored');

		const command = startIngest(['norges-bank', file], place.env);

		expect(await command.exited, command.output()).toEqual({ code: 0, signal: null });
		expect(command.output()).toMatch(/rate\.csv: stored \(run \d+\)/);
		expect(JSON.stringify(await arrived)).toContain('4.11');
		expect((await listRates(first)).at(-1)).toMatchObject({ period: '2026-01', value: 4.11 });
	});

	test('a file that is dropped into the inbox is taken in by itself', async () => {
		const folder = place.env.TREPULS_INBOX;
		await writeFile(join(folder, 'wrong.xlsx'), 'no workbook');

		await vi.waitFor(
			async () => {
				expect(await readdir(join(folder, 'refused'))).toHaveLength(2);
			},
			{ timeout: 20_000, interval: 200 }
		);
	});

	test('SIGINT with open sockets, idle connections and a half-sent request ends it with 0, and its database', async () => {
		const socket = io(first.url, { transports: ['websocket'], reconnection: false });
		await onceOn(socket, 'connect');
		const agent = new Agent({ keepAlive: true });
		requestBy(`${first.url}/healthz`, { agent }).on('error', () => undefined);
		const half = connect(Number(new URL(first.url).port), '127.0.0.1');
		half.on('error', () => undefined);
		await once(half, 'connect');
		half.write('GET /healthz HTTP/1.1\r\nHost: x\r\n');

		await stop(first, 'SIGINT');

		expect(first.output()).toContain('Stopping');
		const pidFile = join(place.env.TREPULS_DATA_DIR, 'postgres', 'postmaster.pid');
		expect(existsSync(pidFile)).toBe(false);
		agent.destroy();
		half.destroy();
	});

	test('the second start loads nothing, and SIGTERM ends it with 0', async () => {
		const before = await countRows(place.env.TREPULS_DATA_DIR);

		const server = await startReady(place.env);

		expect(server.output()).not.toMatch(/Loading|documents:/);
		await stop(server, 'SIGTERM');
		expect(await countRows(place.env.TREPULS_DATA_DIR)).toEqual(before);
	});

	test('a command works without a server, and the replay of its run changes nothing', async () => {
		const file = join(place.folder, 'rate.csv');
		await writeRate(file, 4.12);

		const command = startIngest(['norges-bank', file], place.env);
		const [, run = ''] = await command.match(/stored \(run (\d+)\)/);
		await command.exited;
		const before = await countRows(place.env.TREPULS_DATA_DIR);
		const replayed = startIngest(['--replay', run], place.env);

		expect(await replayed.exited, replayed.output()).toEqual({ code: 0, signal: null });
		expect(replayed.output()).toMatch(/unchanged \(run \d+\)/);
		expect(await countRows(place.env.TREPULS_DATA_DIR)).toEqual({
			...before,
			runs: before.runs + 1
		});
	});

	test('a server that is killed is started again, finds its database, and has lost nothing', async () => {
		const killed = await startReady(place.env);
		const rates = await listRates(killed);
		killed.child.kill('SIGKILL');
		await killed.exited;

		const again = await startReady(place.env);

		expect(again.output()).not.toMatch(/Loading|documents:/);
		expect(await listRates(again)).toEqual(rates);
		await stop(again, 'SIGINT');
	});

	test('two servers of one machine share the database, and the last to stop stops it', async () => {
		const [a, b] = await Promise.all([startReady(place.env), startReady(place.env)]);

		await stop(a, 'SIGINT');
		expect((await listRates(b)).length).toBeGreaterThan(0);
		await stop(b, 'SIGINT');

		const pidFile = join(place.env.TREPULS_DATA_DIR, 'postgres', 'postmaster.pid');
		expect(existsSync(pidFile)).toBe(false);
	});

	test('a first load that is stopped, and then killed, is carried on without a gap and without a double', async () => {
		const other = await createPlace();
		onTestFinished(() => other.remove());
		const stopped = await start(other.env);
		await stopped.match(PROGRESS);
		await stop(stopped, 'SIGINT');
		const killed = await start(other.env);
		await killed.match(PROGRESS);
		killed.child.kill('SIGKILL');
		await killed.exited;

		await stop(await startReady(other.env), 'SIGINT');

		const { runs: _, ...counts } = await countRows(other.env.TREPULS_DATA_DIR);
		expect(loaded).toMatchObject(counts);
	});
});

test('SIGINT while a job waits for a publisher that does not answer ends it with 0', async () => {
	const database = await createTestDatabase();
	onTestFinished(() => database.close());
	const slot = new Date('2020-01-08T07:20:00Z');
	await claimSlot(database.db, { job: 'collect-landbruksdirektoratet', slot, now: slot });
	const asked = Promise.withResolvers<undefined>();
	const publisher = createServer(() => {
		asked.resolve(undefined);
	}).listen(0, '127.0.0.1');
	onTestFinished(() => {
		publisher.closeAllConnections();
		publisher.close();
	});
	await once(publisher, 'listening');
	const { port } = publisher.address() as AddressInfo;
	const place = await createPlace();
	onTestFinished(() => place.remove());

	const server = await startReady({
		...{ ...place.env, DATABASE_URL: database.url },
		TREPULS_LDIR_URLS: `http://127.0.0.1:${port}/removals.xlsx`
	});
	await asked.promise;

	await stop(server, 'SIGINT');
});

test('a port that is taken is said plainly, with what to do, and the exit code is 1', async () => {
	const database = await createTestDatabase();
	onTestFinished(() => database.close());
	const other = createTcpServer().listen(0, '127.0.0.1');
	onTestFinished(() => void other.close());
	await once(other, 'listening');
	const { port } = other.address() as AddressInfo;

	const server = await start({
		...{ DATABASE_URL: database.url, TREPULS_ROLES: 'live', PORT: String(port) }
	});

	expect(await server.exited).toEqual({ code: 1, signal: null });
	expect(server.output()).toMatch(
		/Trepuls cannot start: cannot serve on 127\.0\.0\.1:\d+ \(.*EADDRINUSE.*\): choose another PORT/
	);
	expect(server.output()).not.toMatch(/^\s+at /m);
});

test('wrong settings are all named, without their values, and the exit code is 1', async () => {
	const server = await start({ PORT: 'hush', TREPULS_ROLES: 'web,cook' });

	expect(await server.exited).toEqual({ code: 1, signal: null });
	expect(server.output()).toMatch(/Trepuls cannot start: wrong settings: .*PORT: .*TREPULS_ROLES/);
	expect(server.output()).not.toContain('hush');
});

test('a database that is not there is said plainly, without its password', async () => {
	const server = await start({ DATABASE_URL: 'postgres://trepuls:hush@127.0.0.1:1/trepuls' });

	expect(await server.exited).toEqual({ code: 1, signal: null });
	expect(server.output()).toContain(
		'Trepuls cannot start: cannot use PostgreSQL at 127.0.0.1:1/trepuls (ECONNREFUSED): check DATABASE_URL'
	);
	expect(server.output()).not.toContain('hush');
});

test('a command whose database is not there says so plainly', async () => {
	const command = startIngest(['norges-bank', 'a.csv'], {
		DATABASE_URL: 'postgres://trepuls:hush@127.0.0.1:1/trepuls'
	});

	expect(await command.exited).toEqual({ code: 1, signal: null });
	expect(command.output()).toBe(
		'cannot use PostgreSQL at 127.0.0.1:1/trepuls (ECONNREFUSED): check DATABASE_URL\n'
	);
});

test.each([
	[[], 'no source given'],
	[['no-such-source', 'a.csv'], 'unknown source: no-such-source'],
	[['norges-bank'], 'no file given'],
	[['--replay', 'x'], 'not a run: x']
])('the command %j is answered with what is wrong and how to use it', async (args, wrong) => {
	const command = startIngest(args, {});

	expect(await command.exited).toEqual({ code: 2, signal: null });
	expect(command.output()).toContain(wrong);
	expect(command.output()).toContain('npm run ingest -- SOURCE FILE…');
});

test('a file of another shape ends the command with 1 and what was expected and found', async () => {
	const database = await createTestDatabase();
	onTestFinished(() => database.close());
	const place = await createPlace();
	onTestFinished(() => place.remove());
	const file = join(place.folder, 'page.html');
	await writeFile(file, '<html>');

	const command = startIngest(['norges-bank', file], { DATABASE_URL: database.url });

	expect(await command.exited).toEqual({ code: 1, signal: null });
	expect(command.output()).toMatch(/page\.html: refused[^]*expected a header .* found/);
});

test('a file that is not there ends the command with a plain message', async () => {
	const database = await createTestDatabase();
	onTestFinished(() => database.close());

	const command = startIngest(['norges-bank', '/no/such/file.csv'], { DATABASE_URL: database.url });

	expect(await command.exited).toEqual({ code: 1, signal: null });
	expect(command.output()).toContain('/no/such/file.csv');
	expect(command.output()).not.toMatch(/^\s+at /m);
});
