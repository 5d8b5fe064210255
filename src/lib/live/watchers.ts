import { MAX_WATCHED_SERIES, type CatchUp, type WatchRequest } from '#domain/live-events.ts';

export interface FeedPosition {
	readonly feed: string;
	readonly lastChangeId: number;
}

/** Something on the page that shows series. */
export interface Watcher {
	readonly keys: readonly string[];
	/** Everything up to here is in what the watcher holds. */
	readonly position: FeedPosition;
	/**
	 * Takes updates of its own series. When `isComplete`, nothing up to `lastChangeId` is missing and the
	 * position moves; else earlier changes may still be on their way.
	 */
	receive(message: CatchUp, isComplete: boolean): void;
}

/**
 * One request for all: each watcher's position may be another, so the earliest is asked for. Should they be more
 * than one request may hold, those that came last are the page that is shown now.
 */
export function createWatchRequest(watchers: readonly Watcher[]): WatchRequest {
	const newest = watchers.at(-1)?.position.feed ?? null;
	const ids = watchers
		.filter(({ position }) => position.feed === newest)
		.map(({ position }) => position.lastChangeId);
	const keys = new Set([...watchers].reverse().flatMap((watcher) => watcher.keys));
	return {
		feed: newest,
		lastChangeId: ids.length === 0 ? 0 : Math.min(...ids),
		keys: [...keys].slice(0, MAX_WATCHED_SERIES)
	};
}

/** Hands a watcher what is its own. A watcher of another feed has to start over, whoever asked. */
export function deliver(watcher: Watcher, message: CatchUp, isComplete: boolean) {
	const isOtherFeed = watcher.position.feed !== message.feed;
	// A live message does not say what was missed before: the catch-up that is under way resets.
	if (isOtherFeed && !isComplete && !message.reset) return;
	const own = new Set(watcher.keys);
	const updates = message.updates.filter(({ key }) => own.has(key));
	watcher.receive({ ...message, reset: message.reset || isOtherFeed, updates }, isComplete);
}
