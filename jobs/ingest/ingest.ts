import { AppError } from '#domain/errors.ts';
import { findDocument } from '#server/db/queries/documents.ts';
import { findRun, listRunning, type Run } from '#server/db/queries/runs.ts';
import type { RunTrigger } from '#server/db/schema.ts';
import type { RawDocument, Source } from '../sources/source.ts';
import type { IngestContext, OnProgress, RunReport } from './context.ts';
import { abandonRun, closeFailedRun, onOneConnection, openRun, type RunRequest } from './run.ts';
import { takeIn } from './take-in.ts';

export interface IngestOptions {
	readonly document: RawDocument;
	readonly trigger: RunTrigger;
	readonly onProgress?: OnProgress;
}

type FindSource = (id: string) => Source | undefined;

/**
 * archive raw → parse → validate → store with its changes → one NOTIFY, for one document.
 * A document of another shape ends as `refused`, and the figures stay as they were.
 */
export async function ingest(
	context: IngestContext,
	source: Source,
	options: IngestOptions
): Promise<RunReport> {
	refuseTooLarge(source, options.document);
	const report = await run(context, source, options);
	if (report === undefined) throw new Error('a new run cannot be taken by another');
	return report;
}

/**
 * Parses the archived bytes of a run again and takes them in the ordinary way. What newer documents stored
 * stays: without a change to the parser, nothing changes.
 */
export async function replay(
	context: IngestContext,
	runId: number,
	findSource: FindSource
): Promise<RunReport> {
	const again = await findRun(context.db, runId);
	if (again === undefined) throw new AppError('NOT_FOUND', `no such run: ${runId}`);
	const source = findSource(again.source);
	if (source === undefined) throw new AppError('NOT_FOUND', `no such source: ${again.source}`);
	if (again.state === 'running') throw new AppError('BAD_REQUEST', `run ${runId} has not ended`);
	const document = await getDocument(context, again);
	const report = await run(context, source, { document, trigger: 'replay', again });
	if (report === undefined) throw new Error(`run ${runId} was taken by another`);
	return report;
}

/** Takes in again what a process that died had begun. Runs that a living process works on are left alone. */
export async function resumeInterrupted(
	context: IngestContext,
	findSource: FindSource
): Promise<RunReport[]> {
	const reports: RunReport[] = [];
	for (const again of await listRunning(context.db)) {
		const report = await resume(context, again, findSource(again.source));
		if (report !== undefined) reports.push(report);
	}
	return reports;
}

async function resume(context: IngestContext, again: Run, source: Source | undefined) {
	if (source === undefined) {
		await abandonRun(context.db, again.id, context.effects.now());
		return undefined;
	}
	const document = await getDocument(context, again);
	try {
		return await run(context, source, { document, trigger: again.trigger, again });
	} catch (error) {
		// Recorded with the run; the others must still be taken up.
		context.log.error({ err: error, run: again.id }, 'taking in again failed');
		return undefined;
	}
}

async function getDocument({ db }: IngestContext, again: Run): Promise<RawDocument> {
	const archived = await findDocument(db, again.document_sha256);
	if (archived === undefined) throw new AppError('NOT_FOUND', `run ${again.id} has no document`);
	return { ...archived, name: again.document_name, fetchedAt: again.fetched_at };
}

/** Undefined when the run to take up again is not there to be taken. */
function run(
	context: IngestContext,
	source: Source,
	request: RunRequest & Pick<IngestOptions, 'onProgress'>
): Promise<RunReport | undefined> {
	context.onStep?.('archive');
	return onOneConnection(context, async (bound) => {
		const opened = await openRun(bound, source, request);
		if (opened === undefined) return undefined;
		try {
			const report = await takeIn(bound, source, { ...request, opened });
			context.log.info(
				{ ...report, source: source.id, document: request.document.name },
				'ingested'
			);
			context.onStep?.('done');
			return report;
		} catch (error) {
			return await closeFailedRun(bound, opened.id, error);
		}
	});
}

function refuseTooLarge(source: Source, { name, bytes }: RawDocument) {
	if (bytes.length <= source.maxBytes) return;
	const size = `${bytes.length} bytes, at most ${source.maxBytes} are taken`;
	throw new AppError('TOO_LARGE', `${name} is too large: ${size}`);
}
