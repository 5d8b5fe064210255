import { AppError } from '#domain/errors.ts';
import { describeSeries } from '#domain/indicators.ts';
import { STATUSES, type Status } from '#domain/observation.ts';
import { findPeriod, type Frequency } from '#domain/period.ts';
import { findSeriesKeyParts, type SeriesIdentity } from '#domain/series.ts';
import type { ParsedDocument, ParsedObservation, RawDocument, Rejection } from './source.ts';

/**
 * The plain text form in which figures travel with the product: header lines `# name: value`, then per series a
 * line `[series key]` and lines `period,value,status` (no status means final; no value needs a status that says why).
 */
export const SNAPSHOT_FORMAT = 'trepuls-snapshot 1';

const SNAPSHOT_LINE = `# format: ${SNAPSHOT_FORMAT}`;

const MAX_REJECTED_SHARE = 0.2;
const ROW = /^([^,]*),([^,]*)(?:,([^,]*))?$/;
const HEADER_LINE = /^# ([a-z-]+): (.*)$/;

/** Whether the document is of this form, to be told from the publisher's own by its first bytes alone. */
export const isSnapshot = ({ bytes }: RawDocument): boolean =>
	Buffer.from(bytes.subarray(0, SNAPSHOT_LINE.length)).toString('latin1') === SNAPSHOT_LINE;

/** The header of a bundled file of any of our formats. */
export function readHeader(text: string): ReadonlyMap<string, string> {
	const header = new Map<string, string>();
	for (const line of text.split('\n')) {
		if (!line.startsWith('#')) break;
		const match = HEADER_LINE.exec(line);
		if (match?.[1] !== undefined) header.set(match[1], match[2] ?? '');
	}
	return header;
}

interface Section {
	readonly identity: SeriesIdentity;
	readonly observations: ParsedObservation[];
}

/** The parser of snapshots of one source. A key that the catalogue does not know refuses the whole document. */
export const parseSnapshotOf =
	(source: string) =>
	(document: RawDocument): Promise<ParsedDocument> =>
		Promise.try(parseSnapshot, source, document);

function parseSnapshot(source: string, { bytes }: RawDocument): ParsedDocument {
	const text = decode(bytes);
	const header = readHeader(text);
	expectHeader(header, 'format', SNAPSHOT_FORMAT);
	expectHeader(header, 'source', source);
	const sections: Section[] = [];
	const rejections: Rejection[] = [];
	let rowsRead = 0;
	for (const [index, line] of text.split('\n').entries()) {
		if (line === '' || line.startsWith('#')) continue;
		if (line.startsWith('[')) {
			sections.push({ identity: readKey(line, source), observations: [] });
			continue;
		}
		rowsRead += 1;
		const observation = readRow(line, sections.at(-1)?.identity.frequency);
		if (typeof observation !== 'string') sections.at(-1)?.observations.push(observation);
		else
			rejections.push({
				sheet: null,
				row: index + 1,
				reason: observation,
				content: line.slice(0, 200)
			});
	}
	refuseIfMostlyRejected(rowsRead, rejections);
	return { rowsRead, series: sections, rejections, coverage: [] };
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new AppError('SOURCE_CHANGED', 'expected a text in UTF-8', { cause });
	}
}

function expectHeader(header: ReadonlyMap<string, string>, name: string, expected: string) {
	const found = header.get(name);
	if (found === expected) return;
	throw new AppError(
		'SOURCE_CHANGED',
		`expected a header line "# ${name}: ${expected}", found ${found === undefined ? 'none' : `"${found}"`}`
	);
}

function readKey(line: string, source: string): SeriesIdentity {
	const key = line.slice(1, line.endsWith(']') ? -1 : undefined);
	const parts = findSeriesKeyParts(key);
	const identity = parts && describeSeries(parts);
	if (identity === undefined) throw new AppError('SOURCE_CHANGED', `unknown series key: ${key}`);
	if (identity.source === source) return identity;
	throw new AppError(
		'SOURCE_CHANGED',
		`series ${key} is of source ${identity.source}, not ${source}`
	);
}

/** The figure, or why there is none. */
function readRow(line: string, frequency: Frequency | undefined): ParsedObservation | string {
	if (frequency === undefined) return 'a row before the first series key';
	const { id, number, status } = splitRow(line);
	const period = findPeriod(id);
	if (period === undefined) return 'expected period,value,status';
	if (period.frequency !== frequency) return `expected a period of frequency ${frequency}: ${line}`;
	if (!isStatus(status)) return `unknown status: ${status}`;
	return readFigure(number, { start: period.start, status });
}

/** Without a match every part is empty, and an empty period is none. */
function splitRow(line: string) {
	const [, id = '', number = '', status = 'final'] = ROW.exec(line) ?? [];
	return { id, number, status };
}

function readFigure(
	number: string,
	rest: Pick<ParsedObservation, 'start' | 'status'>
): ParsedObservation | string {
	const value = number.trim() === '' ? null : Number(number);
	return Number.isNaN(value) ? `not a number: ${number}` : { ...rest, value };
}

const isStatus = (text: string): text is Status => STATUSES.some((status) => status === text);

function refuseIfMostlyRejected(rowsRead: number, rejections: readonly Rejection[]) {
	if (rejections.length <= rowsRead * MAX_REJECTED_SHARE) return;
	const first = rejections[0];
	throw new AppError(
		'SOURCE_CHANGED',
		`${rejections.length} of ${rowsRead} rows cannot be read, first in line ${first?.row ?? 0}: ${first?.reason ?? ''}`
	);
}
