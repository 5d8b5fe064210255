import { findPeriod } from '#domain/period.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { parseJson } from '../parse-json.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { readRows, type Row } from './rows.ts';

/** Reservoirs can stand a little over their rim; twice full is a figure in another measure. */
const MAX_PERCENT = 150;

const parseSnapshot = parseSnapshotOf('nve');

/** Takes bundled snapshots, answers of the service, and rows that were saved from it. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	return createParsedDocument('NVE', readRows(parseJson(document.bytes)).map(toOutcome));
}

function toOutcome({ region, year, week, percent }: Row): Outcome {
	const id = `${year}-W${String(week).padStart(2, '0')}`;
	const period = findPeriod(id);
	const isPossible = percent === null || (percent >= 0 && percent <= MAX_PERCENT);
	if (period === undefined || !isPossible) {
		const reason = period === undefined ? 'no such week' : 'not a share of what it holds';
		return { sheet: null, row: null, reason, content: `${region} ${id} ${percent ?? ''}` };
	}
	return {
		parts: { indicator: 'reservoir-level', region, breakdown: 'filling', frequency: 'W' },
		observation: {
			...{ start: period.start, value: percent },
			status: percent === null ? 'missing' : 'final'
		}
	};
}
