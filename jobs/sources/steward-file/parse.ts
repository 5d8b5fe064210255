import { AppError } from '#domain/errors.ts';
import { describeSeries } from '#domain/indicators.ts';
import { formatSeriesKey, type SeriesIdentity } from '#domain/series.ts';
import { readMarked, type Figure } from '../marks.ts';
import { parseJson } from '../parse-json.ts';
import { parseShape } from '../parse-shape.ts';
import type { ParsedDocument, ParsedObservation, RawDocument, Rejection } from '../source.ts';
import { Envelope, type MappedSeries, type Mapping } from './mapping.ts';
import { createPeriodReader } from './period-format.ts';
import { findNumber } from './read-number.ts';
import { readTable, type Table } from './read-table.ts';

/** With more rows kept aside than this, the mapping is of another file. */
const MAX_REJECTED_SHARE = 0.2;

/** Reads a file by the mapping that is archived with it. */
export async function parse({ bytes }: RawDocument): Promise<ParsedDocument> {
	const { mapping, file } = parseShape(Envelope, parseJson(bytes), 'a mapping and its file');
	const table = await readTable(Buffer.from(file.base64, 'base64'), mapping);
	const entries = mapping.series.map((series) => ({
		...{ series, identity: identify(series, mapping), observations: [] as ParsedObservation[] }
	}));
	const rejections: Rejection[] = [];
	for (const cell of listCells(table, mapping)) {
		const observation = readCell(cell, mapping);
		const entry = entries.find(({ series }) => series.column === cell.series);
		if (typeof observation !== 'string' && entry !== undefined)
			entry.observations.push(observation);
		else rejections.push(reject(cell, typeof observation === 'string' ? observation : undefined));
	}
	const rowsRead =
		rejections.length + entries.reduce((sum, { observations: { length } }) => sum + length, 0);
	refuseIfMostlyRejected(rowsRead, rejections);
	const series = entries.filter(({ observations }) => observations.length > 0);
	return { rowsRead, series, rejections, coverage: coverageOf(series, mapping) };
}

/** What the mapping says of a series; one that the catalogue knows belongs to its publisher. */
function identify(series: MappedSeries, { dataset, frequency }: Mapping): SeriesIdentity {
	const { indicator, region, breakdown, unit, basis, name } = series;
	const parts = { indicator, region, breakdown, frequency };
	const known = describeSeries(parts);
	const key = formatSeriesKey(parts);
	if (known === undefined) return { ...parts, key, unit, basis, dataset, name, source: 'steward' };
	const advice = `choose another indicator than ${indicator}`;
	throw new AppError('SOURCE_CHANGED', `series ${key} is published by ${known.source}: ${advice}`);
}

/** One figure as it stands in the file. */
interface FileCell {
	readonly row: number;
	/** What its column or its row calls the series. */
	readonly series: string;
	readonly period: string;
	readonly value: string;
	readonly mark: string;
}

function* listCells(table: Table, mapping: Mapping): Iterable<FileCell> {
	const at = (heading: string) => columnOf(table, heading);
	const { seriesIn, status } = mapping;
	const period = at(mapping.period.column);
	const mark = status === undefined ? -1 : at(status);
	const fixed = seriesIn ? [] : mapping.series.map(({ column }) => ({ column, value: at(column) }));
	const named = seriesIn && { column: at(seriesIn.column), value: at(seriesIn.value) };
	for (const [index, cells] of table.rows.entries()) {
		if (cells.every((text) => text.trim() === '')) continue;
		const textAt = (column: number) => cells[column]?.trim() ?? '';
		const common = { row: table.firstRow + index, period: textAt(period), mark: textAt(mark) };
		if (named) yield { ...common, series: textAt(named.column), value: textAt(named.value) };
		for (const { column, value } of fixed)
			yield { ...common, series: column, value: textAt(value) };
	}
}

function columnOf({ headings }: Table, heading: string): number {
	const index = headings.indexOf(heading);
	if (index !== -1) return index;
	const found = headings.filter((text) => text !== '').join(', ');
	throw new AppError('SOURCE_CHANGED', `expected a column "${heading}", found ${found}`);
}

function readCell(cell: FileCell, mapping: Mapping): ParsedObservation | string {
	const period = readerOf(mapping)(cell.period);
	if (period === undefined) {
		return `expected a period as ${mapping.period.format}, found ${JSON.stringify(cell.period)}`;
	}
	const figure = readFigure(cell, mapping);
	return typeof figure === 'string' ? figure : { start: period.start, ...figure };
}

/** A workbook's date is read as the day that it is. */
function readerOf({ period: { format }, frequency }: Mapping) {
	const read = createPeriodReader(format, frequency);
	const readDate = createPeriodReader("yyyy-MM-dd'T00:00:00.000Z'", frequency);
	return (text: string) => read(text) ?? readDate(text);
}

/** A figure with its mark, or a mark in its place. An empty cell is a missing figure, and never a zero. */
function readFigure({ value, mark }: FileCell, mapping: Mapping): Figure | string {
	const number = findNumber(value, mapping);
	if (number !== undefined) return readMarked(number, mark === '' ? null : mark);
	if (value === '') return readMarked(null, mark === '' ? null : mark);
	const instead = readMarked(null, value);
	return typeof instead === 'string' ? `not a number: ${JSON.stringify(value)}` : instead;
}

const reject = (cell: FileCell, reason = `a series that the mapping does not name`): Rejection => ({
	...{ sheet: null, row: cell.row, reason },
	content: [cell.series, cell.period, cell.value, cell.mark].join(' | ').slice(0, 500)
});

function refuseIfMostlyRejected(rowsRead: number, rejections: readonly Rejection[]): void {
	const [first] = rejections;
	if (first === undefined || rejections.length <= rowsRead * MAX_REJECTED_SHARE) return;
	const share = `${rejections.length} of ${rowsRead} figures cannot be read`;
	throw new AppError('SOURCE_CHANGED', `${share}, first in row ${first.row ?? 0}: ${first.reason}`);
}

function coverageOf(
	series: readonly { readonly observations: readonly ParsedObservation[] }[],
	{ dataset, frequency, isComplete }: Mapping
) {
	if (!isComplete) return [];
	const starts = new Set(
		series.flatMap(({ observations }) => observations.map(({ start }) => start.getTime()))
	);
	const periods = [...starts].map((start) => ({ frequency, start: new Date(start) }));
	return [{ dataset, periods }];
}
