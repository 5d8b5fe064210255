import { AppError } from '#domain/errors.ts';
import type { Cell, Sheet } from './sheet.ts';

/** The columns we read, by the publisher's code and by the name in the bundled rows. Names and prices are never read. */
const COLUMNS = {
	county: ['FYLKENR', 'county'],
	municipality: ['KOMNR', 'municipality'],
	year: ['AVVIRKAAR', 'year'],
	month: ['AVVIRKMND', 'month'],
	group: ['SORTKODE', 'assortment'],
	category: ['VIRKESKAT', 'category'],
	volume: ['TOTALVOLUM', 'volume'],
	value: ['TOTALVERDI', 'value']
} as const;

export type Column = keyof typeof COLUMNS;

/** Where each column stands in the sheet; -1 where it is absent. */
export type Columns = Readonly<Record<Column, number>>;

export interface Table {
	readonly sheet: Sheet;
	readonly columns: Columns;
	/** Index in `sheet.rows` of the first row below the header. */
	readonly firstRow: number;
	readonly report: 'county-month' | 'municipality-year';
}

const REQUIRED: readonly Column[] = ['county', 'year', 'group', 'category', 'volume', 'value'];
const HEADER_ROWS = 30;
const NAMES = Object.keys(COLUMNS) as Column[]; // the keys of a literal

/** Finds the header by its codes, in any row, order and position. Throws SOURCE_CHANGED when there is none. */
export function findTables(sheets: readonly Sheet[]): Table[] {
	const tables = sheets.flatMap((sheet) => findTable(sheet) ?? []);
	if (tables.length === 0) throw noTable(sheets);
	return tables;
}

function findTable(sheet: Sheet): Table | undefined {
	for (const [index, row] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
		const columns = findColumns(row);
		const report = reportOf(columns);
		if (report !== undefined && REQUIRED.every((column) => columns[column] >= 0)) {
			return { sheet, columns, firstRow: index + 1, report };
		}
	}
	return undefined;
}

function findColumns(row: readonly Cell[]): Columns {
	const texts = row.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
	const position = (column: Column) =>
		texts.findIndex((text) => COLUMNS[column].some((name) => name === text));
	return Object.fromEntries(NAMES.map((column) => [column, position(column)])) as Columns; // one entry a column
}

/** The bundled rows have both columns, one of them empty: the month decides by its content, see rows.ts. */
function reportOf({ month, municipality }: Columns): Table['report'] | undefined {
	if (month >= 0) return 'county-month';
	return municipality >= 0 ? 'municipality-year' : undefined;
}

function noTable(sheets: readonly Sheet[]): AppError {
	const expected = REQUIRED.map((column) => COLUMNS[column][0]).join(', ');
	const found = sheets.map(describeSheet).join('; ');
	return new AppError(
		'SOURCE_CHANGED',
		`expected a header row with ${expected} and AVVIRKMND or KOMNR; found ${found || 'no sheet'}`
	);
}

function describeSheet({ name, rows }: Sheet): string {
	const widest = [...rows.slice(0, HEADER_ROWS)].sort((a, b) => filled(b) - filled(a))[0] ?? [];
	const cells = widest.filter((cell) => cell !== null).slice(0, 14);
	return `sheet "${name}" with ${JSON.stringify(cells).slice(0, 300)}`;
}

const filled = (row: readonly Cell[]) => row.filter((cell) => cell !== null).length;
