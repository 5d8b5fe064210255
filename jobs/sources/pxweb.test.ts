import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { downloadPxTable } from './download-px-table.ts';
import { parseJsonStat, parseJsonStatMetadata } from './json-stat.ts';
import { parsePxMetadata, selectPxCodes, splitPxSelection, type PxSelection } from './pxweb.ts';
import type { DownloadRequest, World } from './world.ts';

const LUKE = '../shared/payloads/luke/0100_teokau_metadata_v1.json';
const SCB = '../shared/payloads/scb';

const metadata = {
	title: 'Invented',
	variables: [
		{ code: 'Area', text: 'area', values: ['1', '2'], valueTexts: ['North', 'South'] },
		{ code: 'Time', text: 'time', values: ['0', '1', '2'], valueTexts: [], time: true }
	]
};

test('asks for the codes wanted, and for all of the time', () => {
	expect(selectPxCodes('T', metadata, { Area: ['2'] })).toEqual({
		Area: ['2'],
		Time: ['0', '1', '2']
	});
});

test('names table, variable, code and the nearest codes when one is gone', () => {
	expect(() => selectPxCodes('T', metadata, { Area: ['3'] })).toThrow(
		'table T: code of Area 3 is missing, found 1, 2'
	);
	expect(() => selectPxCodes('T', metadata, { Region: ['1'] })).toThrow(
		/table T: variable Region is missing, found/
	);
	expect(() => selectPxCodes('T', metadata, {})).toThrow('table T: a variable more: Area');
});

test('splits along the longest variable until every part is within the limits', () => {
	const selection = { A: ['1', '2'], B: ['1', '2', '3', '4', '5'] };

	const parts = splitPxSelection(selection, { maxCells: 4, maxValues: 100 });

	const count = ({ A = [], B = [] }: PxSelection) => A.length * B.length;
	expect(parts.every((part) => count(part) <= 4)).toBe(true);
	expect(parts.reduce((sum, part) => sum + count(part), 0)).toBe(10);
	expect(splitPxSelection(selection, { maxCells: 100, maxValues: 4 }).length).toBeGreaterThan(1);
});

/** A server that refuses questions of more than so many cells. */
function createWorld(maxCells: number) {
	const bodies: unknown[] = [];
	const answer = ({ name, body }: DownloadRequest) => {
		const bytes = new TextEncoder().encode(JSON.stringify(metadata));
		const document = { name, url: null, bytes, headers: {}, fetchedAt: new Date(0) };
		if (body === undefined) return document;
		bodies.push(body);
		const { query } = body as { query: { selection: { values: string[] } }[] };
		const cells = query.reduce((product, { selection }) => product * selection.values.length, 1);
		return cells > maxCells ? undefined : document;
	};
	const world: World = {
		now: () => new Date(0),
		signal: new AbortController().signal,
		secret: () => undefined,
		newestPeriod: () => Promise.resolve(undefined),
		download: (request) => Promise.resolve(answer(request))
	};
	return { world, bodies };
}

async function countDocuments(maxCells: number) {
	const { world, bodies } = createWorld(maxCells);
	const table = {
		...{ api: 'luke' as const, id: 'T', path: '/t.px', wanted: { Area: ['1', '2'] } },
		limits: { maxCells: 1000, maxValues: 1000 }
	};
	let documents = 0;
	for await (const { name } of downloadPxTable(world, table))
		documents += Number(name === 'T.json');
	return { documents, bodies };
}

test('asks for halves when the server finds the question too big', async () => {
	const whole = await countDocuments(6);
	const split = await countDocuments(4);

	expect(whole.documents).toBe(1);
	expect(whole.bodies[0]).toEqual({
		query: [
			{ code: 'Area', selection: { filter: 'item', values: ['1', '2'] } },
			{ code: 'Time', selection: { filter: 'item', values: ['0', '1', '2'] } }
		],
		response: { format: 'json-stat2' }
	});
	expect(split.documents).toBe(2);
});

test('gives up when even a single cell is refused', async () => {
	await expect(countDocuments(0)).rejects.toMatchObject({ code: 'SOURCE_UNREACHABLE' });
});

test.skipIf(!existsSync(LUKE))('reads the recorded description (../shared/payloads/luke)', () => {
	const { variables } = parsePxMetadata(readFileSync(LUKE));

	expect(variables.map(({ code }) => code)).toEqual(['INFO', 'M', 'MPKH', 'KAUP', 'PTL']);
});

test.skipIf(!existsSync(SCB))(
	'the reader of JSON-stat takes answers of SCB as they are (../shared/payloads/scb)',
	() => {
		const described = parseJsonStatMetadata(readFileSync(`${SCB}/TAB6471_metadata.json`));
		const answer = parseJsonStat(readFileSync(`${SCB}/TAB6471_data.json`));

		expect(described.dimensions.length).toBeGreaterThan(1);
		expect(answer.tableId).toBe('TAB6471');
		expect([...answer.cells()].some(({ value }) => value !== null)).toBe(true);
	}
);
