import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';
import { listNearestCodes } from './nearest-codes.ts';
import { parseJson } from './parse-json.ts';
import { parseShape } from './parse-shape.ts';

/** The description of a table, as PxWeb of version 1 answers a GET. */
const Metadata = v.looseObject({
	title: v.string(),
	variables: v.array(
		v.looseObject({
			code: v.string(),
			text: v.string(),
			values: v.array(v.string()),
			valueTexts: v.array(v.string()),
			time: v.optional(v.boolean())
		})
	)
});

export type PxMetadata = v.InferOutput<typeof Metadata>;

/** Codes by variable. */
export type PxSelection = Readonly<Record<string, readonly string[]>>;

export interface PxLimits {
	/** Cells an answer may have. */
	readonly maxCells: number;
	/** Codes a question may name, of all variables together. */
	readonly maxValues: number;
}

export const parsePxMetadata = (bytes: Uint8Array): PxMetadata =>
	parseShape(Metadata, parseJson(bytes), 'the description of a PxWeb table');

/**
 * Every variable of the table with the codes to ask for, each known to be there; all codes of the time. Throws
 * SOURCE_CHANGED for a variable or code that is gone, and for a variable more, of which the figures would be mixed.
 */
export function selectPxCodes(
	table: string,
	{ variables }: PxMetadata,
	wanted: PxSelection
): PxSelection {
	const known = variables.map(({ code }) => code);
	for (const code of Object.keys(wanted)) refuseMissing(`${table}: variable`, code, known);
	return Object.fromEntries(
		variables.map(({ code, values, time }) => {
			const codes = wanted[code];
			if (codes === undefined && time !== true) {
				throw new AppError('SOURCE_CHANGED', `table ${table}: a variable more: ${code}`);
			}
			for (const value of codes ?? []) refuseMissing(`${table}: code of ${code}`, value, values);
			return [code, codes ?? values];
		})
	);
}

function refuseMissing(what: string, code: string, known: readonly string[]) {
	if (known.includes(code)) return;
	const nearest = listNearestCodes(code, known).join(', ');
	throw new AppError('SOURCE_CHANGED', `table ${what} ${code} is missing, found ${nearest}`);
}

/** Parts of a selection that keep within the limits; what can be split no further is asked for as it is. */
export function splitPxSelection(selection: PxSelection, limits: PxLimits): PxSelection[] {
	const lists = Object.values(selection);
	const cells = lists.reduce((product, { length }) => product * length, 1);
	const values = lists.reduce((sum, { length }) => sum + length, 0);
	if (cells <= limits.maxCells && values <= limits.maxValues) return [selection];
	const halves = halvePxSelection(selection);
	return halves.length === 1 ? halves : halves.flatMap((half) => splitPxSelection(half, limits));
}

/** Two halves along the longest variable, or the selection itself when it is a single cell. */
export function halvePxSelection(selection: PxSelection): PxSelection[] {
	const [longest] = Object.entries(selection).sort(([, a], [, b]) => b.length - a.length);
	if (longest === undefined || longest[1].length < 2) return [selection];
	const [variable, codes] = longest;
	const middle = Math.ceil(codes.length / 2);
	return [codes.slice(0, middle), codes.slice(middle)].map((half) => ({
		...selection,
		[variable]: half
	}));
}

/** The body of a question. The format is named always: servers differ in what they answer else. */
export const createPxQuery = (selection: PxSelection) => ({
	query: Object.entries(selection).map(([code, values]) => ({
		code,
		selection: { filter: 'item', values }
	})),
	response: { format: 'json-stat2' }
});
