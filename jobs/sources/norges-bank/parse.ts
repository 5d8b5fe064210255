import { AppError } from '#domain/errors.ts';
import { findPeriod } from '#domain/period.ts';
import type { SeriesKeyParts } from '#domain/series.ts';
import { findDecimalText } from '../decimal.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { readCsvRows } from './csv-rows.ts';
import { readSdmx, type Row } from './sdmx.ts';
import { findParts } from './series.ts';

const parseSnapshot = parseSnapshotOf('norges-bank');
const BRACE = /^\uFEFF?\s*\{/;

/** Takes bundled snapshots, SDMX-JSON and CSV. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const beginning = new TextDecoder().decode(document.bytes.subarray(0, 64));
	const rows = BRACE.test(beginning) ? readSdmx(document.bytes) : readCsvRows(document.bytes);
	return createParsedDocument('Norges Bank', listOutcomes(rows));
}

function* listOutcomes(rows: Iterable<Row>): Iterable<Outcome> {
	for (const row of rows) {
		const parts = findParts(row.codes);
		if (parts !== undefined) yield readRow(row, parts);
	}
}

function readRow(row: Row, parts: SeriesKeyParts): Outcome {
	const period = findPeriod(row.period);
	const value = row.value === null ? null : toSingleUnit(row.value, findPower(row.codes));
	if (period?.frequency !== parts.frequency) return reject(row, 'no period of the series');
	if (value === undefined) return reject(row, 'not a number');
	const status = value === null ? 'missing' : 'final';
	return { parts, observation: { start: period.start, value, status } };
}

const reject = ({ codes, period, value }: Row, reason: string) => ({
	...{ sheet: null, row: null, reason },
	content: [...Object.values(codes), period, value ?? ''].join(' ')
});

/**
 * Ten to this power is the number of units that a figure is for: 2 means kroner for 100 Swedish kronor. The words of
 * the publisher say the opposite, the figures do not. A rate of exchange without it may be wrong by a hundred.
 */
function findPower({ UNIT_MULT, BASE_CUR }: Row['codes']): number {
	if (UNIT_MULT !== undefined && /^\d$/.test(UNIT_MULT)) return Number(UNIT_MULT);
	if (UNIT_MULT === undefined && BASE_CUR === undefined) return 0;
	throw new AppError(
		'SOURCE_CHANGED',
		`Norges Bank: expected a unit multiplier for ${BASE_CUR ?? 'the rate'}, found ${UNIT_MULT ?? 'none'}`
	);
}

/** The point is moved in the text, so that the figure is the same as one read from 1.0689. */
function toSingleUnit(text: string, power: number): number | undefined {
	const digits = findDecimalText(text);
	return digits === undefined ? undefined : Number(`${digits}e-${power}`);
}
