import type { Market } from './market.ts';
import { header, readTable, type BundleFile, type TableRow } from './table.ts';

/** One bundled file of market figures, from the tidy tables it names. */
export function marketFile(folder: string, market: Market): BundleFile {
	const tables = market.tables.map((name) => groupBySeries(`${folder}/${name}`, market.codeOf));
	const taken = Object.entries(market.series).map(([key, code]) => {
		const rows = tables.flatMap((table) => table.get(code) ?? []);
		if (rows.length === 0) throw new Error(`no figures for ${key}: ${code}`);
		return { key, rows };
	});
	const sections = taken.map(({ key, rows }) => section(key, rows, market));
	const zeros = taken.flatMap(({ rows }) => rows).filter(isNoFigure).length;
	const { format, source, publisher, title, licence, origin, retrieved } = market;
	const head = header({
		...{ format, source, publisher, title, licence, origin, retrieved },
		'retrieved-note': market.retrievedNote,
		...(market.note === undefined ? {} : { note: market.note }),
		...(zeros === 0
			? {}
			: { 'zeros-left-out': `${zeros}, which stand where the series has not begun` })
	});
	return { name: `${market.name}.csv`, text: `${[...head, ...sections].join('\n')}\n` };
}

/** A zero of the publisher's that is no figure, marked so by whoever tabulated it. */
const isNoFigure = ({ status }: TableRow) => status === 'suspect_zero';

const seriesCode = (row: TableRow) => row['series_code'] ?? '';

function groupBySeries(path: string, codeOf = seriesCode): Map<string, TableRow[]> {
	const groups = new Map<string, TableRow[]>();
	for (const row of readTable(path)) {
		const code = codeOf(row);
		const rows = groups.get(code) ?? [];
		rows.push(row);
		groups.set(code, rows);
	}
	return groups;
}

/** What the publisher's marks mean; a dash is a true zero in the tables of foreign trade. */
const MARKS: Readonly<Record<string, string>> = {
	'.': 'not-applicable',
	'..': 'missing',
	':': 'confidential'
};

function section(key: string, rows: readonly TableRow[], market: Market): string {
	refuseMixedUnits(key, rows, market);
	const lines = rows
		.toSorted((a, b) => ((a['period'] ?? '') < (b['period'] ?? '') ? -1 : 1))
		.map((row) => line(row, scaleOf(key, row, market)));
	const firstFigure = lines.findIndex(({ hasValue }) => hasValue);
	return [`[${key}]`, ...lines.slice(firstFigure).map(({ text }) => text)].join('\n');
}

function refuseMixedUnits(key: string, rows: readonly TableRow[], { thousands }: Market) {
	const units = new Set(rows.map(({ unit }) => unit).filter((unit) => unit !== thousands));
	if (units.size > 1) throw new Error(`several units in ${key}: ${[...units].join(', ')}`);
}

/** How to write a figure of the row: without a calculation, so that no digit changes. */
function scaleOf(key: string, { unit, value }: TableRow, { per100, thousands }: Market) {
	if (per100?.includes(key) === true) return hundredth;
	const isThousands = thousands !== undefined && unit === thousands;
	if (isThousands && value?.includes('.') === true)
		throw new Error(`not whole thousands: ${value}`);
	return (text: string) => (isThousands && text !== '0' ? `${text}000` : text);
}

function line(row: TableRow, scale: (text: string) => string) {
	const { period = '', value = '', status = '' } = row;
	if (value === '' || isNoFigure(row)) return lineWithout(row);
	const mark = status === 'preliminary' ? ',preliminary' : '';
	return { text: `${period},${scale(value)}${mark}`, hasValue: true };
}

function lineWithout(row: TableRow) {
	const { period = '', status = '' } = row;
	if (status === '-') return { text: `${period},0`, hasValue: true };
	const reason = isNoFigure(row) ? 'missing' : MARKS[status];
	if (reason === undefined) throw new Error(`unknown mark: ${JSON.stringify(status)} in ${period}`);
	return { text: `${period},,${reason}`, hasValue: false };
}

/** Divides a decimal text by 100 by moving its point, so that no digit changes. */
function hundredth(text: string): string {
	const [whole = '', fraction = ''] = text.split('.');
	const digits = whole.padStart(3, '0');
	return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}
