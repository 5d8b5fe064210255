import { parse as parseCsv } from 'csv-parse/sync';
import { AppError } from '#domain/errors.ts';
import { isZip, readWorkbook } from '../workbook.ts';
import type { Mapping } from './mapping.ts';

/** Rows under their headings, every cell as text. */
export interface Table {
	readonly headings: readonly string[];
	/** Of the first row below the headings, as a person counts. */
	readonly firstRow: number;
	readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV or a workbook as the mapping says. Throws SOURCE_CHANGED that names what is not there. */
export async function readTable(bytes: Uint8Array, mapping: Mapping): Promise<Table> {
	const all = isZip(bytes) ? await readSheet(bytes, mapping) : readText(bytes, mapping);
	const [headings = [], ...rows] = all.slice(mapping.skipLines);
	if (rows.length > 0) {
		return { headings: headings.map((text) => text.trim()), rows, firstRow: mapping.skipLines + 2 };
	}
	throw new AppError(
		'SOURCE_CHANGED',
		`expected headings and rows below ${mapping.skipLines} lines, found ${all.length} lines in all`
	);
}

function readText(bytes: Uint8Array, { charset, delimiter }: Mapping): string[][] {
	const text = decode(bytes, charset);
	try {
		return parseCsv(text, { delimiter, relax_column_count: true, relax_quotes: true });
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AppError('SOURCE_CHANGED', `cannot be read as CSV: ${why}`, { cause });
	}
}

function decode(bytes: Uint8Array, charset: string): string {
	try {
		return new TextDecoder(charset, { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new AppError('SOURCE_CHANGED', `expected a text in ${charset}`, { cause });
	}
}

async function readSheet(bytes: Uint8Array, { sheet }: Mapping): Promise<string[][]> {
	const sheets = await readWorkbook(bytes);
	const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
	if (found !== undefined) return found.rows.map((row) => row.map((cell) => String(cell ?? '')));
	const names = sheets.map(({ name }) => name).join(', ');
	throw new AppError('SOURCE_CHANGED', `expected a sheet ${sheet ?? ''}, found ${names}`);
}
