import * as v from 'valibot';
import { MAX_WATCHED_SERIES, type WatchRequest } from '#domain/live-events.ts';

const SeriesKey = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9.-]+$/));

const Schema = v.strictObject({
	feed: v.nullable(v.pipe(v.string(), v.maxLength(64))),
	lastChangeId: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	keys: v.pipe(v.array(SeriesKey), v.maxLength(MAX_WATCHED_SERIES))
});

/** The request as it may be used, or undefined when it is none. */
export function findWatchRequest(message: unknown): WatchRequest | undefined {
	const result = v.safeParse(Schema, message);
	return result.success ? result.output : undefined;
}
