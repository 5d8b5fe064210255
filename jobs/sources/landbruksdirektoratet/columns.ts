import { AppError } from '#domain/errors.ts';
import type { Cell, Sheet } from './sheet.ts';

/**
 * The columns we read, by the publisher's code, spellings near it, and the name in the bundled rows. Names of places
 * and assortments, and prices, are never read.
 */
const COLUMNS = {
	county: ['FYLKENR', 'FYLKESNR', 'COUNTY'],
	municipality: ['KOMNR', 'KOMMUNENR', 'MUNICIPALITY'],
	year: ['AVVIRKAAR', 'AVVIRKÅR', 'YEAR'],
	month: ['AVVIRKMND', 'MONTH'],
	group: ['SORTKODE', 'ASSORTMENT'],
	category: ['VIRKESKAT', 'CATEGORY'],
	volume: ['TOTALVOLUM', 'VOLUME'],
	value: ['TOTALVERDI', 'VALUE']
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
			refuseTwice(row, sheet);
			return { sheet, columns, firstRow: index + 1, report };
		}
	}
	return undefined;
}

function findColumns(row: readonly Cell[]): Columns {
	const columns = row.map(columnOf);
	return Object.fromEntries(NAMES.map((name) => [name, columns.indexOf(name)])) as Columns; // one entry a column
}

/** Capitals, spaces and underscores do not make another column. */
function columnOf(cell: Cell): Column | undefined {
	if (typeof cell !== 'string') return undefined;
	const text = cell.replace(/[\s_]/g, '').toUpperCase();
	return NAMES.find((column) => COLUMNS[column].some((name) => name === text));
}

/** Two columns of one name: taking either would be a guess. */
function refuseTwice(row: readonly Cell[], { name }: Sheet) {
	const columns = row.map(columnOf);
	const twice = row.find((_, index) => {
		const column = columns[index];
		return column !== undefined && columns.indexOf(column) !== index;
	});
	if (twice === undefined) return;
	throw new AppError(
		'SOURCE_CHANGED',
		`expected each column once, found a second ${JSON.stringify(twice)} in sheet "${name}"`
	);
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
