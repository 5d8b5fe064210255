import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { AppError, isAppError } from '#domain/errors.ts';
import type { Db, Trx } from '#server/db/database.ts';
import { archiveDocument } from '#server/db/queries/documents.ts';
import {
	claimRun,
	countInterruptions,
	insertRun,
	lockRun,
	unlockRuns,
	updateRun
} from '#server/db/queries/runs.ts';
import type { IngestRunTable, RunTrigger } from '#server/db/schema.ts';
import type { RawDocument, Rejection, Source } from '../sources/source.ts';
import type { IngestContext, RunReport } from './context.ts';
import type { Stored } from './store.ts';

type RunRow = Selectable<IngestRunTable>;

export interface RunRequest {
	readonly document: RawDocument;
	readonly trigger: RunTrigger;
	/** The run whose archived document is read again. */
	readonly again?: RunRow;
}

/** A run that has begun, and the connection that it is bound to. */
export interface OpenRun {
	readonly id: number;
	/** Of the document. */
	readonly sha256: string;
	/** The run that took the document in first; itself when it is the first. */
	readonly firstId: number;
}

/** Gives up on a document whose reading has ended the process so many times, until a person asks for it. */
const MAX_INTERRUPTIONS = 3;
const UNATTENDED: readonly RunTrigger[] = ['inbox', 'schedule'];

/**
 * Does the work on one connection, which holds the lock of the run from before anybody can see it until
 * after its end is written: when the connection ends, the run is known to be left behind.
 */
export function onOneConnection<T>(
	context: IngestContext,
	work: (context: IngestContext) => Promise<T>
): Promise<T> {
	return context.db.connection().execute(async (db) => {
		try {
			return await work({ ...context, db });
		} finally {
			await unlockRuns(db).catch((error: unknown) => {
				context.log.warn({ err: error }, 'lost the connection of a run');
			});
		}
	});
}

/**
 * Archives the bytes and opens the run, in one transaction: from here on nothing is lost. Undefined when the
 * run to take up again is not there to be taken.
 */
export async function openRun(
	context: IngestContext,
	source: Source,
	{ document, trigger, again }: RunRequest
): Promise<OpenRun | undefined> {
	const sha256 = createHash('sha256').update(document.bytes).digest('hex');
	const now = context.effects.now();
	return context.db.transaction().execute(async (trx) => {
		if (again?.state === 'running' && !(await takeOver(context, trx, again))) return undefined;
		if (again === undefined && UNATTENDED.includes(trigger)) await refuseDeadly(trx, sha256);
		await archiveDocument(trx, { sha256, source: source.id }, document);
		const replay_of = again === undefined ? null : firstIdOf(again);
		const id = await insertRun(trx, {
			...{ source: source.id, trigger, state: 'running', replay_of, started_at: now },
			...{ document_sha256: sha256, document_name: document.name, fetched_at: document.fetchedAt }
		});
		await lockRun(trx, id);
		return { id, sha256, firstId: replay_of ?? id };
	});
}

const firstIdOf = ({ id, replay_of: first }: RunRow) => first ?? id;

async function takeOver({ effects, log }: IngestContext, trx: Trx, run: RunRow): Promise<boolean> {
	if (!(await claimRun(trx, run.id, effects.now()))) return false;
	const interruptions = await countInterruptions(trx, run.document_sha256);
	if (interruptions < MAX_INTERRUPTIONS) return true;
	log.error(
		{ run: run.id, interruptions },
		'given up on a document that is never taken in to its end'
	);
	return false;
}

async function refuseDeadly(trx: Trx, sha256: string): Promise<void> {
	const interruptions = await countInterruptions(trx, sha256);
	if (interruptions < MAX_INTERRUPTIONS) return;
	const message = `the process ended ${interruptions} times while it read this document: try npm run ingest`;
	throw new AppError('SOURCE_CHANGED', message);
}

export interface Outcome {
	readonly rowsRead: number;
	readonly rejections: readonly Rejection[];
	readonly rowsHeld: number;
	readonly stored: Stored;
	readonly lastChangeId: number | null;
}

/** Writes the end of a run that reached it. */
export async function closeRun(
	{ db, effects }: IngestContext,
	runId: number,
	{ rowsRead, rejections, rowsHeld, stored: { rowsStored, rowsChanged }, lastChangeId }: Outcome
): Promise<RunReport> {
	const state = lastChangeId === null ? 'unchanged' : 'stored';
	const counts = { rowsRead, rowsStored, rowsChanged, rowsHeld, rowsRejected: rejections.length };
	await updateRun(db, runId, {
		...{ state, finished_at: effects.now(), rows_read: rowsRead, rows_stored: rowsStored },
		...{ rows_changed: rowsChanged, rows_rejected: rejections.length, rows_held: rowsHeld }
	});
	return { runId, state, ...counts, lastChangeId, message: null };
}

/** A document of another shape is the run's result; anything else is recorded and goes on to the rim. */
export async function closeFailedRun(
	context: IngestContext,
	runId: number,
	error: unknown
): Promise<RunReport> {
	const isRefused = isAppError(error) && error.code === 'SOURCE_CHANGED';
	const state = isRefused ? 'refused' : 'failed';
	const message = error instanceof Error ? error.message : String(error);
	const finished_at = context.effects.now();
	await updateRun(context.db, runId, { state, message, finished_at }).catch((second: unknown) => {
		// The connection is gone: the run stays `running`, and is taken up again as one left behind.
		context.log.warn({ runId, err: second }, 'could not record how a run failed');
	});
	if (!isRefused) throw error;
	context.log.warn({ runId, message }, 'document refused');
	const none = { rowsRead: 0, rowsStored: 0, rowsChanged: 0, rowsRejected: 0, rowsHeld: 0 };
	return { runId, state, ...none, lastChangeId: null, message };
}

/** Marks a run left behind whose source is gone. */
export const abandonRun = (db: Db, runId: number, now: Date): Promise<boolean> =>
	db.transaction().execute((trx) => claimRun(trx, runId, now));
