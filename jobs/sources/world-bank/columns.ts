import type { SeriesKeyParts } from '#domain/series.ts';

/** A column of the workbook: what it may be called, the unit it must have, and the series it fills. */
export interface Column {
	/** Code of the row below the units, there since November 2025, or name of the header; both without marks. */
	readonly names: readonly string[];
	/** As written below the name; null where the sheet states one for all. */
	readonly unit: string | null;
	readonly parts: SeriesKeyParts;
}

export interface Table {
	readonly sheet: string;
	/** What the lines above the header must say, in part. */
	readonly title: string;
	readonly columns: readonly Column[];
}

const parts = (indicator: string, breakdown = 'total'): SeriesKeyParts => ({
	...{ indicator, region: 'WLD', breakdown, frequency: 'M' }
});

const price = (names: readonly string[], unit: string, series: SeriesKeyParts): Column => ({
	...{ names, unit, parts: series }
});
const index = (name: string, indicator: string): Column => ({
	...{ names: [name], unit: null, parts: parts(indicator) }
});

const M3 = '($/cubic meter)';

/** What is taken of about ninety columns. */
export const TABLES: readonly Table[] = [
	{
		sheet: 'Monthly Prices',
		title: 'nominal US dollars',
		columns: [
			price(['LOGS_CMR', 'Logs, Cameroon'], M3, parts('world-logs', 'cameroon')),
			price(['LOGS_MYS', 'Logs, Malaysian'], M3, parts('world-logs', 'malaysia')),
			price(['SAWNWD_CMR', 'Sawnwood, Cameroon'], M3, parts('world-sawnwood', 'cameroon')),
			price(['SAWNWD_MYS', 'Sawnwood, Malaysian'], M3, parts('world-sawnwood', 'malaysia')),
			price(['PLYWOOD', 'Plywood'], '(cents/sheet)', parts('world-plywood')),
			price(['Crude oil, Brent'], '($/bbl)', parts('world-crude-oil-brent')),
			price(['Natural gas, Europe'], '($/mmbtu)', parts('world-natural-gas-europe')),
			price(['Coal, Australian'], '($/mt)', parts('world-coal-australia'))
		]
	},
	{
		sheet: 'Monthly Indices',
		title: '2010=100',
		columns: [
			index('Timber', 'world-index-timber'),
			index('Energy', 'world-index-energy'),
			index('Total Index', 'world-index-commodities')
		]
	}
];
