import { AppError } from '#domain/errors.ts';
import { isZip, readWorkbook, type WorkbookCell } from '../workbook.ts';

/** What a cell can hold once it is read. */
export type Cell = WorkbookCell;

/** A table as it came: rows of cells, and the number that its first row has for a person. */
export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly Cell[])[];
	/** The document says itself that it is a part of the country. */
	readonly isPart: boolean;
}

export const ROWS_FORMAT = '# format: trepuls-timber-rows 1';

/** Reads an xlsx workbook, or the plain rows of the bundle, told apart by their first bytes. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
	if (isZip(bytes)) return readXlsx(bytes);
	const text = new TextDecoder('utf-8').decode(bytes);
	if (text.startsWith(ROWS_FORMAT)) return [readRows(text)];
	const found =
		bytes.length === 0
			? 'an empty file'
			: `a file that begins ${JSON.stringify(text.slice(0, 60))}`;
	throw new AppError('SOURCE_CHANGED', `expected an xlsx workbook, found ${found}`);
}

async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
	const sheets = await readWorkbook(bytes);
	return sheets.map(({ name, rows }) => ({ name, rows, isPart: false }));
}

/** The comment lines count, so that a row has the number it has in the file. */
function readRows(text: string): Sheet {
	const rows = text
		.split('\n')
		.map((line) => (line === '' || line.startsWith('#') ? [] : line.split(',').map(orNull)));
	return { name: 'rows', rows, isPart: text.includes('\n# coverage: counties') };
}

const orNull = (text: string): Cell => (text === '' ? null : text);
