import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, closeSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { hasCode, isAlive } from './lock.ts';
import type { Place } from './place.ts';

/** A server that runs and answers. */
export interface Running {
	readonly pid: number;
	readonly port: number;
}

const USER = 'trepuls';
const START_MS = 60_000;
const STOP_MS = 8_000;
const STEP_MS = 40;

export const addressOf = ({ port }: Pick<Running, 'port'>, { password }: Place, database: string) =>
	`postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

/** The server on the place's data, if one runs: also one whose starter was killed. */
export async function findRunning(place: Place): Promise<Running | undefined> {
	const running = await readPidFile(place);
	if (running === undefined || !(await isPostgres(running.pid))) return undefined;
	const deadline = Date.now() + START_MS;
	while (Date.now() < deadline && isAlive(running.pid)) {
		if (await answers(running, place)) return running;
		await sleep(STEP_MS);
	}
	return undefined;
}

async function readPidFile({ data }: Place): Promise<Running | undefined> {
	try {
		const [pid, , , port] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
		return { pid: Number(pid), port: Number(port) };
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return undefined;
		throw error;
	}
}

/** A pid may have been given to another program since; where /proc tells, we look. */
async function isPostgres(pid: number): Promise<boolean> {
	if (!isAlive(pid)) return false;
	try {
		return (await readFile(`/proc/${pid}/comm`, 'utf8')).startsWith('postgres');
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return process.platform !== 'linux';
		throw error;
	}
}

async function answers(running: Running, place: Place): Promise<boolean> {
	const client = new pg.Client({
		connectionString: addressOf(running, place, 'postgres'),
		connectionTimeoutMillis: 2_000
	});
	client.on('error', () => undefined);
	try {
		await client.connect();
		return true;
	} catch (error) {
		if (error instanceof Error) return false;
		throw error;
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** Makes the data folder when there is none, in one move, and checks that its version is ours. */
export async function prepareData(place: Place): Promise<void> {
	if (!existsSync(join(place.data, 'PG_VERSION'))) await initialise(place);
	const found = (await readFile(join(place.data, 'PG_VERSION'), 'utf8')).trim();
	const ours = await majorVersion(place);
	if (found === ours) return;
	throw new AppError(
		'CONFIG_INVALID',
		`${place.data} was made by PostgreSQL ${found} and this is ${ours}: move the folder away, or name a server in DATABASE_URL`
	);
}

async function majorVersion({ native }: Place): Promise<string> {
	const child = spawn(join(native, 'bin/postgres'), ['--version'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let text = '';
	child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
	await once(child, 'close');
	return /(\d+)\./.exec(text)?.[1] ?? '';
}

async function initialise(place: Place): Promise<void> {
	const fresh = `${place.data}.new`;
	await rm(fresh, { recursive: true, force: true });
	await mkdir(fresh, { recursive: true });
	const passwordFile = join(tmpdir(), `trepuls-${process.pid}-${Date.now()}`);
	await writeFile(passwordFile, place.password, { mode: 0o600, flag: 'wx' });
	try {
		await give(place, fresh, passwordFile);
		const options = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-instructions'];
		await run(place, 'initdb', ['-D', fresh, '-U', USER, `--pwfile=${passwordFile}`, ...options]);
		await rename(fresh, place.data);
	} finally {
		await rm(passwordFile, { force: true });
	}
}

async function give({ account }: Place, ...paths: readonly string[]): Promise<void> {
	if (account === undefined) return;
	for (const path of paths) await chown(path, account.uid, account.gid);
}

async function run(place: Place, program: string, options: readonly string[]): Promise<void> {
	const child = spawn(join(place.native, 'bin', program), [...options], {
		...asAccount(place),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	// Typed by Node's documentation: the exit code comes first.
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.slice(-2000)}`);
}

/** In its own group, so that Ctrl-C on the site does not reach the database before the site is done with it. */
const asAccount = ({ account }: Place): SpawnOptions => ({
	cwd: '/',
	env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
	...(account ?? {})
});

const SETTINGS: Readonly<Record<string, string>> = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	max_connections: '100',
	shared_buffers: '128MB',
	work_mem: '32MB',
	max_wal_size: '1GB',
	timezone: 'UTC',
	log_timezone: 'UTC',
	logging_collector: 'off'
};

/** Starts the server on a free port and waits until it answers. */
export async function startServer(place: Place): Promise<Running> {
	const port = await freePort();
	const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	// The log begins anew with every start, so that years do not fill the disk.
	const log = openSync(place.logFile, 'w', 0o600);
	const child = spawn(
		join(place.native, 'bin/postgres'),
		['-D', place.data, '-p', String(port), ...settings],
		{
			...asAccount(place),
			detached: true,
			stdio: ['ignore', log, log]
		}
	);
	closeSync(log);
	child.unref();
	const deadline = Date.now() + START_MS;
	while (Date.now() < deadline && child.exitCode === null && child.pid !== undefined) {
		const running = { pid: child.pid, port };
		if (await answers(running, place)) return running;
		await sleep(STEP_MS);
	}
	const tail = (await readFile(place.logFile, 'utf8')).slice(-2000);
	throw new Error(`the embedded PostgreSQL did not start; end of ${place.logFile}:\n${tail}`);
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no free port');
	return address.port;
}

/** Fast shutdown: open transactions roll back, everything committed is on disk. */
export async function stopServer({ pid }: Running): Promise<void> {
	process.kill(pid, 'SIGINT');
	const deadline = Date.now() + STOP_MS;
	while (isAlive(pid) && Date.now() < deadline) await sleep(STEP_MS);
}
