import { expect, test } from 'vitest';
import { parseJsonStat, parseJsonStatMetadata } from './json-stat.ts';

/** The figures are invented; only the form is the publishers’. */
const dimension = {
	Region: {
		label: 'region',
		category: { index: { '50': 0, '34': 1 }, label: { '50': 'Trøndelag' } }
	},
	Tid: { label: 'week', category: { index: ['2020U52', '2020U53', '2021U01'] } },
	ContentsCode: {
		category: { label: { Pris: 'Price' }, unit: { Pris: { base: 'NOK', decimals: 2 } } }
	}
};
const id = ['Region', 'ContentsCode', 'Tid'];
const dataset = {
	version: '2.0',
	class: 'dataset',
	label: '00000: Invented prices',
	updated: '2026-01-05T07:00:00Z',
	role: { time: ['Tid'], metric: ['ContentsCode'], geo: ['Region'] },
	id,
	size: [2, 1, 3],
	dimension,
	value: [1, 2, 3, 4, 5, 6] as unknown
};

const toBytes = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const parse = (changes: object) => parseJsonStat(toBytes({ ...dataset, ...changes }));
const cellsOf = (changes: object) => [...parse(changes).cells()];
const valuesOf = (changes: object) => cellsOf(changes).map(({ value }) => value);
const marksOf = (changes: object) => cellsOf(changes).map(({ mark }) => mark);

test('tells the categories of every cell by the names of the dimensions', () => {
	const cells = cellsOf({});

	expect(cells[1]).toEqual({
		codes: { Region: '50', ContentsCode: 'Pris', Tid: '2020U53' },
		value: 2,
		mark: null,
		invalid: null
	});
	expect(cells[3]?.codes).toEqual({ Region: '34', ContentsCode: 'Pris', Tid: '2020U52' });
});

test('reads the same cells when the dimensions come in another order', () => {
	const turned = {
		id: ['Tid', 'Region', 'ContentsCode'],
		size: [3, 2, 1],
		value: [1, 4, 2, 5, 3, 6]
	};
	const figures = (changes: object) =>
		new Map(
			cellsOf(changes).map(({ codes, value }) => [`${codes['Region']} ${codes['Tid']}`, value])
		);

	expect(figures(turned)).toEqual(figures({}));
	expect(cellsOf(turned)[1]?.codes).toEqual(cellsOf({})[3]?.codes);
});

test('reads version 1, with id, size and role among the dimensions', () => {
	const { id, size, role, dimension, ...rest } = dataset;
	const old = { dataset: { ...rest, dimension: { id, size, role, ...dimension } } };

	const table = parseJsonStat(toBytes(old));

	expect([...table.cells()]).toEqual(cellsOf({}));
	expect(table.dimensions.map(({ role }) => role)).toEqual(['geo', 'metric', 'time']);
});

test('keeps unit, labels, update and table id', () => {
	const table = parse({ extension: { px: { tableid: '00000' } } });

	expect(table).toMatchObject({ tableId: '00000', updated: '2026-01-05T07:00:00Z' });
	expect(table.dimensions[1]?.categories).toEqual([
		{ code: 'Pris', label: 'Price', unit: { base: 'NOK', decimals: 2 } }
	]);
	expect(table.dimensions[0]?.categories.map(({ label }) => label)).toEqual(['Trøndelag', '34']);
});

test('keeps notes, and which of them must be shown', () => {
	const extension = { noteMandatory: { '1': true } };

	expect(parse({ note: ['first', 'second'], extension }).notes).toEqual([
		{ text: 'first', mandatory: false },
		{ text: 'second', mandatory: true }
	]);
});

test('a cell left out of a sparse object has no figure', () => {
	expect(valuesOf({ value: { '0': 1, '5': 6 } })).toEqual([1, null, null, null, null, 6]);
});

test.each([
	['an array', [null, '..', null, null, 'p', null], [null, '..', null, null, 'p', null]],
	['an object', { '1': '..', '4': 'p' }, [null, '..', null, null, 'p', null]],
	['a text for all', 'e', Array(6).fill('e')],
	['a list of one for all', ['e'], Array(6).fill('e')],
	['empty', '', Array(6).fill(null)],
	['missing', undefined, Array(6).fill(null)]
])('reads status marks given as %s', (_, status, expected) => {
	expect(marksOf({ status })).toEqual(expected);
});

test('a text in the place of a number is no figure, and is told', () => {
	const [first, second] = cellsOf({ value: ['12,5', 2, 3, 4, 5, 6] });

	expect(first).toMatchObject({ value: null, invalid: '12,5' });
	expect(second).toMatchObject({ value: 2, invalid: null });
});

test('reads texts that the saving program wrapped in arrays', () => {
	const table = parse({ class: ['dataset'], label: ['00000: Wrapped'], updated: ['2026-01-05'] });

	expect(table).toMatchObject({ label: '00000: Wrapped', updated: '2026-01-05' });
});

test('metadata is a table without cells', () => {
	const table = parseJsonStatMetadata(toBytes({ ...dataset, value: [] }));

	expect(table.dimensions[2]?.categories).toHaveLength(3);
	expect([...table.cells()]).toEqual([]);
});

test.each([
	['too few values', { value: [1, 2, 3] }, '3 values for 6 cells'],
	['metadata where figures should be', { value: [] }, '0 values for 6 cells'],
	['a cell outside', { value: { '6': 1 } }, 'values for cell 6 of 6'],
	['a cell without number', { value: { x: 1 } }, 'values for cell x of 6'],
	['too few marks', { status: ['p', 'p'] }, '2 status marks for 6 cells'],
	['a size too large', { size: [3, 1, 3] }, 'dimension Region should have 3 categories, found 2'],
	['a size too few', { size: [2, 1] }, 'dimension Tid'],
	['a dimension not described', { id: ['Region', 'Varer', 'Tid'] }, 'dimension Varer'],
	['another class', { class: 'collection' }, 'found "collection"'],
	['values that are a text', { value: 'none' }, 'value should be'],
	['no dimensions', { dimension: undefined }, 'dimension should be']
])('refuses %s', (_, changes, message) => {
	expect(() => parse(changes)).toThrow(expect.objectContaining({ code: 'SOURCE_CHANGED' }));
	expect(() => parse(changes)).toThrow(message);
});

test('refuses positions with a hole', () => {
	const Region = { category: { index: { '50': 0, '34': 2 } } };

	expect(() => parse({ dimension: { ...dimension, Region } })).toThrow('dimension Region');
});

test('refuses more cells than anyone answers with, before it counts them out', () => {
	const codes = Array.from({ length: 1500 }, (_, index) => String(index));
	const wide = { category: { index: codes } };
	const huge = { id: ['A', 'B'], size: [1500, 1500], dimension: { A: wide, B: wide }, value: {} };

	expect(() => parse(huge)).toThrow('2250000 cells');
});

test('says what came when it is no JSON', () => {
	const html = new TextEncoder().encode('<!DOCTYPE html><title>Closed</title>');

	expect(() => parseJsonStat(html)).toThrow('expected JSON, found "<!DOCTYPE html>');
	expect(() => parseJsonStat(new Uint8Array())).toThrow('found an empty answer');
});
