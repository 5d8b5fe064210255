import { findDecimal } from '../decimal.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { findTimeCode } from '../time-codes.ts';
import { readWorkbook, type WorkbookCell } from '../workbook.ts';
import { TABLES, type Column } from './columns.ts';
import { locate, type Located } from './locate.ts';

/** One character or three: both stand in the same sheet. */
const MISSING = ['…', '...', '..', ''];

const parseSnapshot = parseSnapshotOf('world-bank');

/** Takes bundled snapshots and the monthly workbook, in the layouts before and since November 2025. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const sheets = await readWorkbook(document.bytes);
	const located = TABLES.map((table) => locate(sheets, table));
	return createParsedDocument('Pink Sheet', located.flatMap(readTable));
}

const readTable = ({ table, sheet, firstRow, places }: Located): Outcome[] =>
	sheet.rows.slice(firstRow).flatMap((cells, index) => {
		const month = String(cells[0] ?? '').trim();
		if (month === '') return [];
		const row = { sheet: sheet.name, row: firstRow + index + 1, month };
		return table.columns.map((column, place) => readCell(cells[places[place] ?? -1], column, row));
	});

interface Row {
	readonly sheet: string;
	readonly row: number;
	readonly month: string;
}

function readCell(cell: WorkbookCell | undefined, column: Column, { month, ...at }: Row): Outcome {
	const start = findTimeCode(month)?.start;
	const value = findValue(cell ?? null);
	if (start === undefined || value === undefined) {
		const reason = start === undefined ? 'expected a month' : 'not a number';
		return { ...at, reason, content: `${month} ${column.names.at(-1) ?? ''} ${String(cell)}` };
	}
	const status = value === null ? 'missing' : 'final';
	return { parts: column.parts, observation: { start, value, status } };
}

function findValue(cell: WorkbookCell): number | null | undefined {
	if (cell === null || typeof cell === 'number') return cell;
	const text = cell.trim();
	return MISSING.includes(text) ? null : findDecimal(text);
}
