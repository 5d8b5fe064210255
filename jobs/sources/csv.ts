import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '#domain/errors.ts';
import { decodeText } from './decode-text.ts';

export interface CsvRow {
	/** Number of the record for a person, from 1. */
	readonly row: number;
	/** Text of a column by its name in the header; empty when the row is too short. */
	readonly cell: (column: string) => string;
	readonly text: string;
}

const SHOWN_CHARACTERS = 80;

/**
 * The rows below the first record that holds all the named columns; titles above it are passed over. Commas and
 * semicolons both separate. Throws SOURCE_CHANGED when there is no such record.
 */
export function readCsv(bytes: Uint8Array, columns: readonly string[]): CsvRow[] {
	const text = decodeText(bytes);
	for (const delimiter of [';', ',']) {
		const records = readRecords(text, delimiter);
		const header = records.findIndex((cells) => columns.every((name) => cells.includes(name)));
		if (header >= 0) return toRows(records, header);
	}
	throw new AppError(
		'SOURCE_CHANGED',
		`expected a header with ${columns.join(', ')}, found ${JSON.stringify(text.slice(0, SHOWN_CHARACTERS))}`
	);
}

/** Broken quoting gives no records, so that the message is about the header that was expected. */
function readRecords(text: string, delimiter: string): string[][] {
	try {
		return parse(text, {
			...{ delimiter, bom: true, trim: true },
			...{ relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
		});
	} catch (error) {
		if (error instanceof CsvError) return [];
		throw error;
	}
}

function toRows(records: readonly string[][], header: number): CsvRow[] {
	const position = new Map((records[header] ?? []).map((name, index) => [name, index]));
	return records.slice(header + 1).map((cells, index) => ({
		row: header + index + 2,
		cell: (column) => cells[position.get(column) ?? -1] ?? '',
		text: cells.join(',').slice(0, 200)
	}));
}
