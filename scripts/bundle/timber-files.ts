import { header, readTable, type BundleFile, type TableRow } from './table.ts';

const PROVENANCE = {
	format: 'trepuls-timber-rows 1',
	source: 'landbruksdirektoratet',
	publisher: 'Landbruksdirektoratet',
	licence: 'NLOD',
	'licence-url': 'https://data.norge.no/nlod/no',
	origin: 'workbooks kept by github hbelbo/vsop @ 91241fbf3381, data-raw/',
	retrieved: '2025-03-31',
	'retrieved-note': 'the date on which the newest of the workbooks was last saved'
};
const COLUMNS = 'year,month,county,municipality,assortment,category,volume,value';
const TRONDELAG = ['16', '17', '50'];

/** A file a year, every row as published: corrections, odd months and pieces go through the ordinary checks. */
export function timberFiles(folder: string): BundleFile[] {
	const months = readTable(`${folder}/avvirkning_fylke_mnd_ldir.csv`);
	const years = readTable(`${folder}/avvirkning_kommune_aar_ldir.csv`).filter(
		({ region_code: county = '' }) => TRONDELAG.includes(county)
	);
	return [
		...groupByYear(months).map(([year, rows]) => monthFile(year, rows)),
		...groupByYear(years).map(([year, rows]) => yearFile(year, rows))
	];
}

function groupByYear(rows: readonly TableRow[]): [string, TableRow[]][] {
	const years = new Map<string, TableRow[]>();
	for (const row of rows) {
		const year = row['year'] ?? '';
		years.set(year, [...(years.get(year) ?? []), row]);
	}
	return [...years];
}

function monthFile(year: string, rows: readonly TableRow[]): BundleFile {
	const title = `Avvirkningsstatistikk, innmålt i VSOP: by county and month, ${year}, whole country`;
	const lines = rows.map((row) =>
		[year, row['month_raw'], row['region_code'], '', ...figures(row)].join(',')
	);
	return file(`timber-county-month-${year}.csv`, title, { lines });
}

function yearFile(year: string, rows: readonly TableRow[]): BundleFile {
	const title = `Avvirkningsstatistikk, innmålt i VSOP: by municipality, ${year}, Trøndelag`;
	const lines = rows.map((row) =>
		[year, '', row['region_code'], row['municipality_code'], ...figures(row)].join(',')
	);
	const coverage = { coverage: `counties ${TRONDELAG.join(' ')}` };
	return file(`timber-municipality-year-${year}.csv`, title, { lines, extra: coverage });
}

const figures = (row: TableRow) => [
	row['assortment_code'],
	row['category_code'],
	row['volume_m3'],
	row['value_nok']
];

function file(
	name: string,
	title: string,
	{ lines, extra = {} }: { lines: readonly string[]; extra?: Readonly<Record<string, string>> }
): BundleFile {
	const { format, source, publisher, ...rest } = PROVENANCE;
	const head = header({ format, source, publisher, title, ...rest, ...extra });
	return { name, text: `${[...head, COLUMNS, ...lines].join('\n')}\n` };
}
