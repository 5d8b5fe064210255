import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Db, Trx } from '../database.ts';

const compress = promisify(gzip);
const uncompress = promisify(gunzip);

export interface ArchivedDocument {
	readonly name: string;
	readonly url: string | null;
	readonly bytes: Uint8Array;
	readonly headers: Readonly<Record<string, string>>;
	readonly fetchedAt: Date;
}

/** Keeps the bytes as they came, compressed; the same bytes are kept once. */
export async function archiveDocument(
	trx: Trx,
	at: { sha256: string; source: string },
	document: ArchivedDocument
): Promise<void> {
	if (await isArchived(trx, at.sha256)) return;
	await trx
		.insertInto('raw_document')
		.values({
			...at,
			name: document.name,
			url: document.url,
			headers: JSON.stringify(document.headers),
			content: await compress(document.bytes),
			size_bytes: document.bytes.length,
			fetched_at: document.fetchedAt
		})
		.onConflict((conflict) => conflict.column('sha256').doNothing())
		.execute();
}

async function isArchived(db: Db, sha256: string): Promise<boolean> {
	const row = await db
		.selectFrom('raw_document')
		.select('sha256')
		.where('sha256', '=', sha256)
		.executeTakeFirst();
	return row !== undefined;
}

export async function findDocument(db: Db, sha256: string): Promise<ArchivedDocument | undefined> {
	const row = await db
		.selectFrom('raw_document')
		.select(['name', 'url', 'headers', 'content', 'fetched_at'])
		.where('sha256', '=', sha256)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const { name, url, headers, content, fetched_at: fetchedAt } = row;
	return { name, url, headers, fetchedAt, bytes: await uncompress(content) };
}

/** Which of the documents were taken in to the end before. */
export async function listTakenIn(db: Db, hashes: readonly string[]): Promise<Set<string>> {
	if (hashes.length === 0) return new Set();
	const rows = await db
		.selectFrom('ingest_run')
		.select('document_sha256')
		.distinct()
		.where('document_sha256', 'in', hashes)
		.where('state', 'in', ['stored', 'unchanged'])
		.execute();
	return new Set(rows.map(({ document_sha256: sha256 }) => sha256));
}
