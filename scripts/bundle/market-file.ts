import type { Market } from './market.ts';
import { header, readTable, type BundleFile, type TableRow } from './table.ts';

/** One bundled file of market figures, from the tidy tables it names. */
export function marketFile(folder: string, market: Market): BundleFile {
	const tables = new Map(market.tables.map((name) => [name, groupBySeries(folder, name)]));
	const sections = Object.entries(market.series).map(([key, code]) => {
		const rows = [...tables.values()].flatMap((table) => table.get(code) ?? []);
		if (rows.length === 0) throw new Error(`no figures for ${key}: ${code}`);
		return section(key, rows, market);
	});
	const { format, source, publisher, title, licence, origin, retrieved } = market;
	const head = header({
		...{ format, source, publisher, title, licence, origin, retrieved },
		'retrieved-note': market.retrievedNote,
		...(market.note === undefined ? {} : { note: market.note })
	});
	return { name: `${market.name}.csv`, text: `${[...head, ...sections].join('\n')}\n` };
}

function groupBySeries(folder: string, name: string): Map<string, TableRow[]> {
	const groups = new Map<string, TableRow[]>();
	for (const row of readTable(`${folder}/${name}`)) {
		const code = row['series_code'] ?? '';
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

function section(key: string, rows: readonly TableRow[], { per100 }: Market): string {
	const lines = rows.map((row) => line(row, per100?.includes(key) === true));
	const firstFigure = lines.findIndex(({ hasValue }) => hasValue);
	return [`[${key}]`, ...lines.slice(firstFigure).map(({ text }) => text)].join('\n');
}

function line({ period = '', value = '', status = '' }: TableRow, isPer100: boolean) {
	if (value !== '') return { text: `${period},${isPer100 ? hundredth(value) : value}`, hasValue: true };
	if (status === '-') return { text: `${period},0`, hasValue: true };
	const reason = MARKS[status];
	if (reason === undefined) throw new Error(`unknown mark: ${JSON.stringify(status)} in ${period}`);
	return { text: `${period},,${reason}`, hasValue: false };
}

/** Divides a decimal text by 100 by moving its point, so that no digit changes. */
function hundredth(text: string): string {
	const [whole = '', fraction = ''] = text.split('.');
	const digits = whole.padStart(3, '0');
	return `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
}
