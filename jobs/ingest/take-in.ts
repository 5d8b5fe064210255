import type { Trx } from '#server/db/database.ts';
import { listCodes } from '#server/db/queries/quarantine.ts';
import { insertRejections } from '#server/db/queries/runs.ts';
import { holdBack } from '../quarantine/hold-back.ts';
import type { ParsedDocument, RawDocument, Source } from '../sources/source.ts';
import type { IngestContext, OnProgress, RunReport } from './context.ts';
import { closeRun, type OpenRun, type RunRequest } from './run.ts';
import { publishStored, storeDocument } from './store.ts';
import { validate } from './validate.ts';

export interface TakeInRequest extends Pick<RunRequest, 'document' | 'trigger'> {
	readonly opened: OpenRun;
	readonly onProgress?: OnProgress | undefined;
}

/** Figures, changes, what is held back or rejected, and the end of the run are one transaction: all of it happens, or none. */
export async function takeIn(
	context: IngestContext,
	source: Source,
	request: TakeInRequest
): Promise<RunReport> {
	context.onStep?.('parse');
	const validated = await readDocument(context, source, request.document);
	return context.db.transaction().execute(async (trx) => {
		const report = await storeInto({ ...context, db: trx }, source, { ...request, validated });
		context.onStep?.('commit');
		return report;
	});
}

export const readDocument = async (
	{ db }: Pick<IngestContext, 'db'>,
	source: Source,
	document: RawDocument
): Promise<ParsedDocument> =>
	validate(await source.parse(document, await listCodes(db, source.id)));

/** Everything that a document changes, in the transaction of the context. */
export async function storeInto(
	{ db: trx, effects, onStep, log }: Omit<IngestContext, 'db'> & { readonly db: Trx },
	source: Source,
	{
		document,
		opened,
		trigger,
		validated,
		onProgress
	}: TakeInRequest & { validated: ParsedDocument }
): Promise<RunReport> {
	onStep?.('store');
	const { id: runId, sha256, firstId: firstRunId } = opened;
	const age = { source: source.id, fetchedAt: document.fetchedAt, firstRunId };
	const { document: parsed, rowsHeld } = await holdBack(trx, validated, {
		...{ age, sha256, runId, now: effects.now(), latest: latestOf(source, effects.now()) },
		isVetted: trigger === 'bundle'
	});
	const stored = await storeDocument(trx, parsed, { age, runId, now: effects.now(), onProgress });
	onStep?.('publish');
	const lastChangeId = await publishStored(trx, stored);
	await insertRejections(trx, runId, parsed.rejections);
	return closeRun({ db: trx, effects, log }, runId, { ...parsed, rowsHeld, stored, lastChangeId });
}

const DAY_MS = 86_400_000;

const latestOf = ({ statesDaysAhead = 0 }: Source, now: Date) =>
	new Date(now.getTime() + statesDaysAhead * DAY_MS);
