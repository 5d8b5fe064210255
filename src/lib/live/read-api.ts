import type { CatchUp, WatchRequest } from '#domain/live-events.ts';
import type { Observation } from '#domain/observation.ts';
import type { Snapshot } from './merge-updates.ts';

const TIMEOUT_MS = 10_000;

export interface SeriesAnswer extends Snapshot {
	/** Identity of the feed that `lastChangeId` belongs to. */
	readonly feed: string | null;
}

/** What changed after a position, by plain HTTP. */
export async function fetchChanges({ feed, lastChangeId, keys }: WatchRequest): Promise<CatchUp> {
	const query =
		keys.length === 0
			? ''
			: `?${String(new URLSearchParams({ feed: feed ?? '', after: String(lastChangeId), keys: keys.join() }))}`;
	const { body } = await fetchJson(`/api/v1/changes${query}`);
	if (!isCatchUp(body)) throw new TypeError('not an answer of the change feed');
	return body;
}

/** A whole series, or what it has from a period on. */
export async function fetchSeries(key: string, from?: string): Promise<SeriesAnswer> {
	const query = from === undefined ? '' : `?from=${encodeURIComponent(from)}`;
	const path = `/api/v1/series/${encodeURIComponent(key)}${query}`;
	const { body, headers } = await fetchJson(path);
	if (!isSnapshot(body)) throw new TypeError('not an answer of the series');
	return { ...body, feed: headers.get('trepuls-feed') };
}

async function fetchJson(path: string): Promise<{ body: unknown; headers: Headers }> {
	const response = await fetch(path, {
		headers: { accept: 'application/json' },
		signal: AbortSignal.timeout(TIMEOUT_MS)
	});
	if (!response.ok) throw new TypeError(`the server answered ${response.status}`);
	const body: unknown = await response.json();
	return { body, headers: response.headers };
}

/** Enough to tell our server from a hotel's sign-in page. */
const isCatchUp = (body: unknown): body is CatchUp =>
	hasMembers(body, 'feed', 'lastChangeId', 'updates') && Array.isArray(body['updates']);

const isSnapshot = (body: unknown): body is { lastChangeId: number; observations: Observation[] } =>
	hasMembers(body, 'lastChangeId', 'observations') && Array.isArray(body['observations']);

const hasMembers = (body: unknown, ...names: string[]): body is Record<string, unknown> =>
	typeof body === 'object' && body !== null && names.every((name) => name in body);
