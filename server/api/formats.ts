import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { formatCsv, formatNorwegianCsv, type CsvSeries } from './csv.ts';

export type Format = 'json' | 'csv' | 'csv-nb';

export const preferredFormat = (c: Context): Format =>
	accepts(c, {
		header: 'Accept',
		supports: ['application/json', 'text/csv'],
		default: 'application/json'
	}) === 'text/csv'
		? 'csv'
		: 'json';

const attachment = (name: string) => ({
	'content-disposition': `attachment; filename="${name}.csv"`
});
const csv = (write: (series: CsvSeries) => string) => ({
	type: 'text/csv; charset=utf-8',
	headers: attachment,
	write
});

/** How figures are sent in each format. */
export const FORMATS = {
	json: { type: 'application/json', headers: () => ({}) },
	csv: csv(formatCsv),
	'csv-nb': csv(formatNorwegianCsv)
};
