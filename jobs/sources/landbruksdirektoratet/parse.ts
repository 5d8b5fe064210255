import { AppError } from '#domain/errors.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { CodeMap, Coverage, ParsedDocument, RawDocument, Rejection } from '../source.ts';
import { findTables } from './columns.ts';
import { judgeCountry, type CountryCoverage } from './coverage.ts';
import { sumRows } from './derive.ts';
import { COPY, readTables, type ReadRows } from './rows.ts';
import { createSeries } from './series.ts';
import { readSheets } from './sheet.ts';

/** A document with more rejected rows than this is another document than we know. */
const MAX_REJECTED_SHARE = 0.2;

/** Reads both workbooks of the removals statistics; see README.md for what is taken, kept aside and refused. */
export async function parse(
	{ bytes, fetchedAt }: RawDocument,
	codes?: CodeMap
): Promise<ParsedDocument> {
	const tables = findTables(await readSheets(bytes));
	const read = readTables(tables, codes);
	refuseIfMostlyRejected(read);
	const isPart = tables.every(({ sheet }) => sheet.isPart);
	const country = judgeCountry(read.rows);
	const sums = sumRows(read.rows, read.holes);
	for (const periods of sums.get('NO')?.values() ?? []) {
		for (const period of periods.keys()) if (!country.complete.has(period)) periods.delete(period);
	}
	return {
		rowsRead: read.rowsRead,
		series: createSeries(sums, statusAt(fetchedAt)).filter(hasObservations),
		rejections: [...read.rejections, ...(isPart ? [] : gapRejections(country))],
		coverage: coverageOf(country, read)
	};
}

const hasObservations = ({ observations }: { observations: readonly unknown[] }) =>
	observations.length > 0;

function refuseIfMostlyRejected({ rowsRead, rejections }: ReadRows) {
	if (rowsRead === 0) throw new AppError('SOURCE_CHANGED', 'the table has a header and no rows');
	const unread = rejections.filter(({ reason }) => reason !== COPY);
	if (unread.length <= rowsRead * MAX_REJECTED_SHARE) return;
	const first = unread[0];
	throw new AppError(
		'SOURCE_CHANGED',
		`${unread.length} of ${rowsRead} rows cannot be read, first in row ${first?.row ?? 0}: ${first?.reason ?? ''}`
	);
}

/** Decision 0013: a calendar year is preliminary until 1 June of the next. */
function statusAt(fetchedAt: Date): (period: string) => Status {
	return (period) => {
		const finalFrom = Date.UTC(Number(period.slice(0, 4)) + 1, 5, 1);
		return fetchedAt.getTime() < finalFrom ? 'preliminary' : 'final';
	};
}

function gapRejections({ gaps }: CountryCoverage): Rejection[] {
	if (gaps.length === 0) return [];
	const periods = gaps.map(({ period }) => period).sort();
	const span = periods.length === 1 ? periods[0] : `${periods[0] ?? ''} to ${periods.at(-1) ?? ''}`;
	const reason = `no figures for the whole country formed for ${span ?? ''}: ${gaps[0]?.reason ?? ''}`;
	return [{ sheet: null, row: null, reason, content: '' }];
}

/** The document is the whole truth of a period only when it holds the whole country and has no hole in it. */
function coverageOf({ complete }: CountryCoverage, { holes }: ReadRows): Coverage[] {
	const withHoles = new Set(holes.map(({ period }) => period));
	const periods = [...complete].filter((period) => !withHoles.has(period)).map(parsePeriod);
	const of = (dataset: string, frequency: string): Coverage => ({
		dataset,
		periods: periods.filter((period) => period.frequency === frequency)
	});
	return [of('county-month', 'M'), of('municipality-year', 'A')].filter(
		({ periods: covered }) => covered.length > 0
	);
}
