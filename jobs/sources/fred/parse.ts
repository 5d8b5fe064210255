import { AppError } from '#domain/errors.ts';
import { findPeriod } from '#domain/period.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { findDecimal } from '../decimal.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { isJson, readJsonRows } from './json-rows.ts';
import { SERIES, type FredRow } from './series.ts';

const parseSnapshot = parseSnapshotOf('fred');
/** FRED writes months as their first day. */
const FIRST_DAY = /^(\d{4}-\d{2})-01$/;
const DATE_COLUMNS = ['observation_date', 'DATE'];

/** Takes bundled snapshots, the CSV of the graph page with either header, and answers of the API in JSON. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const rows = isJson(document) ? readJsonRows(document) : readCsvRows(document.bytes);
	return createParsedDocument('FRED', rows.map(readRow));
}

function readCsvRows(bytes: Uint8Array): FredRow[] {
	const [id, dateColumn] = findHeader(new TextDecoder().decode(bytes.subarray(0, 200)));
	const parts = SERIES[id];
	if (parts === undefined) {
		throw new AppError(
			'SOURCE_CHANGED',
			`FRED: expected one of ${Object.keys(SERIES).join(', ')}, found ${id === '' ? 'no header' : id}`
		);
	}
	return readCsv(bytes, [dateColumn, id]).map(({ row, cell }: CsvRow) => ({
		...{ parts, row, date: cell(dateColumn), value: cell(id) }
	}));
}

/** The header is the only place that tells which series a file is of. */
function findHeader(text: string): [id: string, dateColumn: string] {
	const [date = '', id = ''] = (text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '').split(',');
	const isHeader = DATE_COLUMNS.includes(date);
	return isHeader && Object.hasOwn(SERIES, id) ? [id, date] : [isHeader ? id : '', date];
}

function readRow({ parts, row, date, value }: FredRow): Outcome {
	const reject = (reason: string) => ({ sheet: null, row, reason, content: `${date},${value}` });
	const period = findPeriod(FIRST_DAY.exec(date)?.[1] ?? '');
	if (period === undefined) return reject('expected the first day of a month');
	if (value === '.' || value === '') {
		return { parts, observation: { start: period.start, value: null, status: 'missing' } };
	}
	const number = findDecimal(value);
	if (number === undefined) return reject('not a number');
	return { parts, observation: { start: period.start, value: number, status: 'final' } };
}
