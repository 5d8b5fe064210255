import type { DocumentRow } from '../db/queries/lineage.ts';

/** What these bytes are does not change. Whatever they are, a browser keeps them and runs nothing. */
export const headersOf = ({ sha256, name }: Pick<DocumentRow, 'sha256' | 'name'>) => ({
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
