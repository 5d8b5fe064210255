import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '#domain/errors.ts';

/**
 * Looks into a workbook before a reader opens it. The reader builds a place for every cell up to the farthest one, and
 * believes the archive; a few kilobytes could otherwise fill the memory, and a damaged part be read as other figures.
 */

const MAX_UNPACKED_BYTES = 300_000_000;
const MAX_ROWS = 200_000;
const MAX_COLUMNS = 400;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;

/** Throws SOURCE_CHANGED for a damaged archive, TOO_LARGE for one that unpacks to more than anyone publishes. */
export function refuseBadArchive(bytes: Uint8Array): void {
	let left = MAX_UNPACKED_BYTES;
	for (const entry of listEntries(bytes)) {
		if (!entry.name.endsWith('.xml')) continue;
		const content = unpack(bytes, entry, left);
		left -= content.length;
		if (/worksheets\/[^/]+$/.test(entry.name)) refuseFarCells(content, entry.name);
	}
}

interface Entry {
	readonly name: string;
	readonly method: number;
	readonly crc: number;
	readonly packedBytes: number;
	readonly unpackedBytes: number;
	readonly offset: number;
}

function listEntries(bytes: Uint8Array): Entry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	const count = view.getUint16(end + 10, true);
	const entries: Entry[] = [];
	let at = view.getUint32(end + 16, true);
	for (let index = 0; index < count; index += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
			throw damaged('its directory');
		const nameBytes = view.getUint16(at + 28, true);
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packedBytes: view.getUint32(at + 20, true),
			unpackedBytes: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true)
		});
		at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/** The end record is the last thing in the archive, but for a comment of at most 64 kB. */
function findEnd(view: DataView): number {
	const oldest = Math.max(0, view.byteLength - 22 - 65_535);
	for (let at = view.byteLength - 22; at >= oldest; at -= 1) {
		if (view.getUint32(at, true) === END) return at;
	}
	throw damaged('its end is missing');
}

function unpack(bytes: Uint8Array, entry: Entry, maxBytes: number): Uint8Array {
	if (entry.unpackedBytes > maxBytes) throw tooLarge();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (entry.offset + 30 > bytes.length) throw damaged(entry.name);
	const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
	const start = entry.offset + 30 + names;
	const packed = bytes.subarray(start, start + entry.packedBytes);
	const content = entry.method === STORED ? packed : inflate(packed, entry.name, maxBytes);
	if (crc32(content) !== entry.crc) throw damaged(entry.name);
	return content;
}

function inflate(packed: Uint8Array, name: string, maxBytes: number): Uint8Array {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) });
	} catch (cause) {
		const isTooLarge = cause instanceof RangeError;
		throw isTooLarge ? tooLarge() : damaged(name, cause);
	}
}

const ADDRESS = /\br="([A-Z]{1,3})?(\d{1,7})"/g;

function refuseFarCells(content: Uint8Array, name: string) {
	let [rows, columns] = [0, 0];
	for (const [, letters = '', row] of Buffer.from(content).toString('latin1').matchAll(ADDRESS)) {
		rows = Math.max(rows, Number(row));
		columns = Math.max(columns, columnNumber(letters));
	}
	if (rows <= MAX_ROWS && columns <= MAX_COLUMNS) return;
	throw new AppError(
		'TOO_LARGE',
		`expected a sheet of at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns, found ${rows} and ${columns} in ${name}`
	);
}

/** `A` is 1, `AA` is 27. */
const columnNumber = (letters: string) =>
	Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const tooLarge = () =>
	new AppError('TOO_LARGE', `the workbook unpacks to more than ${MAX_UNPACKED_BYTES} bytes`);

const damaged = (what: string, cause?: unknown) =>
	new AppError('SOURCE_CHANGED', `expected an xlsx workbook, but it is damaged: ${what}`, {
		cause
	});
