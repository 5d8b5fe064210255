import { createHash } from 'node:crypto';
import type { Trx } from '#server/db/database.ts';
import { archiveDocument } from '#server/db/queries/documents.ts';
import { listHeldOf, type HeldRow } from '#server/db/queries/quarantine.ts';
import { insertRun } from '#server/db/queries/runs.ts';
import { listWritten, type WrittenFigure } from '#server/db/queries/written.ts';
import type { ParsedDocument, RawDocument, Source } from '../sources/source.ts';
import type { IngestContext, RunReport } from './context.ts';
import { readDocument, storeInto } from './take-in.ts';

/** What taking a document in would change. */
export interface Preview {
	readonly report: RunReport;
	/** Oldest period first within a series; at most `limit` of them. */
	readonly figures: readonly WrittenFigure[];
	readonly held: readonly HeldRow[];
	readonly rejections: ParsedDocument['rejections'];
}

/**
 * Takes the document in by the ordinary pipeline in a transaction that is rolled back: nothing is stored and
 * nobody is told. Throws SOURCE_CHANGED when the document would be refused.
 */
export async function previewDocument(
	context: IngestContext,
	source: Source,
	{ document, limit }: { readonly document: RawDocument; readonly limit: number }
): Promise<Preview> {
	const validated = await readDocument(context, source, document);
	const trx = await context.db.startTransaction().execute();
	try {
		const opened = await openIn(trx, source, { document, now: context.effects.now() });
		const report = await storeInto({ ...context, db: trx }, source, {
			...{ document, opened, validated, trigger: 'command' }
		});
		return {
			...{ report, rejections: validated.rejections },
			figures: await listWritten(trx, opened.id, limit),
			held: await listHeldOf(trx, opened.id)
		};
	} finally {
		await trx.rollback().execute();
	}
}

async function openIn(
	trx: Trx,
	source: Source,
	{ document, now }: { readonly document: RawDocument; readonly now: Date }
) {
	const sha256 = createHash('sha256').update(document.bytes).digest('hex');
	await archiveDocument(trx, { sha256, source: source.id }, document);
	const id = await insertRun(trx, {
		...{
			source: source.id,
			trigger: 'command',
			state: 'running',
			replay_of: null,
			started_at: now
		},
		...{ document_sha256: sha256, document_name: document.name, fetched_at: document.fetchedAt }
	});
	return { id, sha256, firstId: id };
}
