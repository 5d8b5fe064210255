import { AppError } from '#domain/errors.ts';
import { parseJsonStat, type Cell, type JsonStat } from '../json-stat.ts';
import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { readCellFigure } from '../read-figure.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { findTimeCode } from '../time-codes.ts';
import { ASSORTMENTS, CONTENTS, COUNTRY, SALES, TABLE, VARIABLES } from './codes.ts';

const parseSnapshot = parseSnapshotOf('luke');

/** Takes bundled snapshots, and table 0100_teokau as JSON-stat, whatever part of it was asked for. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	const answer = parseJsonStat(document.bytes);
	refuseOtherTable(answer);
	refuseOtherUnits(answer);
	return createParsedDocument(`table ${TABLE}`, listOutcomes(answer));
}

function* listOutcomes(answer: JsonStat): Iterable<Outcome> {
	for (const cell of answer.cells()) {
		const outcome = readCell(cell);
		if (outcome !== undefined) yield outcome;
	}
}

/** Undefined for regions, sales and assortments that are not taken in. */
function readCell(cell: Cell): Outcome | undefined {
	const { content, region, sale, assortment, month } = VARIABLES;
	const codeOf = (variable: string) => cell.codes[variable] ?? '';
	const indicator = CONTENTS[codeOf(content)]?.indicator;
	const names = [SALES[codeOf(sale)], ASSORTMENTS[codeOf(assortment)]];
	if (indicator === undefined || names.includes(undefined) || codeOf(region) !== COUNTRY) {
		return undefined;
	}
	const period = findTimeCode(codeOf(month));
	const figure = readCellFigure(cell);
	if (period?.frequency !== 'M') return reject(cell, 'expected a month');
	if (typeof figure === 'string') return reject(cell, figure);
	return {
		parts: { indicator, region: 'FI', breakdown: names.join('-'), frequency: 'M' },
		observation: { start: period.start, ...figure }
	};
}

const reject = ({ codes }: Cell, reason: string) => ({
	...{ sheet: TABLE, row: null, reason, content: Object.values(codes).join(' ') }
});

function refuseOtherTable({ dimensions }: JsonStat) {
	const found = dimensions.map(({ id }) => id).sort();
	const expected = Object.values(VARIABLES).sort();
	if (found.join() === expected.join()) return;
	throw changed(`expected the variables ${expected.join(', ')}, found ${found.join(', ')}`);
}

function refuseOtherUnits({ dimensions }: JsonStat) {
	const contents = dimensions.find(({ id }) => id === VARIABLES.content)?.categories ?? [];
	for (const { code, label } of contents) {
		const content = CONTENTS[code];
		if (content === undefined || content.unit.test(label)) continue;
		throw changed(`expected ${code} in ${content.unit.source}, found ${label}`);
	}
}

const changed = (what: string) => new AppError('SOURCE_CHANGED', `table ${TABLE}: ${what}`);
