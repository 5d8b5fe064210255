import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
	chmod,
	chown,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	stat,
	writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readSettings } from '#server/config.ts';
import { openPostgres } from '#server/embedded-postgres.ts';
import { openApp } from '#server/open-app.ts';
import { isReachable } from '#server/postgres/account.ts';
import { isAlive } from '#server/postgres/lock.ts';
import { startProcess, type LineProcess } from '#tests/support/line-process.ts';

// Servers that start take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CHILD = new URL('../support/postgres-process.ts', import.meta.url).pathname;
const isRoot = process.getuid?.() === 0;
const setpriv = spawnSync('setpriv', ['--version']).status === 0;
const canBeNobody = isRoot && setpriv && isReachable(CHILD) && isReachable(process.execPath);

/** A data folder of its own, without a server on it when the test is over. */
async function createFolder() {
	const folder = await mkdtemp(join(tmpdir(), 'trepuls-pg-'));
	// Where another account may not pass, root has its database in /var/lib.
	await chmod(folder, 0o755);
	onTestFinished(async () => {
		const pid = await findPid(folder);
		if (pid !== undefined && isAlive(pid)) {
			process.kill(pid, 'SIGINT');
			await waitUntilGone(pid);
		}
		await rm(folder, { recursive: true });
	});
	return folder;
}

async function findPid(folder: string): Promise<number | undefined> {
	const file = join(folder, 'postgres', 'postmaster.pid');
	if (!existsSync(file)) return undefined;
	return Number.parseInt(await readFile(file, 'utf8'));
}

const waitUntilGone = (pid: number) =>
	vi.waitFor(
		() => {
			expect(isAlive(pid)).toBe(false);
		},
		{ timeout: 15_000 }
	);

async function query(url: string, text: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<Record<string, unknown>>(text)).rows;
	} finally {
		await client.end();
	}
}

interface Child extends LineProcess {
	readonly url: string;
	readonly wasRunning: boolean;
	/** Lets it leave in an orderly way. */
	readonly leave: () => Promise<void>;
}

async function startChild(folder: string, prefix: readonly string[] = []): Promise<Child> {
	const started = startProcess([...prefix, process.execPath, CHILD, folder]);
	onTestFinished(() => void started.child.kill('SIGKILL'));
	const [line] = await started.match(/^\{.*\}$/m);
	// Written by the child.
	const { url, wasRunning } = JSON.parse(line) as { url: string; wasRunning: boolean };
	const leave = async () => {
		started.child.stdin?.end();
		expect(await started.exited).toEqual({ code: 0, signal: null });
	};
	return { ...started, url, wasRunning, leave };
}

test('the first start makes a database, and the second has what was stored in it', async () => {
	const dataDir = await createFolder();
	const first = await openPostgres({ dataDir });
	await query(first.url, 'create table kept as select 42 as answer');
	const pid = await findPid(dataDir);
	await first.close();
	expect(isAlive(pid!)).toBe(false);

	const second = await openPostgres({ dataDir });

	expect([first.wasRunning, second.wasRunning]).toEqual([false, false]);
	expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
	await second.close();
});

test('the database is for this machine and those who have the password', async () => {
	const dataDir = await createFolder();
	const { url, close } = await openPostgres({ dataDir });
	const wrong = new URL(url);
	wrong.password = 'wrong';

	expect(wrong.hostname).toBe('127.0.0.1');
	await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
	expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o077).toBe(0);
	expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
	await close();
});

