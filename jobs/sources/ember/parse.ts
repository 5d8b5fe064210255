import { findPeriod, type Period } from '#domain/period.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { findDecimal } from '../decimal.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';

const COLUMNS = { country: 'ISO3 Code', date: 'Date', price: 'Price (EUR/MWhe)' } as const;
const REGIONS: ReadonlyMap<string, string> = new Map([
	['NOR', 'NO'],
	['SWE', 'SE'],
	['FIN', 'FI']
]);

const parseSnapshot = parseSnapshotOf('ember');

/** Takes bundled snapshots, and Ember's tables by month and by day. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const rows = readCsv(document.bytes, Object.values(COLUMNS)).filter(({ cell }) =>
		REGIONS.has(cell(COLUMNS.country))
	);
	const isMonthly = hasMonthsOnly(rows);
	return createParsedDocument(
		'Ember',
		rows.map((row) => readRow(row, findDate(row, isMonthly)))
	);
}

/** Both tables date a row by a day; the monthly one by the first of the month, each country once a month. */
function hasMonthsOnly(rows: readonly CsvRow[]): boolean {
	return rows.every(({ cell }) => cell(COLUMNS.date).endsWith('-01'));
}

const findDate = ({ cell }: CsvRow, isMonthly: boolean): Period | undefined =>
	findPeriod(isMonthly ? cell(COLUMNS.date).slice(0, 7) : cell(COLUMNS.date));

function readRow({ row, cell, text }: CsvRow, period: Period | undefined): Outcome {
	const price = cell(COLUMNS.price);
	const value = price === '' ? null : findDecimal(price);
	if (period === undefined || value === undefined) {
		const reason = period === undefined ? 'expected a date' : 'not a number';
		return { sheet: null, row, reason, content: text };
	}
	const { frequency, start } = period;
	const region = REGIONS.get(cell(COLUMNS.country)) ?? '';
	return {
		parts: { indicator: 'electricity-price', region, breakdown: 'day-ahead', frequency },
		observation: { start, value, status: value === null ? 'missing' : 'final' }
	};
}
