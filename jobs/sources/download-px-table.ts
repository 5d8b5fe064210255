import { AppError } from '#domain/errors.ts';
import {
	createPxQuery,
	halvePxSelection,
	parsePxMetadata,
	selectPxCodes,
	splitPxSelection,
	type PxLimits,
	type PxSelection
} from './pxweb.ts';
import type { RawDocument } from './raw-document.ts';
import type { Api, World } from './world.ts';

export interface PxTable {
	readonly api: Api;
	readonly id: string;
	/** Below the address of the API. */
	readonly path: string;
	/** Codes of every variable but the time, of which all are asked for. */
	readonly wanted: PxSelection;
	readonly limits: PxLimits;
}

/** What PxWeb answers when a question is too big, whatever its own limits say. */
const TOO_BIG = [403];

/** A table of PxWeb version 1 as JSON-stat: description first, then the figures, in parts within the limits. */
export async function* downloadPxTable(world: World, table: PxTable): AsyncIterable<RawDocument> {
	const { api, path, id } = table;
	const description = await world.download({
		api,
		path,
		type: 'json',
		name: `${id}-metadata.json`
	});
	if (description === undefined) return;
	const selection = selectPxCodes(id, parsePxMetadata(description.bytes), table.wanted);
	const waiting = splitPxSelection(selection, table.limits);
	for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
		const answer = await downloadPart(world, table, part);
		if (answer === undefined) waiting.unshift(...getHalves(table, part));
		else yield answer;
	}
}

const downloadPart = (world: World, { api, path, id }: PxTable, part: PxSelection) =>
	world.download({
		...{ api, path, type: 'json', name: `${id}.json` },
		...{ body: createPxQuery(part), absent: TOO_BIG }
	});

function getHalves({ api, id }: PxTable, part: PxSelection): PxSelection[] {
	const halves = halvePxSelection(part);
	if (halves.length > 1) return halves;
	throw new AppError('SOURCE_UNREACHABLE', `${api}: table ${id} is refused cell by cell`);
}
