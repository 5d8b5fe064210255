import { createHash } from 'node:crypto';
import type { Db } from '#server/db/database.ts';
import { findTakenInDownload, upsertDownload } from '#server/db/queries/downloads.ts';
import { findSeries } from '#server/db/queries/series.ts';
import type { IngestContext } from './ingest/context.ts';
import type { Effects, RawDocument } from './sources/source.ts';
import type { DownloadRequest, World } from './sources/world.ts';
import { createTransport, type Transport, type TransportSettings } from './transport/transport.ts';

export type OpenWorld = (context: Pick<IngestContext, 'db'>, signal: AbortSignal) => World;

/** The outside world for one process: what is known of an API's limits is shared by all its jobs. */
export function createWorldOpener(
	effects: Effects,
	settings: TransportSettings,
	transport: Transport = createTransport(effects, settings)
): OpenWorld {
	return ({ db }, signal) => ({
		...{ now: effects.now, signal },
		secret: (api) => settings.secrets[api],
		newestPeriod: async (key) => (await findSeries(db, key))?.newestPeriod ?? undefined,
		download: (request) =>
			request.conditional === true
				? downloadChanged(request, { db, transport, signal })
				: transport.download(request, { signal })
	});
}

async function downloadChanged(
	request: DownloadRequest,
	{ db, transport, signal }: { db: Db; transport: Transport; signal: AbortSignal }
): Promise<RawDocument | undefined> {
	const key = hash(JSON.stringify([request.api, request.path, request.body ?? null]));
	const last = await findTakenInDownload(db, key);
	const validators = last && { etag: last.etag, lastModified: last.last_modified };
	const document = await transport.download(request, { signal, validators });
	if (document === undefined) return undefined;
	await upsertDownload(db, {
		...{ request: key, url: document.url ?? '', at: document.fetchedAt },
		...{ etag: document.headers['etag'] ?? null, document_sha256: hash(document.bytes) },
		last_modified: document.headers['last-modified'] ?? null
	});
	return document;
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
