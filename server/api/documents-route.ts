import type { Context, Hono } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { App } from '../app.ts';
import type { Db } from '../db/database.ts';
import { findDocument } from '../db/queries/documents.ts';
import { listDocuments, type DocumentRow } from '../db/queries/lineage.ts';
import { headersOf } from './document-headers.ts';
import { isSame } from './etag.ts';
import { isPublic } from './lineage-answer.ts';
import { NoQuery, parseQuery } from './parameters.ts';
import { ParameterError } from './problem.ts';

/** Documents as they came from their publishers, by the hash of their bytes. */
export function addDocumentsRoute(api: Hono, { db }: App) {
	api.get('/documents/:sha256', async (c) => {
		parseQuery(NoQuery, c.req.url);
		const document = await getDocument(db, c.req.param('sha256'));
		const headers = headersOf(document);
		if (isSame(c.req.header('if-none-match'), headers.etag)) {
			return c.newResponse(null, 304, headers);
		}
		return send(c, db, document);
	});
}

async function getDocument(db: Db, sha256: string): Promise<DocumentRow> {
	const [document] = /^[0-9a-f]{64}$/.test(sha256) ? await listDocuments(db, [sha256]) : [];
	if (document === undefined) {
		const message = `no document with the hash ${sha256.slice(0, 64)}`;
		throw new ParameterError('sha256', message, 'NOT_FOUND');
	}
	if (isPublic(document)) return document;
	throw new AppError('NOT_PUBLIC', `documents of ${document.source} are not given out`);
}

async function send(c: Context, db: Db, document: DocumentRow): Promise<Response> {
	const length = { 'content-length': String(document.size_bytes) };
	const headers = { ...headersOf(document), ...length };
	if (c.req.method === 'HEAD') return c.newResponse(null, 200, headers);
	const found = await findDocument(db, document.sha256);
	if (found === undefined) throw new Error(`the document ${document.sha256} is gone`);
	return c.newResponse(new Uint8Array(found.bytes), 200, headers);
}
