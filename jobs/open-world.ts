import { findSeries } from '#server/db/queries/series.ts';
import type { IngestContext } from './ingest/context.ts';
import { downloadDocument } from './sources/http.ts';
import type { Effects } from './sources/source.ts';
import type { Api, World } from './sources/world.ts';

export interface WorldSettings {
	/** Base address of each API. */
	readonly addresses: Readonly<Record<Api, string>>;
	readonly secrets: Readonly<Partial<Record<Api, string>>>;
}

export type OpenWorld = (context: IngestContext, signal: AbortSignal) => World;

/** The outside world for one process: what is known of an API's limits is shared by all its jobs. */
export function createWorldOpener(
	effects: Effects,
	{ addresses, secrets }: WorldSettings
): OpenWorld {
	const http = { effects, addresses };
	return ({ db }, signal) => ({
		...{ now: effects.now, signal },
		download: (request) => downloadDocument(http, request, signal),
		secret: (api) => secrets[api],
		newestPeriod: async (key) => (await findSeries(db, key))?.newestPeriod ?? undefined
	});
}
