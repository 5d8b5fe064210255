import { createContext } from 'svelte';
import type { LiveConnection } from './live-connection.svelte.ts';
import { now } from './now.ts';
import { createStoredWatcher } from './stored-watcher.ts';
import type { FeedPosition } from './watchers.ts';

interface LoadedAge extends FeedPosition {
	readonly storedAt: Date | null;
	/** The server's clock when it drew the page. */
	readonly now: Date;
}

const TICK_MS = 60_000;

const toDate = (ms: number) => new Date(ms);

/** The time that ages on a page are counted to, and when the newest figure was stored. */
export class DataAge {
	#nowMs = $state(0);
	#storedAt = $state.raw<Date | null>(null);
	readonly #position: FeedPosition;

	constructor({ feed, lastChangeId, storedAt, now: loadedAt }: LoadedAge) {
		this.#position = { feed, lastChangeId };
		this.#storedAt = storedAt;
		this.#nowMs = loadedAt.getTime();
	}

	get now(): Date {
		return toDate(this.#nowMs);
	}

	get storedAt(): Date | null {
		return this.#storedAt;
	}

	/**
	 * For `onMount`: goes with the clock and the feed, and returns how to end it. `onStored` is called when
	 * something was stored and the server has just answered.
	 */
	start(connection: LiveConnection, onStored: () => void): () => void {
		const read = async () => {
			if (await this.#read()) onStored();
		};
		const unwatch = connection.watch(createStoredWatcher(this.#position, () => void read()));
		const timer = setInterval(() => {
			this.#nowMs = now().getTime();
		}, TICK_MS);
		return () => {
			clearInterval(timer);
			unwatch();
		};
	}

	/** Without an answer the age stays as it was; the connection says what is wrong. */
	async #read(): Promise<boolean> {
		const storedAt = await readStoredAt().catch(() => undefined);
		if (storedAt === undefined) return false;
		this.#storedAt = storedAt;
		this.#nowMs = now().getTime();
		return true;
	}
}

async function readStoredAt(): Promise<Date | undefined> {
	const response = await fetch('/stored-at', { signal: AbortSignal.timeout(10_000) });
	const body: unknown = response.ok ? await response.json() : null;
	const text =
		typeof body === 'object' && body !== null && 'storedAt' in body ? body.storedAt : null;
	return typeof text === 'string' ? new Date(text) : undefined;
}

export const [getDataAge, setDataAge] = createContext<DataAge>();
