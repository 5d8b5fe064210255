import { describeSeries } from '../../domain/indicators.ts';
import { parsePeriod } from '../../domain/period.ts';
import { listSums } from '../../jobs/sources/ssb/sums.ts';
import type { ParsedObservation, ParsedSeries } from '../../jobs/sources/source.ts';
import { AFTER_NEWEST } from './market.ts';
import { SSB } from './ssb-table.ts';
import { header, readTable, type BundleFile, type TableRow } from './table.ts';

const ORIGIN = 'github hbelbo/vsop @ 91241fbf3381, data/';

/** Table 03895 by county and, for Trøndelag, by municipality, with the sums that the source forms itself. */
export const removalFiles = (folder: string): BundleFile[] => [
	removalFile(`${folder}/avvirkning_fylke_aar_ssb03895.csv`, {
		name: 'ssb-removals-county',
		title: 'Removals for sale by assortment, table 03895, by county',
		origin: `${ORIGIN}m3_sortiment_flk.rda`
	}),
	removalFile(`${folder}/avvirkning_kommune_trondelag_aar_ssb03895.csv`, {
		name: 'ssb-removals-municipality',
		title: 'Removals for sale by assortment, table 03895, municipalities of Trøndelag',
		origin: `${ORIGIN}m3_sortiment_kmn.rda`
	})
];

function removalFile(
	path: string,
	{ name, title, origin }: Readonly<Record<'name' | 'title' | 'origin', string>>
): BundleFile {
	const series = readSeries(readTable(path));
	const sums = listSums(series);
	const { format, source, publisher, licence } = SSB;
	const head = header({
		...{ format, source, publisher, title, licence, origin },
		...{ retrieved: '2021-01-01', 'retrieved-note': AFTER_NEWEST },
		note: `${sums.length} series are sums of the others, formed where every part has a figure`
	});
	const sections = [...series, ...sums].filter(hasWood).map(toSection);
	return { name: `${name}.csv`, text: `${[...head, ...sections].join('\n')}\n` };
}

function readSeries(rows: readonly TableRow[]): ParsedSeries[] {
	const groups = Map.groupBy(
		rows,
		({ region_code: region = '', category_code: code = '' }) => `NO-${region} ${code}`
	);
	return [...groups].map(([group, own]) => {
		const [region = '', breakdown = ''] = group.split(' ');
		const parts = { indicator: 'removals-ssb', region, breakdown, frequency: 'A' as const };
		const identity = describeSeries(parts);
		if (identity === undefined) throw new Error(`no such series: ${group}`);
		return { identity, observations: own.map(readRow) };
	});
}

function readRow({ period = '', value = '', status }: TableRow): ParsedObservation {
	const { start } = parsePeriod(period);
	if (value !== '') return { start, value: Number(value), status: 'final' };
	if (status !== '..') throw new Error(`unknown mark: ${status ?? 'none'} in ${period}`);
	return { start, value: null, status: 'missing' };
}

/** An assortment that never was delivered from a region is no series. */
const hasWood = ({ observations }: ParsedSeries) =>
	observations.some(({ value }) => value !== null && value !== 0);

function toSection({ identity, observations }: ParsedSeries): string {
	const lines = observations.map(({ start, value, status }) => {
		const year = start.getUTCFullYear();
		return value === null ? `${year},,${status}` : `${year},${value}`;
	});
	return [`[${identity.key}]`, ...lines].join('\n');
}
