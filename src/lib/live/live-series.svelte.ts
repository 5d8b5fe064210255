import { createSubscriber } from 'svelte/reactivity';
import type { Observation } from '#domain/observation.ts';
import {
	FollowedSeries,
	type Connection,
	type LiveSeriesOptions,
	type LoadedSeries
} from './followed-series.ts';
import type { RecentChange } from './recent-changes.ts';

/**
 * The figures of some series, as they are now. Follows the feed for as long as something on the page reads it;
 * on the server it is what the page was loaded with.
 */
export class LiveSeries {
	readonly #followed: FollowedSeries;
	readonly #subscribe: () => void;

	constructor(connection: Connection, loaded: LoadedSeries, options: LiveSeriesOptions = {}) {
		const followed = new FollowedSeries(connection, loaded, options);
		this.#followed = followed;
		this.#subscribe = createSubscriber((update) => followed.follow(update));
	}

	get keys(): readonly string[] {
		return this.#followed.keys;
	}

	/** Oldest first. The same array until a figure of this series changes. */
	observations(key: string): readonly Observation[] {
		this.#subscribe();
		return this.#followed.observations(key);
	}

	/** What changed in the last seconds, to be marked. */
	changes(key: string): readonly RecentChange[] {
		this.#subscribe();
		return this.#followed.changes(key);
	}
}