test('a server that a killed process left behind is found and used again', async () => {
	const dataDir = await createFolder();
	const child = await startChild(dataDir);
	await query(child.url, 'create table kept as select 42 as answer');
	const pid = await findPid(dataDir);
	child.child.kill('SIGKILL');
	await child.exited;

	const again = await openPostgres({ dataDir });

	expect(again).toMatchObject({ wasRunning: true, url: child.url });
	expect(await findPid(dataDir)).toBe(pid);
	expect(await query(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
	await again.close();
	expect(isAlive(pid!)).toBe(false);
});

test('two processes that start at once share one server, and the last to leave stops it', async () => {
	const dataDir = await createFolder();

	const [a, b] = await Promise.all([startChild(dataDir), startChild(dataDir)]);

	expect(a.url).toBe(b.url);
	expect([a.wasRunning, b.wasRunning].sort()).toEqual([false, true]);
	const pid = await findPid(dataDir);
	await a.leave();
	expect(await query(b.url, 'select 1 as one')).toEqual([{ one: 1 }]);
	await b.leave();
	expect(isAlive(pid!)).toBe(false);
});

test('a process that was killed while it made the data leaves nothing in the way', async () => {
	const dataDir = await createFolder();
	const child = startProcess([process.execPath, CHILD, dataDir]);
	await vi.waitFor(
		async () => {
			expect((await readdir(dataDir)).join()).toContain('postgres.new-');
		},
		{ timeout: 15_000, interval: 5 }
	);
	child.child.kill('SIGKILL');
	await child.exited;

	const { url, close } = await openPostgres({ dataDir });

	expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
	expect((await readdir(dataDir)).join()).not.toContain('.new-');
	await close();
});

test('after a crash of the server itself what was committed is there', async () => {
	const dataDir = await createFolder();
	const first = await openPostgres({ dataDir });
	await query(first.url, 'create table kept as select 42 as answer');
	const pid = await findPid(dataDir);
	process.kill(pid!, 'SIGKILL');
	await waitUntilGone(pid!);

	const second = await openPostgres({ dataDir });

	expect(second.wasRunning).toBe(false);
	expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
	await second.close();
	await first.close();
});

test('a process that has got the id of a crashed server is not taken for it', async () => {
	const dataDir = await createFolder();
	await (await openPostgres({ dataDir })).close();
	const file = join(dataDir, 'postgres', 'postmaster.pid');
	await writeFile(file, `${process.pid}\n${dataDir}/postgres\n1700000000\n5999\n`);

	const { url, wasRunning, close } = await openPostgres({ dataDir });

	expect(wasRunning).toBe(false);
	expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
	await close();
});

test('data of another PostgreSQL version are left alone, and the message says what to do', async () => {
	const dataDir = await createFolder();
	await mkdir(join(dataDir, 'postgres'));
	await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '14\n');

	await expect(openPostgres({ dataDir })).rejects.toMatchObject({
		code: 'CONFIG_INVALID',
		message: expect.stringMatching(
			/was made by PostgreSQL 14 and this is \d+: move the folder away, or name a server/
		) as string
	});
});

test('closing does not wait for work that would not end, and stops the server', async () => {
	const dataDir = await createFolder();
	const { app, close } = await openApp(
		readSettings({ TREPULS_DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
	);
	const pid = await findPid(dataDir);
	const begun = Promise.withResolvers<undefined>();
	const endless = app.db
		.transaction()
		.execute(async (trx) => {
			await sql`create table half_done (answer int)`.execute(trx);
			begun.resolve(undefined);
			await sql`select pg_sleep(600)`.execute(trx);
		})
		.catch((error: unknown) => error);
	await begun.promise;

	await close();

	expect(isAlive(pid!)).toBe(false);
	expect(await endless).toBeInstanceOf(Error);
});

test.skipIf(!isRoot)(
	'as root the server runs as another account (skipped when the tests do not run as root)',
	async () => {
		const dataDir = await createFolder();
		const { close } = await openPostgres({ dataDir });

		const { uid } = await stat(join(dataDir, 'postgres'));
		const status = await readFile(`/proc/${await findPid(dataDir)}/status`, 'utf8');

		expect(uid).not.toBe(0);
		expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe(String(uid));
		await close();
	}
);

test.skipIf(!canBeNobody)(
	'as an ordinary user the server runs as that user (skipped without root, setpriv, or a project that others may read)',
	async () => {
		const dataDir = await createFolder();
		const nobody = (await readFile('/etc/passwd', 'utf8')).match(/^nobody:[^:]*:(\d+):(\d+)/m)!;
		const [uid, gid] = [Number(nobody[1]), Number(nobody[2])];
		await chown(dataDir, uid, gid);

		const child = await startChild(dataDir, [
			...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
		]);

		expect((await stat(join(dataDir, 'postgres'))).uid).toBe(uid);
		expect(await query(child.url, 'select 1 as one')).toEqual([{ one: 1 }]);
		await child.leave();
	}
);
