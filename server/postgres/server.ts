import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { hasCode, isAlive } from './lock.ts';
import { asAccount, USER, type Place } from './place.ts';

/** A server that runs and answers. */
export interface Running {
	readonly pid: number;
	readonly port: number;
}

const START_MS = 60_000;
const STOP_MS = 8_000;
const STEP_MS = 40;

export const addressOf = ({ port }: Pick<Running, 'port'>, { password }: Place, database: string) =>
	`postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

/** The server on the place's data, if one runs: also one whose starter was killed. */
export async function findRunning(place: Place): Promise<Running | undefined> {
	const running = await readPidFile(place);
	if (running === undefined || !(await isServerOf(place, running.pid))) return undefined;
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

/** An id may have been given to another process since; a server stands in its data, and Linux tells where. */
async function isServerOf({ data }: Place, pid: number): Promise<boolean> {
	if (!isAlive(pid)) return false;
	if (process.platform !== 'linux') return true;
	try {
		return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(data));
	} catch (error) {
		if (hasCode(error, 'ENOENT') || hasCode(error, 'EACCES')) return false;
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

/** A server takes the file of a crashed one for a living one when its id belongs to any process of the account. */
async function forgetCrashed(place: Place): Promise<void> {
	const crashed = await readPidFile(place);
	if (crashed === undefined || (await isServerOf(place, crashed.pid))) return;
	await rm(join(place.data, 'postmaster.pid'), { force: true });
}

/** Starts the server on a free port and waits until it answers. */
export async function startServer(place: Place): Promise<Running> {
	await forgetCrashed(place);
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
export async function stopServer({ pid }: Running, place: Place): Promise<void> {
	if (!(await isServerOf(place, pid))) return;
	process.kill(pid, 'SIGINT');
	const deadline = Date.now() + STOP_MS;
	while (isAlive(pid) && Date.now() < deadline) await sleep(STEP_MS);
}
