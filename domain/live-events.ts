import type { Observation } from './observation.ts';

/** The wire contract of the live feed: both ends of the socket import these types, so neither can drift. */

/** What changed in one series by one stored transaction. */
export interface SeriesUpdate {
	readonly key: string;
	/** Id of the change in the feed; grows. A cell already updated by a higher id is left as it is. */
	readonly changeId: number;
	/** The figures as they are now, or null when they are too many to send: read the series again. */
	readonly observations: readonly Observation[] | null;
}

/** Everything after a change id for the series a client watches. */
export interface CatchUp {
	/** Identity of the feed; another one means another database, and nothing held is worth keeping. */
	readonly feed: string;
	readonly lastChangeId: number;
	/** True when what the client holds cannot be brought up to date: read everything again. */
	readonly reset: boolean;
	readonly updates: readonly SeriesUpdate[];
}

export interface WatchRequest {
	readonly feed: string | null;
	readonly lastChangeId: number;
	readonly keys: readonly string[];
}

export interface ServerToClientEvents {
	'observations:stored': (message: CatchUp) => void;
}

export interface ClientToServerEvents {
	/** Replaces what the socket watches, and answers with what was missed. */
	'series:watch': (request: WatchRequest, done: (answer: CatchUp) => void) => void;
}

/** At most so many series can be watched by one socket or asked for in one poll. */
export const MAX_WATCHED_SERIES = 200;
/** Longer updates are sent as null: the client reads the series again. */
export const MAX_OBSERVATIONS_PER_UPDATE = 500;
