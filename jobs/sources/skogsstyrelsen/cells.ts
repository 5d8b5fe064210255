import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';
import { findPeriod, formatPeriodId, shiftPeriod } from '#domain/period.ts';
import { parseJsonStat, type Dimension } from '../json-stat.ts';
import { parseJson } from '../parse-json.ts';
import { parseShape } from '../parse-shape.ts';
import type { Figure } from '../marks.ts';
import { readCellFigure, readFigureText } from '../read-figure.ts';
import { ASSORTMENT, ASSORTMENTS, QUARTER, REGION, REGIONS, TABLE, UNIT } from './codes.ts';

/** A cell of either form. */
export interface PriceCell {
	readonly region: string;
	readonly assortment: string;
	/** The quarter as the publisher writes it, such as `2019K1`. */
	readonly quarter: string;
	/** A reason when there is neither a figure nor a mark. */
	readonly figure: Figure | string;
}

/** The form in which only codes stand, without a word for what they mean. */
const PxJson = v.looseObject({
	columns: v.array(v.looseObject({ code: v.string(), type: v.string() })),
	data: v.array(v.looseObject({ key: v.array(v.string()), values: v.array(v.string()) })),
	metadata: v.tupleWithRest(
		[v.looseObject({ infofile: v.string(), label: v.string() })],
		v.unknown()
	)
});
type PxJson = v.InferOutput<typeof PxJson>;

const FIRST_QUARTER = '2019-Q1';
/** As in `2026 2 Kvalitetsdeklaration …`: the newest quarter. */
const INFOFILE = /^(\d{4}) ([1-4]) /;

/** Throws SOURCE_CHANGED for another table, another unit, or codes that may mean something else. */
export function readCells(bytes: Uint8Array): PriceCell[] {
	const json = parseJson(bytes);
	const isPxJson = typeof json === 'object' && json !== null && 'columns' in json;
	return isPxJson ? readPxJson(parseShape(PxJson, json, 'PxWeb JSON')) : readJsonStat(bytes);
}

function readJsonStat(bytes: Uint8Array): PriceCell[] {
	const { label, dimensions, cells } = parseJsonStat(bytes);
	refuseOtherTable(dimensions.map(({ id }) => id));
	const labels = dimensions.flatMap((dimension) => dimension.categories.map(({ label }) => label));
	if (![label, ...labels].some((text) => UNIT.test(text))) throw otherUnit(label);
	refuseOtherLabels(dimensions, REGION, REGIONS);
	refuseOtherLabels(dimensions, ASSORTMENT, ASSORTMENTS);
	const quarters = labelsOf(dimensions, QUARTER);
	return Array.from(cells(), (cell) => ({
		region: cell.codes[REGION] ?? '',
		assortment: cell.codes[ASSORTMENT] ?? '',
		quarter: quarters.get(cell.codes[QUARTER] ?? '') ?? '',
		figure: readCellFigure(cell)
	}));
}

const labelsOf = (dimensions: readonly Dimension[], id: string) =>
	new Map(
		dimensions
			.find((dimension) => dimension.id === id)
			?.categories.map(({ code, label }) => [code, label])
	);

function refuseOtherLabels(dimensions: readonly Dimension[], id: string, meanings: typeof REGIONS) {
	for (const [code, label] of labelsOf(dimensions, id)) {
		const meaning = meanings[code];
		if (meaning === undefined || meaning.label.test(label)) continue;
		throw changed(
			`code ${code} of ${id} should be ${meaning.id.replace(/-$/, '') || 'the country'}, found ${label}`
		);
	}
}

function readPxJson({ columns, data, metadata: [{ infofile, label }] }: PxJson): PriceCell[] {
	const variables = columns.filter(({ type }) => type !== 'c').map(({ code }) => code);
	refuseOtherTable(variables);
	if (!UNIT.test(label)) throw otherUnit(label);
	const place = (id: string) => variables.indexOf(id);
	const [region, assortment, quarter] = [place(REGION), place(ASSORTMENT), place(QUARTER)];
	const codes = data.map(({ key }) => Number(key[quarter]));
	const quarters = listQuarters(Math.max(...codes), infofile);
	return data.map(({ key, values }) => ({
		region: key[region] ?? '',
		assortment: key[assortment] ?? '',
		quarter: quarters[Number(key[quarter])] ?? '',
		figure: readFigureText(values[0] ?? '')
	}));
}

/**
 * Here a quarter is only a number in sequence. It is believed when counting from the first quarter ends in the newest
 * that the answer names elsewhere; if the table begins later one day, it does not.
 */
function listQuarters(last: number, infofile: string): string[] {
	const first = findPeriod(FIRST_QUARTER);
	const [, year = '', quarter = ''] = INFOFILE.exec(infofile) ?? [];
	if (first === undefined || !Number.isInteger(last)) throw changed('quarters without numbers');
	const quarters = Array.from({ length: last + 1 }, (_, index) =>
		formatPeriodId(shiftPeriod(first, index)).replace('-', '')
	);
	if (quarters.at(-1) === `${year}Q${quarter}`) return quarters;
	throw changed(
		`expected the quarters to end with ${year}Q${quarter}, counting ends with ${quarters.at(-1) ?? ''}; ask for json-stat2, where they have names`
	);
}

function refuseOtherTable(variables: readonly string[]) {
	if ([REGION, ASSORTMENT, QUARTER].every((id) => variables.includes(id))) return;
	throw changed(`expected ${REGION}, ${ASSORTMENT}, ${QUARTER}, found ${variables.join(', ')}`);
}

const otherUnit = (label: string) => changed(`expected SEK/m³ solid under bark, found ${label}`);

const changed = (what: string) => new AppError('SOURCE_CHANGED', `table ${TABLE}: ${what}`);
