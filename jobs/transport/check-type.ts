import { AppError } from '#domain/errors.ts';
import type { DownloadRequest } from '../sources/world.ts';

const SNIFFED_BYTES = 1_000;
const SHOWN_CHARACTERS = 80;

const NAMES: Readonly<Record<DownloadRequest['type'], string>> = {
	json: 'JSON',
	csv: 'CSV',
	xlsx: 'a workbook (xlsx)',
	zip: 'a zip archive',
	html: 'a page of HTML'
};

const PACKED: readonly DownloadRequest['type'][] = ['xlsx', 'zip'];

/**
 * Judges by how the bytes begin, since a page that says "busy" may call itself JSON. JSON must be UTF-8. Throws
 * SOURCE_CHANGED that says what was expected and what came.
 */
export function checkType(
	bytes: Uint8Array,
	type: DownloadRequest['type'],
	shownUrl: string
): void {
	const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES));
	const text = beginning.replace(/^(\u00EF\u00BB\u00BF)?\s*/, '');
	const found = describe(text);
	if (!isOfType(text, type)) throw changed(shownUrl, NAMES[type], found);
	if (type === 'json' && !isUtf8(bytes))
		throw changed(shownUrl, 'JSON in UTF-8', 'another charset');
}

const changed = (shownUrl: string, expected: string, found: string) =>
	new AppError('SOURCE_CHANGED', `${shownUrl}: expected ${expected}, found ${found}`);

function isOfType(text: string, type: DownloadRequest['type']): boolean {
	const isPage = /^<(!doctype html|html|head|body|!--|\?xml)/i.test(text);
	if (type === 'html') return isPage || text.startsWith('<');
	if (PACKED.includes(type)) return isPacked(text);
	if (type === 'json') return /^[[{]/.test(text);
	return text !== '' && !isPage && !isPacked(text) && !/^[[{]/.test(text);
}

const isPacked = (text: string) => text.startsWith('PK\u0003\u0004');

function describe(text: string): string {
	const title = /<title[^>]*>\s*([^<]*?)\s*</i.exec(text)?.[1];
	if (title !== undefined) return `a page titled ${JSON.stringify(title)}`;
	if (isPacked(text)) return 'a packed file';
	return text === '' ? 'white space' : JSON.stringify(text.slice(0, SHOWN_CHARACTERS));
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch (error) {
		if (error instanceof TypeError) return false;
		throw error;
	}
}
