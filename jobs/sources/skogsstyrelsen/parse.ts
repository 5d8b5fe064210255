import { createParsedDocument, type Outcome } from '../parsed-document.ts';
import { isSnapshot, parseSnapshotOf } from '../snapshot.ts';
import type { ParsedDocument, RawDocument } from '../source.ts';
import { findTimeCode } from '../time-codes.ts';
import { readCells, type PriceCell } from './cells.ts';
import { ASSORTMENTS, REGIONS, TABLE } from './codes.ts';

const parseSnapshot = parseSnapshotOf('skogsstyrelsen');

/** Takes bundled snapshots, and table JO0303_3ny as JSON-stat or as PxWeb's own JSON. */
export async function parse(document: RawDocument): Promise<ParsedDocument> {
	if (isSnapshot(document)) return parseSnapshot(document);
	return createParsedDocument(`table ${TABLE}`, readCells(document.bytes).flatMap(readCell));
}

/** Regions and assortments that came later are passed over. */
function readCell(cell: PriceCell): Outcome[] {
	const [region, assortment] = [REGIONS[cell.region], ASSORTMENTS[cell.assortment]];
	if (region === undefined || assortment === undefined) return [];
	const period = findTimeCode(cell.quarter);
	if (period?.frequency !== 'Q') return [reject(cell, 'expected a quarter')];
	if (typeof cell.figure === 'string') return [reject(cell, cell.figure)];
	return [
		{
			parts: {
				...{ indicator: 'roundwood-price-sweden', region: 'SE', frequency: 'Q' },
				breakdown: `${region.id}${assortment.id}`
			},
			observation: { start: period.start, ...cell.figure }
		}
	];
}

const reject = ({ region, assortment, quarter }: PriceCell, reason: string) => ({
	...{ sheet: TABLE, row: null, reason, content: [region, assortment, quarter].join(' ') }
});
