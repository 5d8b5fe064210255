import type { Db } from '../database.ts';

/** Request → hash of the document that came and was taken in to its end, in a backfill that has not ended. */
export async function listBackfillRequests(db: Db, backfill: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('backfill_request')
		.select(['request', 'document_sha256'])
		.where('backfill', '=', backfill)
		.execute();
	return new Map(rows.map(({ request, document_sha256: sha256 }) => [request, sha256]));
}

export async function insertBackfillRequest(
	db: Db,
	request: { backfill: string; request: string; document_sha256: string; at: Date }
): Promise<void> {
	await db
		.insertInto('backfill_request')
		.values(request)
		.onConflict((conflict) => conflict.columns(['backfill', 'request']).doNothing())
		.execute();
}

/** The backfill has come to its end: the next one asks for everything again. */
export async function deleteBackfillRequests(db: Db, backfill: string): Promise<void> {
	await db.deleteFrom('backfill_request').where('backfill', '=', backfill).execute();
}
