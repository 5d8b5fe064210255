import type { CatchUp, SeriesUpdate } from '#domain/live-events.ts';
import type { Observation } from '#domain/observation.ts';
import {
	createSeriesState,
	distrust,
	isDistrusted,
	mergeSnapshot,
	mergeUpdate,
	type Merge,
	type SeriesState
} from './merge-updates.ts';
import type { SeriesAnswer } from './read-api.ts';
import { RecentChanges, type RecentChange } from './recent-changes.ts';
import type { FeedPosition, Watcher } from './watchers.ts';

/** What the page was loaded with. `feed` and `lastChangeId` come from `getFeed`, read before the figures. */
export interface LoadedSeries extends FeedPosition {
	readonly series: Readonly<Record<string, readonly Observation[]>>;
}

export interface LiveSeriesOptions {
	/** The page shows only so many of the newest figures of a series; the same number as it was loaded with. */
	readonly last?: (key: string) => number;
}

/** What it takes to follow the feed: LiveConnection, or a test's stand-in. */
export interface Connection {
	readonly watch: (watcher: Watcher) => () => void;
	readonly fetchSeries: (key: string, from?: string) => Promise<SeriesAnswer>;
	readonly now: () => Date;
	readonly isHidden: () => boolean;
}

const READ_AGAIN_AFTER_MS = 5_000;
const NOTHING: readonly Observation[] = [];

/** The figures of some series, brought up to date for as long as it follows the feed. */
export class FollowedSeries implements Watcher {
	readonly keys: readonly string[];
	readonly #connection: Connection;
	readonly #last: ((key: string) => number) | undefined;
	readonly #states: Map<string, SeriesState>;
	readonly #recent: RecentChanges;
	/** Series that have to be read again, and the change that must be in the answer. */
	readonly #unread = new Map<string, number>();
	#position: FeedPosition;
	#isFollowing = false;
	#isReading = false;
	#update = () => {};

	constructor(connection: Connection, loaded: LoadedSeries, { last }: LiveSeriesOptions = {}) {
		const { feed, lastChangeId, series } = loaded;
		this.#connection = connection;
		this.#last = last;
		this.#position = { feed, lastChangeId };
		this.keys = Object.keys(series);
		this.#states = new Map(
			Object.entries(series).map(([key, observations]) => [
				key,
				createSeriesState({ observations, lastChangeId })
			])
		);
		this.#recent = new RecentChanges({
			now: connection.now,
			isHidden: connection.isHidden,
			onExpire: () => {
				this.#update();
			}
		});
	}

	/** Calls `update` whenever something is different. Returns how to end it. */
	follow(update: () => void): () => void {
		this.#update = update;
		this.#isFollowing = true;
		const unwatch = this.#connection.watch(this);
		void this.#readAgain();
		return () => {
			this.#update = () => {};
			this.#isFollowing = false;
			this.#recent.clear();
			unwatch();
		};
	}

	get position(): FeedPosition {
		return this.#position;
	}

	/** Oldest first. The same array until a figure of this series changes. */
	observations(key: string): readonly Observation[] {
		return this.#states.get(key)?.observations ?? NOTHING;
	}

	/** What changed in the last seconds, to be marked. */
	changes(key: string): readonly RecentChange[] {
		return this.#recent.list(key);
	}

	receive({ feed, lastChangeId, reset, updates }: CatchUp, isComplete: boolean) {
		if (reset) this.#startOver(lastChangeId);
		for (const update of updates) this.#merge(update);
		if (isComplete || reset) this.#moveTo({ feed, lastChangeId });
		this.#update();
		void this.#readAgain();
	}

	#moveTo({ feed, lastChangeId }: FeedPosition) {
		const isBack = feed === this.#position.feed && lastChangeId < this.#position.lastChangeId;
		if (!isBack) this.#position = { feed, lastChangeId };
	}

	#startOver(lastChangeId: number) {
		for (const [key, state] of this.#states) {
			this.#states.set(key, distrust(state));
			this.#unread.set(key, lastChangeId);
		}
	}

	#merge(update: SeriesUpdate) {
		const { key, changeId, observations } = update;
		const state = this.#states.get(key);
		if (state === undefined) return;
		if (observations !== null) this.#take(key, mergeUpdate(state, update));
		else if (changeId > state.changeId) {
			this.#unread.set(key, Math.max(changeId, this.#unread.get(key) ?? 0));
		}
	}

	/** A page that was loaded again would hold only the newest. */
	#take(key: string, { state, changes }: Merge) {
		const { observations } = state;
		const kept = this.#last === undefined ? observations : observations.slice(-this.#last(key));
		const first = kept[0]?.period ?? '';
		this.#states.set(key, { ...state, observations: kept });
		this.#recent.add(
			key,
			changes.filter(({ period }) => period >= first)
		);
	}

	async #readAgain() {
		if (this.#isReading || !this.#isFollowing) return;
		this.#isReading = true;
		let isFailed = false;
		for (const [key, wanted] of this.#unread) {
			const isRead = await this.#read(key, wanted);
			if (isRead && this.#unread.get(key) === wanted) this.#unread.delete(key);
			isFailed ||= !isRead;
		}
		this.#isReading = false;
		if (isFailed) setTimeout(() => void this.#readAgain(), READ_AGAIN_AFTER_MS);
	}

	async #read(key: string, wanted: number): Promise<boolean> {
		const answer = await this.#connection.fetchSeries(key, this.#from(key)).catch(() => undefined);
		const state = this.#states.get(key);
		if (answer === undefined || state === undefined) return false;
		if (answer.feed !== this.#position.feed || answer.lastChangeId < wanted) return false;
		this.#take(key, mergeSnapshot(state, key, answer));
		this.#update();
		return true;
	}

	/** Of a long series with a short window, only the window; of another feed, all. */
	#from(key: string): string | undefined {
		const state = this.#states.get(key);
		if (state === undefined || isDistrusted(state)) return undefined;
		const { observations } = state;
		return observations.length === this.#last?.(key) ? observations[0]?.period : undefined;
	}
}
