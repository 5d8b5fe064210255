import { AppError } from '#domain/errors.ts';
import { listNearestCodes } from '../nearest-codes.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook.ts';
import type { Column, Table } from './columns.ts';

export interface Located {
	readonly table: Table;
	readonly sheet: WorkbookSheet;
	/** Index of the first row with figures. */
	readonly firstRow: number;
	/** Index of each column, in the order of the table. */
	readonly places: readonly number[];
}

const MONTH = /^\d{4}M\d{2}$/;

/**
 * Where the figures of a table stand: by the name of the sheet, the first month, and the names above it. The layout
 * moved once and may again. Throws SOURCE_CHANGED that names what was looked for and the nearest that was found.
 */
export function locate(sheets: readonly WorkbookSheet[], table: Table): Located {
	const sheet = sheets.find(({ name }) => name.trim() === table.sheet);
	if (sheet === undefined) {
		throw changed(
			`expected a sheet ${table.sheet}, found ${sheets.map(({ name }) => name).join(', ')}`
		);
	}
	const firstRow = sheet.rows.findIndex(([first]) => MONTH.test(String(first)));
	if (firstRow < 0)
		throw changed(`${table.sheet}: expected rows that begin with a month, as 1960M01`);
	const above = sheet.rows.slice(0, firstRow);
	if (!above.some(([first]) => String(first).includes(table.title))) {
		throw changed(`${table.sheet}: expected a title with “${table.title}”`);
	}
	const places = table.columns.map((column) => findPlace(above, column, table.sheet));
	return { table, sheet, firstRow, places };
}

function findPlace(
	above: readonly (readonly WorkbookCell[])[],
	column: Column,
	sheet: string
): number {
	const headers = above.map((row) => row.map(toName));
	for (const name of column.names) {
		const row = headers.find((cells) => cells.includes(name));
		if (row === undefined) continue;
		const place = row.indexOf(name);
		refuseTwice(row, name, sheet);
		refuseOtherUnit(headers, place, { column, sheet });
		return place;
	}
	const name = column.names.at(-1) ?? '';
	const nearest = listNearestCodes(
		name,
		headers.flat().filter((text) => text !== '')
	).join(', ');
	throw changed(`${sheet}: expected a column ${column.names.join(' or ')}, nearest are ${nearest}`);
}

/** Names end in spaces and stars that point to a note. */
const toName = (cell: WorkbookCell) => String(cell ?? '').replace(/[\s*]+$/, '');

function refuseTwice(row: readonly string[], name: string, sheet: string) {
	if (row.indexOf(name) !== row.lastIndexOf(name)) throw changed(`${sheet}: two columns ${name}`);
}

function refuseOtherUnit(
	headers: readonly (readonly string[])[],
	place: number,
	{ column, sheet }: { column: Column; sheet: string }
) {
	if (column.unit === null) return;
	const found = headers.map((row) => row[place] ?? '').filter((text) => text.startsWith('('));
	if (found.length === 1 && found[0] === column.unit) return;
	const name = column.names.at(-1) ?? '';
	throw changed(
		`${sheet}: expected ${name} in ${column.unit}, found ${found.join(' and ') || 'no unit'}`
	);
}

const changed = (what: string) => new AppError('SOURCE_CHANGED', `Pink Sheet: ${what}`);
