import { AppError } from '#domain/errors.ts';
import type { HoldReason } from '#domain/quarantine.ts';
import type { Db } from '#server/db/database.ts';
import { decideHeld, listHeld, upsertCode, type HeldRow } from '#server/db/queries/quarantine.ts';
import type { IngestContext, RunReport } from '../ingest/context.ts';
import { replay } from '../ingest/ingest.ts';
import type { Source } from '../sources/source.ts';

export interface Steward {
	/** Who decides, as the record shall name them. */
	readonly by: string;
	readonly findSource: (id: string) => Source | undefined;
}

/** What cannot be let through as it is, and what to do instead. */
const NOT_ACCEPTED: Partial<Record<HoldReason, string>> = {
	'other-unit': 'another unit is another series: reject it, or state the series in the catalogue',
	'unknown-code': 'say what the code means: npm run quarantine -- map SOURCE CODE CODE'
};

/**
 * Lets through what was held back: the documents that state it are read again from the archive, and the figures
 * go the ordinary way of a revision. What a newer document has stated since stays. Accepting twice is no fault.
 */
export async function acceptHeld(
	context: IngestContext,
	ids: readonly number[],
	{ by, findSource }: Steward
): Promise<RunReport[]> {
	const rows = await getHeld(context.db, ids);
	for (const { id, reason, state } of rows) {
		const instead = NOT_ACCEPTED[reason];
		if (instead !== undefined) throw new AppError('BAD_REQUEST', `${id}: ${instead}`);
		if (state === 'pending' || state === 'accepted') continue;
		throw new AppError('BAD_REQUEST', `${id} is ${state} already`);
	}
	await decideHeld(context.db, ids, { state: 'accepted', by, at: context.effects.now() });
	return replayRuns(context, rows, findSource);
}

/** Keeps it out for good: the same figure, when it comes again, is held back without a word. */
export async function rejectHeld(
	{ db, effects }: IngestContext,
	ids: readonly number[],
	{ by }: Pick<Steward, 'by'>
): Promise<number[]> {
	await getHeld(db, ids);
	return decideHeld(db, ids, { state: 'rejected', by, at: effects.now() });
}

/** Says what a code stands for, and reads again every document whose rows waited for it. */
export async function mapCode(
	context: IngestContext,
	{ source, code, means }: { source: string; code: string; means: string },
	{ by, findSource }: Steward
): Promise<RunReport[]> {
	if (findSource(source) === undefined) {
		throw new AppError('NOT_FOUND', `no such source: ${source}`);
	}
	const now = context.effects.now();
	await upsertCode(context.db, { source, code, means, decided_by: by, decided_at: now });
	const waiting = (await listHeld(context.db, { source })).filter((row) => row.code === code);
	const ids = waiting.map(({ id }) => id);
	await decideHeld(context.db, ids, { state: 'accepted', by, at: now });
	return replayRuns(context, waiting, findSource);
}

async function getHeld(db: Db, ids: readonly number[]): Promise<HeldRow[]> {
	const rows = ids.length === 0 ? [] : await listHeld(db, { ids });
	const unknown = ids.filter((id) => rows.every((row) => row.id !== id));
	if (unknown.length === 0) return rows;
	throw new AppError('NOT_FOUND', `not in the quarantine: ${unknown.join(', ')}`);
}

async function replayRuns(
	context: IngestContext,
	rows: readonly HeldRow[],
	findSource: Steward['findSource']
): Promise<RunReport[]> {
	const reports: RunReport[] = [];
	for (const runId of new Set(rows.map(({ run_id }) => run_id))) {
		reports.push(await replay(context, runId, findSource));
	}
	return reports;
}
