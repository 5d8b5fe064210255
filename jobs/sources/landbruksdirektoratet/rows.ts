import { findCategory, findGroup } from '#domain/assortments.ts';
import type { Rejection } from '../source.ts';
import type { Column, Table } from './columns.ts';
import { findCode, findNumber } from './numbers.ts';
import type { Cell } from './sheet.ts';

/** One row of the statistics: what was measured of one category in one place and period. */
export interface TimberRow {
	/** `2024-03`, or `2024` in the municipality workbook. */
	readonly period: string;
	readonly county: string;
	readonly municipality: string | null;
	readonly group: string;
	readonly category: string;
	/** m³ solid under bark; pieces for groups 06 and 07. Negative rows correct earlier ones. */
	readonly volume: number;
	/** NOK without value added tax. */
	readonly value: number;
}

/** A rejected row whose place and time are known: sums over them would be too small. */
export interface Hole {
	readonly period: string;
	readonly county: string;
	readonly municipality: string | null;
}

export interface ReadRows {
	readonly rowsRead: number;
	readonly rows: readonly TimberRow[];
	readonly rejections: readonly Rejection[];
	readonly holes: readonly Hole[];
}

type Outcome =
	{ readonly row: TimberRow } | { readonly reason: string; readonly hole?: Hole } | undefined;

/** Reads the rows below the header. A row is taken, or kept aside with its number and the reason. */
export function readTable(table: Table): ReadRows {
	const rows: TimberRow[] = [];
	const rejections: Rejection[] = [];
	const holes: Hole[] = [];
	const seen = new Map<string, TimberRow>();
	let rowsRead = 0;
	for (const [index, cells] of table.sheet.rows.entries()) {
		if (index < table.firstRow || cells.every(isBlank)) continue;
		rowsRead += 1;
		const outcome = withoutRepeats(readRow(table, cells), seen);
		if (outcome === undefined) continue;
		if ('row' in outcome) rows.push(outcome.row);
		else {
			rejections.push(reject(table, index, outcome.reason));
			if (outcome.hole !== undefined) holes.push(outcome.hole);
		}
	}
	return { rowsRead, rows, rejections, holes };
}

const isBlank = (cell: Cell) => cell === null || cell === '';

function reject({ sheet }: Table, index: number, reason: string): Rejection {
	const content = JSON.stringify(sheet.rows[index] ?? []).slice(0, 500);
	return { sheet: sheet.name, row: index + 1, reason, content };
}

function readRow(table: Table, cells: readonly Cell[]): Outcome {
	const cell: CellOf = (column) => cells[table.columns[column]];
	const place = placeOf(cell);
	if ('reason' in place) return place;
	const codes = codesOf(cell);
	if ('reason' in codes) return { ...codes, hole: place };
	const volume = findNumber(cell('volume'));
	const value = findNumber(cell('value'));
	if (volume === undefined) return notANumber('volume', cell, place);
	if (value === undefined) return notANumber('value', cell, place);
	return { row: { ...place, ...codes, volume, value } };
}

type CellOf = (column: Column) => Cell | undefined;
type Reason = { readonly reason: string };

const notANumber = (column: 'volume' | 'value', cell: CellOf, hole: Hole): Outcome => ({
	reason: `${column} is not a number: ${show(cell(column))}`,
	hole
});

function placeOf(cell: CellOf): Hole | Reason {
	const county = findCode(cell('county'), 2);
	const year = findNumber(cell('year'));
	if (county === undefined || year === undefined) return { reason: 'no county or year code' };
	if (!Number.isInteger(year) || year < 1900 || year > 2200)
		return { reason: `no such year: ${year}` };
	return isBlank(cell('month') ?? null)
		? placeInYear(cell, county, year)
		: placeInMonth(cell, county, year);
}

function placeInYear(cell: CellOf, county: string, year: number): Hole | Reason {
	const municipality = findCode(cell('municipality'), 4);
	if (municipality !== undefined) return { period: String(year), county, municipality };
	const found = show(cell('municipality') ?? cell('month'));
	return { reason: `no month or municipality code: ${found}` };
}

/** Months 21 and 41 occur: corrections that belong to no month. They are kept aside, never guessed. */
function placeInMonth(cell: CellOf, county: string, year: number): Hole | Reason {
	const month = findNumber(cell('month'));
	if (month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12) {
		return { period: `${year}-${String(month).padStart(2, '0')}`, county, municipality: null };
	}
	const amounts = `${show(cell('volume'))} m³, ${show(cell('value'))} NOK`;
	return { reason: `no such month: ${show(cell('month'))} (${amounts})` };
}

function codesOf(cell: CellOf): { group: string; category: string } | Reason {
	const group = findCode(cell('group'), 2);
	if (group === undefined || findGroup(group) === undefined) {
		return { reason: `unknown assortment group: ${show(cell('group'))}` };
	}
	const category = findCode(cell('category'), 4);
	if (category === undefined || findCategory(category) === undefined) {
		return { reason: `unknown category: ${show(cell('category'))}` };
	}
	return { group, category };
}

/** A row with the codes of an earlier one is a copy (dropped) or contradicts it (then the place is a hole). */
function withoutRepeats(outcome: Outcome, seen: Map<string, TimberRow>): Outcome {
	if (outcome === undefined || !('row' in outcome)) return outcome;
	const { row } = outcome;
	const codes = [row.period, row.county, row.municipality ?? '', row.group, row.category].join('.');
	const earlier = seen.get(codes);
	seen.set(codes, row);
	if (earlier === undefined) return outcome;
	if (earlier.volume === row.volume && earlier.value === row.value)
		return { reason: 'copy of an earlier row' };
	const { period, county, municipality } = row;
	return {
		reason: 'same codes as an earlier row, other figures',
		hole: { period, county, municipality }
	};
}

const show = (cell: Cell | undefined) => JSON.stringify(cell ?? null);
