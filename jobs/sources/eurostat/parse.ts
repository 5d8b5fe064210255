import { AppError } from '#domain/errors.ts';
import { describeSeries } from '#domain/indicators.ts';
import type { Period } from '#domain/period.ts';
import { formatSeriesKey, type SeriesIdentity, type SeriesKeyParts } from '#domain/series.ts';
import { parseJsonStat, type Cell, type JsonStat } from '../json-stat.ts';
import { readMarked } from '../marks.ts';
import { listNearestCodes } from '../nearest-codes.ts';
import type { ParsedDocument, ParsedObservation, RawDocument, Rejection } from '../source.ts';
import { findTimeCode } from '../time-codes.ts';
import { COUNTRIES, DATASETS, type EurostatDataset } from './dataset.ts';

const MAX_REJECTED_SHARE = 0.2;
const PLACE = 'geo';
const TIME = 'time';

/** Throws SOURCE_CHANGED for another dataset, or another set of dimensions. */
export const parse = async ({ bytes }: RawDocument): Promise<ParsedDocument> =>
	Promise.resolve(parseAnswer(parseJsonStat(bytes)));

interface Found {
	readonly identity: SeriesIdentity;
	readonly observations: ParsedObservation[];
}

function parseAnswer(answer: JsonStat): ParsedDocument {
	const dataset = getDataset(answer);
	refuseOtherDimensions(answer, dataset);
	const series = new Map<string, Found>();
	const rejections: Rejection[] = [];
	let rowsRead = 0;
	for (const cell of answer.cells()) {
		const parts = findParts(cell, dataset);
		if (parts === undefined || isLeftOut(cell)) continue;
		rowsRead += 1;
		const taken = readCell(cell);
		if (typeof taken === 'string') rejections.push(toRejection(cell, dataset, taken));
		else {
			const { frequency } = taken.period;
			getObservations(series, { ...parts, frequency }).push(taken.figure);
		}
	}
	const [first] = rejections;
	if (first !== undefined && rejections.length > rowsRead * MAX_REJECTED_SHARE) {
		throw new AppError('SOURCE_CHANGED', `dataset ${dataset.id}: ${first.reason}`);
	}
	return { rowsRead, series: [...series.values()], rejections, coverage: [] };
}

function getDataset({ tableId }: JsonStat): EurostatDataset {
	const id = tableId?.toLowerCase() ?? 'none';
	const dataset = DATASETS.find((candidate) => candidate.id === id);
	if (dataset !== undefined) return dataset;
	throw new AppError('SOURCE_CHANGED', `no figures are taken from this dataset: ${id}`);
}

/** A dimension more would mix figures; one less could be any of its codes. */
function refuseOtherDimensions(
	{ dimensions }: JsonStat,
	{ id, fixed, breakdown }: EurostatDataset
) {
	const own = typeof breakdown === 'string' ? [] : [breakdown.dimension];
	const expected = [...Object.keys(fixed), ...own, PLACE, TIME];
	const found = dimensions.map((dimension) => dimension.id);
	const other =
		expected.find((name) => !found.includes(name)) ??
		found.find((name) => !expected.includes(name));
	if (other !== undefined) {
		throw new AppError(
			'SOURCE_CHANGED',
			`dataset ${id}: dimension ${other} in ${found.join(', ')}`
		);
	}
	for (const [name, code] of Object.entries(fixed)) {
		const codes = dimensions.find((dimension) => dimension.id === name)?.categories ?? [];
		const list = codes.map((category) => category.code);
		if (list.includes(code)) continue;
		const nearest = listNearestCodes(code, list).join(', ');
		throw new AppError(
			'SOURCE_CHANGED',
			`dataset ${id}, dimension ${name}: code ${code} is missing, nearest are ${nearest}`
		);
	}
}

function findParts({ codes }: Cell, { indicator, fixed, breakdown }: EurostatDataset) {
	const region = COUNTRIES[codes[PLACE] ?? ''];
	const isOurs = Object.entries(fixed).every(([name, code]) => codes[name] === code);
	const part =
		typeof breakdown === 'string' ? breakdown : breakdown.codes[codes[breakdown.dimension] ?? ''];
	if (region === undefined || part === undefined || !isOurs) return undefined;
	return { indicator, region, breakdown: part };
}

/** Cells without figure and mark stand for periods that a country does not report. */
const isLeftOut = ({ value, mark, invalid }: Cell) =>
	value === null && mark === null && invalid === null;

function readCell({
	codes,
	value,
	mark,
	invalid
}: Cell): { period: Period; figure: ParsedObservation } | string {
	const period = findTimeCode(codes[TIME] ?? '');
	if (period === undefined) return `no period: ${codes[TIME] ?? ''}`;
	if (invalid !== null) return `not a number: ${invalid}`;
	// A colon is confidential to the Nordic agencies, and not available to Eurostat.
	const figure = readMarked(value, mark === ':' ? '..' : mark);
	return typeof figure === 'string'
		? figure
		: { period, figure: { ...figure, start: period.start } };
}

function getObservations(series: Map<string, Found>, parts: SeriesKeyParts) {
	const key = formatSeriesKey(parts);
	const found = series.get(key);
	if (found !== undefined) return found.observations;
	const identity = describeSeries(parts);
	if (identity === undefined) throw new AppError('SOURCE_CHANGED', `no such series: ${key}`);
	const observations: ParsedObservation[] = [];
	series.set(key, { identity, observations });
	return observations;
}

const toRejection = (
	{ codes, value, mark, invalid }: Cell,
	{ id }: EurostatDataset,
	reason: string
) => ({
	...{ sheet: id, row: null, reason },
	content: [...Object.values(codes), invalid ?? value ?? '', mark ?? ''].join(' ').trim()
});
