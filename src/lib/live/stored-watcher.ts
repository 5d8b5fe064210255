import type { CatchUp } from '#domain/live-events.ts';
import type { FeedPosition, Watcher } from './watchers.ts';

/**
 * Shows no series itself; tells whenever the feed has moved on from where it last was. With keys, the server
 * sends word of those series.
 */
export function createStoredWatcher(
	loaded: FeedPosition,
	onStored: () => void,
	keys: readonly string[] = []
): Watcher {
	let position = loaded;
	return {
		keys,
		get position() {
			return position;
		},
		receive({ feed, lastChangeId }: CatchUp) {
			const hasMoved = feed !== position.feed || lastChangeId > position.lastChangeId;
			if (!hasMoved) return;
			position = { feed, lastChangeId };
			onStored();
		}
	};
}
