import type { Context, Hono } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { App } from '../app.ts';
import type { Db } from '../db/database.ts';
import { findDocument } from '../db/queries/documents.ts';
import { listDocuments, type DocumentRow } from '../db/queries/lineage.ts';
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

/** What these bytes are does not change. Whatever they are, a browser keeps them and runs nothing. */
const headersOf = ({ sha256, name }: DocumentRow) => ({
	etag: `"${sha256}"`,
	'cache-control': 'public, max-age=31536000, immutable, no-transform',
	'content-type': typeOf(name),
	'content-disposition': dispositionOf(name),
	'content-security-policy': "default-src 'none'; sandbox",
	'x-content-type-options': 'nosniff'
});

const TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	json: 'application/json',
	txt: 'text/plain',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	xml: 'application/xml',
	zip: 'application/zip'
};

const typeOf = (name: string): string =>
	TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** As RFC 6266 has it: a plain name for all, and the true one in UTF-8. */
function dispositionOf(name: string): string {
	const plain = name.replace(/[^\w.-]/g, '_');
	const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, escapeMore);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const escapeMore = (character: string): string =>
	`%${character.charCodeAt(0).toString(16).toUpperCase()}`;
