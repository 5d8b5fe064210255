import type { Logger } from 'pino';
import type { CatchUp } from '#domain/live-events.ts';
import type { Db } from '../db/database.ts';
import { getFeed, listUpdates, type FeedPosition } from '../db/queries/changes.ts';

export interface FeedReaderOptions {
	readonly db: Db;
	readonly log: Logger;
	/** The series that somebody watches at this moment. */
	readonly listWatchedKeys: () => readonly string[];
	readonly publish: (message: CatchUp) => void;
}

export interface FeedReader {
	readonly position: () => FeedPosition;
	/** True when whoever has this position now misses nothing that will not be published. */
	readonly isCurrent: (position: { feed: string | null; lastChangeId: number }) => boolean;
	/** There may be something new. Wake-ups during a read make one more read, not many. */
	readonly wake: () => void;
	readonly close: () => Promise<void>;
}

/** A lost NOTIFY is a delay of at most this. */
const SAFETY_POLL_MS = 15_000;
const RETRY_MS = 1_000;

/** Follows the change feed from its present end, one read at a time. */
export async function startFeedReader(options: FeedReaderOptions): Promise<FeedReader> {
	let position = await getFeed(options.db);
	let reading: Promise<void> | undefined;
	let wakeAgain = false;
	let closed = false;
	const wake = () => {
		wakeAgain = true;
		if (!closed) reading ??= readAll();
	};
	const safetyPoll = setInterval(wake, SAFETY_POLL_MS);

	async function readAll() {
		try {
			while (wakeAgain && !closed) {
				wakeAgain = false;
				position = await readOnce(options, position);
			}
		} catch (error) {
			options.log.warn({ err: error }, 'cannot read the change feed; trying again');
			setTimeout(wake, RETRY_MS).unref();
		} finally {
			reading = undefined;
		}
	}

	return {
		position: () => position,
		isCurrent: ({ feed, lastChangeId }) =>
			reading === undefined && feed === position.feed && lastChangeId === position.lastChangeId,
		wake,
		close: async () => {
			closed = true;
			clearInterval(safetyPoll);
			await reading;
		}
	};
}

async function readOnce(options: FeedReaderOptions, position: FeedPosition): Promise<FeedPosition> {
	const latest = await getFeed(options.db);
	if (latest.feed !== position.feed || latest.lastChangeId < position.lastChangeId) {
		options.publish({ ...latest, reset: true, updates: [] });
		return latest;
	}
	if (latest.lastChangeId === position.lastChangeId) return position;
	// Only now: whoever begins to watch from here on reads a catch-up that already holds `latest`.
	const updates = await listWatchedUpdates(options, position);
	options.publish({ ...latest, reset: false, updates });
	return latest;
}

async function listWatchedUpdates(
	{ db, listWatchedKeys }: FeedReaderOptions,
	{ feed, lastChangeId }: FeedPosition
) {
	const keys = listWatchedKeys();
	if (keys.length === 0) return [];
	const { updates } = await listUpdates(db, { feed, after: lastChangeId, keys });
	return updates;
}
