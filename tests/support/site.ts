import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';

/** The whole product as a newcomer starts it: own process, own embedded database, own port. */
export interface Site {
	readonly url: string;
	readonly dataDir: string;
	readonly inbox: string;
	/** The environment of its process, for commands that work on the same data. */
	readonly env: NodeJS.ProcessEnv;
	/** Ends the process with a signal and waits until it is gone. */
	stop(signal?: NodeJS.Signals): Promise<number | null>;
	/** Starts it again on the same data and port. */
	start(): Promise<void>;
}

const START_TIMEOUT_MS = 110_000;

export interface SiteOptions {
	readonly dataDir: string;
	/** A server of your own instead of the embedded one. */
	readonly databaseUrl?: string;
}

/** Starts the built site on fresh data and waits until it answers. */
export async function startSite(options: SiteOptions): Promise<Site> {
	await rm(options.dataDir, { recursive: true, force: true });
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const inbox = `${options.dataDir}/inbox`;
	const env = createEnvironment({ port, inbox, options });
	let child: ChildProcess | undefined;
	const stop = (signal?: NodeJS.Signals) => end(child, signal);
	const start = async () => {
		child = spawnServer(env);
		try {
			await waitForAnswer(`${url}/healthz`, child);
		} catch (error) {
			await stop();
			throw error;
		}
	};
	await start();
	return { url, dataDir: options.dataDir, inbox, env, start, stop };
}

/** As a newcomer has it: nothing of the test runner's own. */
function createEnvironment(at: { port: number; inbox: string; options: SiteOptions }) {
	const { DATABASE_URL: _database, NODE_ENV: _mode, ...inherited } = process.env;
	const { dataDir, databaseUrl } = at.options;
	return {
		...inherited,
		...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
		PORT: String(at.port),
		HOST: '127.0.0.1',
		TREPULS_DATA_DIR: dataDir,
		TREPULS_INBOX: at.inbox,
		LOG_LEVEL: 'warn'
	};
}

const spawnServer = (env: NodeJS.ProcessEnv): ChildProcess =>
	spawn(process.execPath, ['server/main.ts'], {
		stdio: ['ignore', process.env['TREPULS_SHOW_SERVER'] ? 'inherit' : 'ignore', 'inherit'],
		env
	});

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals = 'SIGTERM') {
	if (child === undefined || child.exitCode !== null || child.signalCode !== null) return 0;
	const gone = once(child, 'exit');
	child.kill(signal);
	await gone;
	return child.exitCode;
}

async function waitForAnswer(url: string, child: ChildProcess): Promise<void> {
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (Date.now() < deadline) {
		if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
		if (await answers(url)) return;
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
	throw new Error(`no answer from ${url} within ${START_TIMEOUT_MS} ms`);
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}
