import { findCategory, findGroup, isOfGroup } from '#domain/assortments.ts';
import type { CodeMap, Rejection } from '../source.ts';
import type { Table } from './columns.ts';
import { isTotal, readPlace, type CellOf, type Place, type Refusal } from './place.ts';
import { findCode, findNumber, isBlank } from './numbers.ts';
import type { Cell } from './sheet.ts';

export interface Codes {
	readonly group: string;
	readonly category: string;
}

/** One row of the statistics: what was measured of one category in one place and period. */
export interface TimberRow extends Codes {
	/** `2024-03`, or `2024` in the municipality workbook. */
	readonly period: string;
	readonly county: string;
	readonly municipality: string | null;
	/** m³ solid under bark; pieces for groups 06 and 07. Negative rows correct earlier ones. */
	readonly volume: number;
	/** NOK without value added tax. */
	readonly value: number;
}

/** A rejected row whose period is known: the sums it belongs to would be too small. */
export interface Hole extends Place {
	/** Null when it could be of any assortment. */
	readonly codes: Codes | null;
}

export interface ReadRows {
	readonly rowsRead: number;
	readonly rows: readonly TimberRow[];
	readonly rejections: readonly Rejection[];
	readonly holes: readonly Hole[];
}

type Outcome = { readonly row: TimberRow } | Kept;

/** A row that is kept aside. */
interface Kept {
	readonly reason: string;
	readonly hole?: Hole;
	/** The category, when it is not known. */
	readonly code?: string;
}

export const COPY = 'copy of an earlier row';

/** Reads the rows below the headers. A row is taken, or kept aside with its number and the reason. */
export function readTables(tables: readonly Table[], codes: CodeMap = new Map()): ReadRows {
	const rows: TimberRow[] = [];
	const rejections: Rejection[] = [];
	const holes: Hole[] = [];
	const seen = new Map<string, TimberRow>();
	let rowsRead = 0;
	for (const { table, index, cells } of tables.flatMap(listRows)) {
		rowsRead += 1;
		const outcome = withoutRepeats(readRow(cellOf(table, cells, codes)), seen);
		if ('row' in outcome) rows.push(outcome.row);
		else {
			rejections.push(reject(table, index, outcome));
			if (outcome.hole !== undefined) holes.push(outcome.hole);
		}
	}
	return { rowsRead, rows, rejections, holes };
}

const listRows = (table: Table) =>
	table.sheet.rows
		.map((cells, index) => ({ table, index, cells }))
		.filter(({ index, cells }) => index >= table.firstRow && !cells.every(isBlank));

function reject({ sheet }: Table, index: number, { reason, code }: Kept): Rejection {
	const content = JSON.stringify(sheet.rows[index] ?? []).slice(0, 500);
	return {
		sheet: sheet.name,
		row: index + 1,
		reason,
		content,
		...(code === undefined ? {} : { code })
	};
}

interface Row {
	readonly cells: readonly Cell[];
	readonly cell: CellOf;
}

/** A category that a steward has explained is read as what it stands for. */
function cellOf({ columns }: Table, cells: readonly Cell[], codes: CodeMap): Row {
	const cell: CellOf = (column) => {
		const found = cells[columns[column]];
		if (column !== 'category' || codes.size === 0) return found;
		return codes.get(findCode(found, 4) ?? '') ?? found;
	};
	return { cells, cell };
}

function readRow({ cells, cell }: Row): Outcome {
	if (isTotal(cell, cells)) return { reason: 'a total of other rows' };
	const place = readPlace(cell);
	const codes = readCodes(cell);
	if ('reason' in place) return withHole(place, 'reason' in codes ? undefined : codes);
	if ('reason' in codes) {
		const { touches, ...kept } = codes;
		return { ...kept, hole: { ...place, codes: touches } };
	}
	const amounts = readAmounts(cell, codes);
	if ('reason' in amounts) return { reason: amounts.reason, hole: { ...place, codes } };
	return { row: { ...place, ...codes, ...amounts } };
}

/** A row of nowhere is missing from the country, when it says when and of what. */
function withHole({ reason, period }: Refusal, codes: Codes | undefined): Outcome {
	if (period === undefined || codes === undefined) return { reason };
	return { reason, hole: { period, county: null, municipality: null, codes } };
}

interface BadCodes extends Pick<Kept, 'reason' | 'code'> {
	readonly touches: Codes | null;
}

function readCodes(cell: CellOf): Codes | BadCodes {
	const group = findCode(cell('group'), 2);
	const category = findCode(cell('category'), 4);
	if (group === undefined || findGroup(group) === undefined) {
		return { reason: `unknown assortment group: ${show(cell('group'))}`, touches: null };
	}
	if (category === undefined) {
		return { reason: `unknown category: ${show(cell('category'))}`, touches: null };
	}
	if (findCategory(category) === undefined) {
		const reason = `unknown category: ${category}`;
		return { reason, code: category, touches: { group, category } };
	}
	if (isOfGroup(category, group)) return { group, category };
	return { reason: `category ${category} is not of assortment group ${group}`, touches: null };
}

/** Bonus has no volume and reject no value: there an empty cell is a zero, elsewhere it is a gap. */
function readAmounts(cell: CellOf, { group }: Codes) {
	const measure = findGroup(group)?.measure;
	const amountOf = (column: 'volume' | 'value') =>
		measure !== column && measure !== 'volume-and-value' && isBlank(cell(column))
			? 0
			: findNumber(cell(column));
	const volume = amountOf('volume');
	const value = amountOf('value');
	if (volume === undefined) return { reason: `volume is not a number: ${show(cell('volume'))}` };
	if (value === undefined) return { reason: `value is not a number: ${show(cell('value'))}` };
	return { volume, value };
}

/** A row with the codes of an earlier one is a copy (dropped) or contradicts it (then its sums have a hole). */
function withoutRepeats(outcome: Outcome, seen: Map<string, TimberRow>): Outcome {
	if (!('row' in outcome)) return outcome;
	const { row } = outcome;
	const { period, county, municipality, group, category } = row;
	const id = [period, county, municipality ?? '', group, category].join('.');
	const earlier = seen.get(id);
	if (earlier === undefined) seen.set(id, row);
	if (earlier === undefined) return outcome;
	if (earlier.volume === row.volume && earlier.value === row.value) return { reason: COPY };
	const hole = { period, county, municipality, codes: { group, category } };
	return { reason: 'same codes as an earlier row, other figures', hole };
}

const show = (cell: Cell | undefined) => JSON.stringify(cell ?? null);
