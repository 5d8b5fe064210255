import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

export interface ListenOptions {
	readonly databaseUrl: string;
	readonly log: Logger;
	/** Called on every notification, and after every (re)connection, as some may have been missed. */
	readonly onWake: () => void;
}

export interface Listener {
	close(): Promise<void>;
}

const CONNECT_TIMEOUT_MS = 10_000;
const PROBE_EVERY_MS = 20_000;
const PROBE_TIMEOUT_MS = 5_000;
const END_TIMEOUT_MS = 1_000;
const BACKOFF_MS = { first: 250, max: 10_000 };

/** Listens for stored changes on a connection of its own, and connects again for as long as it takes. */
export function startListening(options: ListenOptions): Listener {
	const stop = new AbortController();
	const done = listenAgainAndAgain(options, stop.signal);
	return {
		close: () => {
			stop.abort();
			return done;
		}
	};
}

async function listenAgainAndAgain(options: ListenOptions, signal: AbortSignal) {
	let failures = 0;
	const connected = () => {
		failures = 0;
	};
	for (;;) {
		const error = await listenUntilLost({ ...options, connected }, signal);
		if (signal.aborted) return;
		options.log.warn({ err: error }, 'lost the connection that listens for changes');
		await pause(backoffMs(failures++), signal);
	}
}

/** Doubles up to the maximum, with jitter so that several nodes do not come back in step. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
	const full = Math.min(BACKOFF_MS.max, BACKOFF_MS.first * 2 ** Math.min(failures, 10));
	return Math.round(full * (0.5 + random() / 2));
}

/** Settles with the reason why listening ended. */
async function listenUntilLost(
	{ databaseUrl, onWake, connected }: ListenOptions & { connected: () => void },
	signal: AbortSignal
): Promise<unknown> {
	// Our own stream, so that a connection that answers nothing can be torn down without its help.
	const stream = new Socket();
	const client = new pg.Client({
		connectionString: databaseUrl,
		application_name: 'trepuls-live',
		keepAlive: true,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
		query_timeout: PROBE_TIMEOUT_MS,
		stream: () => stream
	});
	const lost = new Promise<unknown>((resolve) => {
		client.on('error', resolve);
		client.on('end', () => {
			resolve(new Error('connection ended'));
		});
	});
	client.on('notification', onWake);
	const listening = async () => {
		await client.connect();
		await client.query('listen trepuls_change');
		connected();
		onWake();
		await probe(client, signal);
	};
	const reason = await Promise.race([lost, listening().catch((error: unknown) => error)]);
	await Promise.race([client.end().catch(() => undefined), setTimeout(END_TIMEOUT_MS)]);
	stream.destroy();
	return reason;
}

/** A connection that was dropped without a word is found only by asking. Throws when it is, or when aborted. */
async function probe(client: pg.Client, signal: AbortSignal): Promise<never> {
	for (;;) {
		await setTimeout(PROBE_EVERY_MS, undefined, { signal });
		await client.query('select 1');
	}
}

async function pause(ms: number, signal: AbortSignal) {
	await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}
