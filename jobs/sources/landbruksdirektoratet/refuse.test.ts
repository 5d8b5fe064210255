import { expect, test, vi } from 'vitest';
import { MONTH_HEADER, monthRow, parseWorkbook, sheetOf } from '#tests/support/timber.ts';
import { createWorkbook, listParts } from '#tests/support/workbook.ts';
import { createZip } from '#tests/support/zip.ts';

/* What is no workbook of ours is refused as a whole, with what was expected and what was found. Figures are made up. */

// Packing the bomb takes a while on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

const refusal = async (bytes: Uint8Array) =>
	(await parseWorkbook(bytes).catch((error: unknown) => error)) as {
		code: string;
		message: string;
	};

const workbook = createWorkbook(sheetOf([monthRow()]));

test('an empty file', async () => {
	expect(await refusal(Buffer.alloc(0))).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'expected an xlsx workbook, found an empty file'
	});
});

test('a file that is no workbook', async () => {
	expect(await refusal(Buffer.from('<!doctype html><title>404'))).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'expected an xlsx workbook, found a file that begins "<!doctype html><title>404"'
	});
});

test('the old binary format, or a workbook with a password', async () => {
	expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({
		code: 'SOURCE_CHANGED'
	});
});

test('a zip that is no workbook', async () => {
	const { code, message } = await refusal(createZip([{ name: 'readme.txt', content: 'hello' }]));

	expect(code).toBe('SOURCE_CHANGED');
	expect(message).toMatch(/^expected an xlsx workbook, but it cannot be read: /);
});

test.each([0.3, 0.6, 0.95])('a workbook cut off after %f of its bytes', async (share) => {
	const cut = workbook.subarray(0, Math.floor(workbook.length * share));

	expect(await refusal(cut)).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'expected an xlsx workbook, but it is damaged: its end is missing'
	});
});

test('a workbook in which one bit of the figures is turned', async () => {
	const sheet = workbook.indexOf('xl/worksheets/sheet1.xml') + 80;
	const broken = Buffer.from(workbook);
	broken[sheet] = broken[sheet]! ^ 1;

	expect(await refusal(broken)).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'expected an xlsx workbook, but it is damaged: xl/worksheets/sheet1.xml'
	});
});

const BOMB_BYTES = 310_000_000;
const bomb = (bytes: number, statedBytes: number) => {
	const content = Buffer.alloc(bytes, ' ');
	const parts = listParts([sheetOf([monthRow()])]);
	return createZip([...parts, { name: 'xl/worksheets/sheet2.xml', content, statedBytes }]);
};

test('a workbook that says it unpacks to more than anyone publishes', async () => {
	expect(await refusal(bomb(10, BOMB_BYTES))).toMatchObject({
		code: 'TOO_LARGE',
		message: 'the workbook unpacks to more than 300000000 bytes'
	});
});

test('a workbook that does so and lies about it', async () => {
	expect(await refusal(bomb(BOMB_BYTES, 1000))).toMatchObject({ code: 'TOO_LARGE' });
});

test('a small sheet with a cell so far out that its table would fill the memory', async () => {
	const extraRows = '<row r="1000000"><c r="XFD1000000"><v>1</v></c></row>';
	const { code, message } = await refusal(createWorkbook(sheetOf([monthRow()], { extraRows })));

	expect(code).toBe('TOO_LARGE');
	expect(message).toMatch(/found 1000000 and 16384 in xl\/worksheets\/sheet1.xml/);
});

test('a workbook with another table, named by its sheets and widest rows', async () => {
	const bytes = createWorkbook(
		{ name: 'Priser', rows: [['Tømmerpriser'], ['År', 'Gran', 'Furu'], [2024, 700, 600]] },
		{ name: 'Tom', rows: [] }
	);

	expect(await refusal(bytes)).toMatchObject({
		code: 'SOURCE_CHANGED',
		message:
			'expected a header row with FYLKENR, AVVIRKAAR, SORTKODE, VIRKESKAT, TOTALVOLUM, TOTALVERDI and AVVIRKMND or KOMNR; ' +
			'found sheet "Priser" with ["År","Gran","Furu"]; sheet "Tom" with []'
	});
});

test('a table that lacks a column we need', async () => {
	const header = MONTH_HEADER.map((name) => name.replace('TOTALVERDI', 'BELOP'));
	const bytes = createWorkbook({ name: 'data', rows: [header, monthRow()] });

	expect((await refusal(bytes)).message).toMatch(/TOTALVERDI.*found sheet "data".*"BELOP"/);
});

test('a table with a column twice', async () => {
	const bytes = createWorkbook({
		name: 'data',
		rows: [
			[...MONTH_HEADER, 'TotalVolum'],
			[...monthRow(), 5]
		]
	});

	expect(await refusal(bytes)).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'expected each column once, found a second "TotalVolum" in sheet "data"'
	});
});

test('a header without rows', async () => {
	expect(await refusal(createWorkbook(sheetOf([])))).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'the table has a header and no rows'
	});
});

test('a table of which more than a fifth cannot be read, with the first of the reasons', async () => {
	const rows = [monthRow(), monthRow({ category: '7777' }), monthRow({ category: '8888' })];

	expect(await refusal(createWorkbook(sheetOf(rows)))).toMatchObject({
		code: 'SOURCE_CHANGED',
		message: '2 of 3 rows cannot be read, first in row 5: unknown category: 7777'
	});
});
