import type { Observation } from '#domain/observation.ts';

export interface CsvSeries {
	readonly key: string;
	readonly name: string;
	readonly unit: string;
	readonly source: string;
	readonly observations: readonly Observation[];
}

type Cell = string | number | null;

interface Dialect {
	readonly start: string;
	readonly separator: string;
	readonly lineEnd: string;
	readonly formatNumber: (value: number) => string;
}

const MACHINE: Dialect = { start: '', separator: ',', lineEnd: '\n', formatNumber: String };

/** Norwegian Excel reads UTF-8 only after a byte order mark, and splits at `;` because the comma is decimal. */
const NORWEGIAN: Dialect = {
	start: '\uFEFF',
	separator: ';',
	lineEnd: '\r\n',
	formatNumber: (value) => String(value).replace('.', ',')
};

/** For programs: comma, decimal point, no byte order mark. A missing figure is an empty value. */
export function formatCsv({ key, unit, source, observations }: CsvSeries): string {
	return formatTable(MACHINE, [
		['key', 'period', 'value', 'status', 'unit', 'source'],
		...observations.map(({ period, value, status }) => [key, period, value, status, unit, source])
	]);
}

/** For Norwegian Excel: semicolon, decimal comma, byte order mark. */
export function formatNorwegianCsv({ key, name, unit, source, observations }: CsvSeries): string {
	return formatTable(NORWEGIAN, [
		['serie', 'navn', 'periode', 'verdi', 'status', 'enhet', 'kilde'],
		...observations.map(({ period, value, status }) => [
			key,
			name,
			period,
			value,
			status,
			unit,
			source
		])
	]);
}

function formatTable(dialect: Dialect, rows: readonly (readonly Cell[])[]): string {
	const lines = rows.map((row) =>
		row.map((cell) => formatCell(dialect, cell)).join(dialect.separator)
	);
	return dialect.start + lines.map((line) => line + dialect.lineEnd).join('');
}

function formatCell(dialect: Dialect, cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return dialect.formatNumber(cell);
	return quote(disarm(cell));
}

/** A spreadsheet would run a text that begins like a formula. */
const disarm = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quote = (text: string) => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
