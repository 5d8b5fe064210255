import { isCounty } from '#domain/regions.ts';
import type { Column } from './columns.ts';
import { findCode, findNumber, isBlank } from './numbers.ts';
import type { Cell } from './sheet.ts';

export type CellOf = (column: Column) => Cell | undefined;

/** When and where. A null county is one that the row does not tell. */
export interface Place {
	readonly period: string;
	readonly county: string | null;
	readonly municipality: string | null;
}

export interface KnownPlace extends Place {
	readonly county: string;
}

export interface Refusal {
	readonly reason: string;
	/** Known when only the county is not. */
	readonly period?: string;
}

const TOTAL = /^(sum|total|totalt|totalsum|i alt|hele landet|landet)\b/i;

/** A row that adds others up: it says so, and lacks a code that every row of its own has. */
export function isTotal(cell: CellOf, cells: readonly Cell[]): boolean {
	const saysSo = cells.some((entry) => typeof entry === 'string' && TOTAL.test(entry.trim()));
	if (!saysSo) return false;
	const county = findCode(cell('county'), 2);
	const hasCodes =
		findCode(cell('group'), 2) !== undefined && findCode(cell('category'), 4) !== undefined;
	return !hasCodes || county === undefined || !isCounty(county);
}

/** The period and place of a row, or why there is none. */
export function readPlace(cell: CellOf): KnownPlace | Refusal {
	const year = findNumber(cell('year'));
	if (year === undefined || !isYear(year)) {
		return { reason: `no such year: ${show(cell('year'))}` };
	}
	const when = isBlank(cell('month')) ? readYear(cell, year) : readMonth(cell, year);
	if ('reason' in when) return when;
	const county = findCode(cell('county'), 2);
	if (county !== undefined && isCounty(county)) return { ...when, county };
	return { reason: `unknown county: ${show(cell('county'))}`, period: when.period };
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2200;

type When = Pick<Place, 'period' | 'municipality'>;

function readYear(cell: CellOf, year: number): When | Refusal {
	const municipality = findCode(cell('municipality'), 4);
	if (municipality !== undefined) return { period: String(year), municipality };
	const found = show(isBlank(cell('municipality')) ? cell('month') : cell('municipality'));
	return { reason: `no month or municipality code: ${found}` };
}

/** Months 21 and 41 occur: corrections that belong to no month. They are kept aside, never guessed. */
function readMonth(cell: CellOf, year: number): When | Refusal {
	if (!isBlank(cell('municipality'))) {
		return { reason: 'a month and a municipality in one row: no report is known to have both' };
	}
	const month = findNumber(cell('month'));
	if (month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12) {
		return { period: `${year}-${String(month).padStart(2, '0')}`, municipality: null };
	}
	const amounts = `${show(cell('volume'))} m³, ${show(cell('value'))} NOK`;
	return { reason: `no such month: ${show(cell('month'))} (${amounts})` };
}

const show = (cell: Cell | undefined) => JSON.stringify(cell ?? null);
