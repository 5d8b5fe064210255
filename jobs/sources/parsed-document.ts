import { AppError } from '#domain/errors.ts';
import { describeSeries } from '#domain/indicators.ts';
import { formatSeriesKey, type SeriesIdentity, type SeriesKeyParts } from '#domain/series.ts';
import type { ParsedDocument, ParsedObservation, Rejection } from './source.ts';

/** One figure and the series it is of. */
export interface StatedFigure {
	readonly parts: SeriesKeyParts;
	readonly observation: ParsedObservation;
}

/** What became of one row or cell. */
export type Outcome = StatedFigure | Rejection;

/** With more rejections than this a document is another document than we know. */
const MAX_REJECTED_SHARE = 0.2;

/**
 * The figures of a document by series. Throws SOURCE_CHANGED when it has none, when most rows cannot be taken,
 * or for a series that the catalogue does not know; `what` names the document in the message.
 */
export function createParsedDocument(what: string, outcomes: Iterable<Outcome>): ParsedDocument {
	const series = new Map<string, { identity: SeriesIdentity; observations: ParsedObservation[] }>();
	const rejections: Rejection[] = [];
	let rowsRead = 0;
	for (const outcome of outcomes) {
		rowsRead += 1;
		if ('reason' in outcome) {
			rejections.push(outcome);
			continue;
		}
		const key = formatSeriesKey(outcome.parts);
		const entry = series.get(key) ?? {
			identity: getIdentity(what, outcome.parts),
			observations: []
		};
		entry.observations.push(outcome.observation);
		series.set(key, entry);
	}
	refuseUnreadable(what, rowsRead, rejections);
	return { rowsRead, series: [...series.values()], rejections, coverage: [] };
}

function getIdentity(what: string, parts: SeriesKeyParts): SeriesIdentity {
	const identity = describeSeries(parts);
	if (identity !== undefined) return identity;
	throw new AppError('SOURCE_CHANGED', `${what}: unknown series ${formatSeriesKey(parts)}`);
}

function refuseUnreadable(what: string, rowsRead: number, rejections: readonly Rejection[]) {
	if (rowsRead === 0)
		throw new AppError('SOURCE_CHANGED', `${what}: none of the figures looked for`);
	if (rejections.length <= rowsRead * MAX_REJECTED_SHARE) return;
	throw new AppError(
		'SOURCE_CHANGED',
		`${what}: ${rejections.length} of ${rowsRead} figures cannot be read, first: ${rejections[0]?.reason ?? ''}`
	);
}
