import { readCsv } from '../csv.ts';
import type { Row } from './sdmx.ts';

const COLUMNS = ['FREQ', 'TIME_PERIOD', 'OBS_VALUE'] as const;
const CODES = [
	...['FREQ', 'BASE_CUR', 'QUOTE_CUR', 'TENOR', 'INSTRUMENT_TYPE', 'UNIT_MEASURE'],
	'UNIT_MULT'
] as const;

/** The rows of the form `format=csv`: semicolons, and a column of labels beside each of codes. */
export function* readCsvRows(bytes: Uint8Array): Iterable<Row> {
	for (const { cell } of readCsv(bytes, COLUMNS)) {
		const codes = CODES.flatMap((name) => (cell(name) === '' ? [] : [[name, cell(name)] as const]));
		const value = cell('OBS_VALUE');
		yield {
			codes: Object.fromEntries(codes),
			period: cell('TIME_PERIOD'),
			value: value === '' ? null : value
		};
	}
}
