import type { Selectable } from 'kysely';
import type { Db } from '../database.ts';
import type { DownloadTable } from '../schema.ts';

export type Download = Selectable<DownloadTable>;

/**
 * The last download of a request, when its document was taken in to the end: only then may the publisher be
 * told that we have it already. One that was refused, or cut off by a crash, must come again in full.
 */
export function findTakenInDownload(db: Db, request: string): Promise<Download | undefined> {
	return db
		.selectFrom('download')
		.selectAll()
		.where('request', '=', request)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('ingest_run')
					.select('ingest_run.id')
					.whereRef('ingest_run.document_sha256', '=', 'download.document_sha256')
					.where('ingest_run.state', 'in', ['stored', 'unchanged'])
			)
		)
		.executeTakeFirst();
}

export async function upsertDownload(db: Db, download: Download): Promise<void> {
	await db
		.insertInto('download')
		.values(download)
		.onConflict((conflict) => conflict.column('request').doUpdateSet(download))
		.execute();
}
