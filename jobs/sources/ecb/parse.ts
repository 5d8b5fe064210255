import { findPeriod } from '#domain/period.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { findDecimal } from '../decimal.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { unzipSingle } from '../unzip-single.ts';
import { isZip } from '../workbook.ts';

/** Columns taken, of about forty. */
export const CURRENCIES = ['NOK', 'SEK', 'USD', 'GBP'] as const;
const NO_RATE = ['N/A', ''];
const MAX_UNPACKED_BYTES = 20_000_000;

const parseSnapshot = parseSnapshotOf('ecb');

/** Takes bundled snapshots, and the table of reference rates in its zip archive or out of it. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const { bytes } = document;
	const table = isZip(bytes) ? unzipSingle(bytes, '.csv', MAX_UNPACKED_BYTES) : bytes;
	return createParsedDocument('ECB', readCsv(table, ['Date', ...CURRENCIES]).flatMap(readDay));
}

const readDay = (day: CsvRow): Outcome[] => {
	const period = findPeriod(day.cell('Date'));
	return CURRENCIES.map((currency) => {
		const parts = {
			...{ indicator: `ecb-eur-${currency.toLowerCase()}`, region: 'EA' },
			...{ breakdown: 'spot', frequency: 'D' as const }
		};
		const text = day.cell(currency);
		const value = NO_RATE.includes(text) ? null : findDecimal(text);
		const reason = period === undefined ? 'expected a date' : `not a rate: ${currency} ${text}`;
		if (period?.frequency !== 'D' || value === undefined) {
			return { sheet: null, row: day.row, reason, content: day.text };
		}
		const status = value === null ? 'missing' : 'final';
		return { parts, observation: { start: period.start, value, status } };
	});
};
