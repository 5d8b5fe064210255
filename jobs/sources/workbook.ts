import readXlsx from 'read-excel-file/node';
import { AppError } from '#domain/errors.ts';
import { refuseBadArchive } from './archive.ts';

/** What a cell can hold once it is read. */
export type WorkbookCell = string | number | null;

export interface WorkbookSheet {
	readonly name: string;
	readonly rows: readonly (readonly WorkbookCell[])[];
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Every sheet of an xlsx workbook, hidden ones too. Throws SOURCE_CHANGED or TOO_LARGE. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
	refuseBadArchive(bytes);
	const sheets = await openWorkbook(bytes);
	return sheets.map(({ sheet, data }) => ({
		name: sheet,
		rows: data.map((row) => row.map(toCell))
	}));
}

async function openWorkbook(bytes: Uint8Array) {
	try {
		return await readXlsx(Buffer.from(bytes), { trim: false });
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AppError(
			'SOURCE_CHANGED',
			`expected an xlsx workbook, but it cannot be read: ${why}`,
			{ cause }
		);
	}
}

/** Dates and true/false have no place in tables of figures: as text they fail where a number is wanted. */
function toCell(value: unknown): WorkbookCell {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' || typeof value === 'number') return value;
	return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
