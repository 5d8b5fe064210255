import { AppError } from '#domain/errors.ts';
import { describeSeries } from '#domain/indicators.ts';
import type { Frequency, Period } from '#domain/period.ts';
import { formatSeriesKey, type SeriesIdentity, type SeriesKeyParts } from '#domain/series.ts';
import { parseJsonStat, type Cell, type JsonStat } from '../json-stat.ts';
import { readMarked } from '../marks.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, ParsedObservation, RawDocument, Rejection } from '../source.ts';
import { findTimeCode } from '../time-codes.ts';
import { getTable } from './find-table.ts';
import { listSums } from './sums.ts';
import { CONTENTS, findPart, type Part, type Table } from './table.ts';
import { getTimeVariable } from './time-variable.ts';
import { refuseOtherUnits } from './units.ts';

const MAX_REJECTED_SHARE = 0.2;
const parseSnapshot = parseSnapshotOf('ssb');

/** Takes bundled snapshots, and answers of SSB's APIs in JSON-stat 1 and 2. */
export const parse = async (document: RawDocument): Promise<ParsedDocument> =>
	isSnapshot(document) ? parseSnapshot(document) : parseAnswer(parseJsonStat(document.bytes));

interface Found {
	readonly identity: SeriesIdentity;
	readonly observations: ParsedObservation[];
}

/** Throws SOURCE_CHANGED for a table of other variables, units or base year. */
export function parseAnswer(answer: JsonStat): ParsedDocument {
	const table = getTable(answer);
	const time = getTimeVariable(answer, table);
	refuseOtherUnits(answer, table);
	const series = new Map<string, Found>();
	const rejections: Rejection[] = [];
	let rowsRead = 0;
	for (const cell of answer.cells()) {
		const parts = findParts(table, cell);
		if (parts === undefined) continue;
		rowsRead += 1;
		const taken = readCell(cell, table, time);
		if (typeof taken === 'string') rejections.push(toRejection(cell, table, taken));
		else
			getSeries(series, { ...parts, frequency: taken.period.frequency }, table).push(taken.figure);
	}
	refuseUnless(rowsRead > 0, table, 'none of the codes that are taken in');
	const share = rejections.length / rowsRead;
	refuseUnless(share <= MAX_REJECTED_SHARE, table, rejections[0]?.reason ?? '');
	const figures = [...series.values()];
	const sums = table.hasSums === true ? listSums(figures) : [];
	return { rowsRead, series: [...figures, ...sums], rejections, coverage: [] };
}

function refuseUnless(isFine: boolean, { id }: Table, found: string) {
	if (!isFine) throw new AppError('SOURCE_CHANGED', `table ${id}: found ${found}`);
}

/** What the codes of a cell say together; undefined when one of them is not taken. */
function findParts({ variables, contents }: Table, { codes }: Cell) {
	const parts: Part[] = [];
	for (const [variable, meaning] of Object.entries({ ...variables, [CONTENTS]: contents })) {
		const part = findPart(meaning, codes[variable] ?? '');
		if (part === undefined) return undefined;
		parts.push(part);
	}
	return {
		indicator: join(parts.map(({ indicator }) => indicator)),
		breakdown: join(parts.map(({ breakdown }) => breakdown)),
		region: parts.find(({ region }) => region !== undefined)?.region ?? 'NO'
	};
}

const join = (texts: readonly (string | undefined)[]) =>
	texts.filter((text) => text !== undefined).join('-');

function getSeries(series: Map<string, Found>, parts: SeriesKeyParts, { id }: Table) {
	const key = formatSeriesKey(parts);
	const found = series.get(key);
	if (found !== undefined) return found.observations;
	const identity = describeSeries(parts);
	if (identity === undefined) {
		throw new AppError('SOURCE_CHANGED', `table ${id}: the catalogue has no series ${key}`);
	}
	const observations: ParsedObservation[] = [];
	series.set(key, { identity, observations });
	return observations;
}

interface Taken {
	readonly period: Period & { readonly frequency: Frequency };
	readonly figure: ParsedObservation;
}

/** The figure of a cell, or why it cannot be taken. */
function readCell(
	{ codes, value, mark, invalid }: Cell,
	table: Table,
	time: string
): Taken | string {
	const period = findTimeCode(codes[time] ?? '');
	if (period === undefined) return `no period: ${codes[time] ?? ''}`;
	if (invalid !== null) return `not a number: ${invalid}`;
	const isNoFigure = value === 0 && table.zeroIsMissing === true;
	const figure = readMarked(isNoFigure ? null : value, mark);
	return typeof figure === 'string'
		? figure
		: { period, figure: { ...figure, start: period.start } };
}

const toRejection = ({ codes, value, mark, invalid }: Cell, { id }: Table, reason: string) => ({
	...{ sheet: id, row: null, reason },
	content: [...Object.values(codes), invalid ?? value ?? '', mark ?? ''].join(' ').trim()
});
