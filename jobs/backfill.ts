import { createHash } from 'node:crypto';
import { AppError } from '#domain/errors.ts';
import { formatPeriodId } from '#domain/period.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import {
	deleteBackfillRequests,
	insertBackfillRequest,
	listBackfillRequests
} from '#server/db/queries/backfill.ts';
import { findDocument } from '#server/db/queries/documents.ts';
import type { IngestContext, OnProgress } from './ingest/context.ts';
import { ingest } from './ingest/ingest.ts';
import type { OpenWorld } from './open-world.ts';
import type { RawDocument, Source } from './sources/source.ts';
import type { DownloadRequest, World } from './sources/world.ts';

export interface BackfillOptions {
	readonly openWorld: OpenWorld;
	/** First year to ask for; everything there is when absent. */
	readonly fromYear: number | undefined;
	readonly signal: AbortSignal;
	readonly onProgress?: OnProgress;
	/** After each document; `isResumed` when an earlier, interrupted backfill took it in. */
	readonly onDocument?: (document: { name: string; isResumed: boolean }) => void;
}

export interface BackfillReport {
	readonly documents: number;
	/** Of these, taken in before an interruption and not asked for again. */
	readonly resumed: number;
	readonly figures: number;
}

/**
 * Asks a source for its history as if nothing were stored. Killed and started again, it goes the same way: what
 * was taken in is read from the archive in place of the publisher, so that there is no gap and nothing is asked
 * for twice. Forgets its way when it has come to the end.
 */
export async function backfill(
	context: IngestContext,
	source: Source,
	options: BackfillOptions
): Promise<BackfillReport> {
	if (source.collect === undefined) {
		throw new AppError('BAD_REQUEST', `${source.id} does not collect: take its files in by hand`);
	}
	const { fromYear, signal, onProgress, onDocument } = options;
	const id = `${source.id} ${fromYear ?? 'all'}`;
	const memory = await openMemory(context, id);
	const world = rememberingWorld(options.openWorld(context, signal), { memory, fromYear });
	let [documents, resumed, figures] = [0, 0, 0];
	for await (const document of source.collect(world)) {
		signal.throwIfAborted();
		documents += 1;
		const isResumed = memory.isTakenIn(document);
		if (isResumed) resumed += 1;
		else {
			const report = await ingest(context, source, {
				document,
				trigger: 'command',
				...(onProgress && { onProgress })
			});
			figures += report.rowsStored + report.rowsChanged;
			if (report.state !== 'refused') await memory.note(document);
		}
		onDocument?.({ name: document.name, isResumed });
	}
	await deleteBackfillRequests(context.db, id);
	return { documents, resumed, figures };
}

type Memory = Awaited<ReturnType<typeof openMemory>>;

/** What was asked for and taken in, and from which request a document came. */
async function openMemory({ db, effects }: IngestContext, backfillId: string) {
	const known = await listBackfillRequests(db, backfillId);
	const requests = new WeakMap<RawDocument, string>();
	return {
		recall: async (request: string) => {
			const sha256 = known.get(request);
			return sha256 === undefined ? undefined : await findDocument(db, sha256);
		},
		remember: (document: RawDocument, request: string) => requests.set(document, request),
		isTakenIn: (document: RawDocument) => known.has(requests.get(document) ?? ''),
		note: async (document: RawDocument) => {
			const request = requests.get(document);
			// A source that makes a document of several answers is asked again after an interruption.
			if (request === undefined) return;
			const document_sha256 = hash(document.bytes);
			await insertBackfillRequest(db, {
				...{ backfill: backfillId, request, document_sha256, at: effects.now() }
			});
		}
	};
}

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

function rememberingWorld(
	world: World,
	{ memory, fromYear }: { memory: Memory; fromYear: number | undefined }
): World {
	return {
		...world,
		newestPeriod: (key) => Promise.resolve(startOf(key, fromYear)),
		download: async (asked) => {
			const request = hash(JSON.stringify([asked.api, asked.path, asked.body ?? null]));
			const document = (await memory.recall(request)) ?? (await world.download(always(asked)));
			if (document !== undefined) memory.remember(document, request);
			return document;
		}
	};
}

/** That nothing has changed since the last time is no answer here. */
const always = ({ conditional: _, ...request }: DownloadRequest): DownloadRequest => request;

function startOf(key: string, fromYear: number | undefined): string | undefined {
	const parts = findSeriesKeyParts(key);
	if (fromYear === undefined || parts === undefined) return undefined;
	const start = new Date(Date.UTC(fromYear, 0, 1));
	return formatPeriodId({ frequency: parts.frequency, start });
}
