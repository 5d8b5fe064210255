import { expect, test } from 'vitest';
import { formatPeriodId } from '#domain/period.ts';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

/** A small table 12462. The figures are invented; only the form is SSB's. */
const category = (labels: Readonly<Record<string, string>>, rest: object = {}) => ({
	category: {
		index: Object.fromEntries(Object.keys(labels).map((code, index) => [code, index])),
		label: labels,
		...rest
	}
});
const index = { unit: { Indeksnivo: { base: 'index', decimals: 1 } } };
const dimension = {
	Marked: category({ '00': 'Total', '01': 'Domestic' }),
	NaringUtenriks: category({ SNN16: 'Wood', SNN99: 'Unknown to us' }),
	Tid: category({ '2024M01': '2024M01', '2024M02': '2024M02' }),
	ContentsCode: category({ Indeksnivo: 'Price index' }, index)
};
const table = {
	class: 'dataset',
	label: '12462: Producer price index (2021=100), by market, industry, month and contents',
	role: { time: ['Tid'] },
	id: ['Marked', 'NaringUtenriks', 'Tid', 'ContentsCode'],
	size: [2, 2, 2, 1],
	dimension,
	value: [101, 102, 0, 0, 103, 104, 0, 0] as unknown
};

function parseTable(changes: object) {
	const bytes = new TextEncoder().encode(JSON.stringify({ ...table, ...changes }));
	return parse({ name: 'x.json', url: null, bytes, headers: {}, fetchedAt: new Date(0) });
}

const figuresOf = ({ series }: ParsedDocument) =>
	Object.fromEntries(
		series.map(({ identity, observations }) => [
			identity.key,
			observations.map(({ start, value, status }) => [
				formatPeriodId({ frequency: identity.frequency, start }),
				value,
				status
			])
		])
	);

test('takes the series it knows, under the keys of the bundle', async () => {
	const parsed = await parseTable({});

	expect(figuresOf(parsed)).toEqual({
		'ppi-wood-products.NO.total.M': [
			['2024-01', 101, 'final'],
			['2024-02', 102, 'final']
		],
		'ppi-wood-products.NO.domestic.M': [
			['2024-01', 103, 'final'],
			['2024-02', 104, 'final']
		]
	});
	expect(parsed).toMatchObject({ rowsRead: 4, rejections: [], coverage: [] });
});

test('knows the table by its id, its title, or its variables and codes', async () => {
	const byId = { label: 'Produsentpris (2021=100)', extension: { px: { tableid: '12462' } } };
	const byVariables = { label: 'Produsentpris (2021=100)' };

	const expected = figuresOf(await parseTable({}));

	expect(figuresOf(await parseTable(byId))).toEqual(expected);
	expect(figuresOf(await parseTable(byVariables))).toEqual(expected);
});

test('keeps the marks, and never takes a missing figure for zero', async () => {
	const value = [null, null, 0, 0, null, 104, 0, 0];
	const status = { '0': '..', '1': ':', '4': '.', '5': 'p' };

	expect(figuresOf(await parseTable({ value, status }))).toEqual({
		'ppi-wood-products.NO.total.M': [
			['2024-01', null, 'missing'],
			['2024-02', null, 'confidential']
		],
		'ppi-wood-products.NO.domestic.M': [
			['2024-01', null, 'not-applicable'],
			['2024-02', 104, 'preliminary']
		]
	});
});

test('one text in the place of a number is turned away, and the others are taken', async () => {
	const Tid = category({ '2024M01': '', '2024M02': '', '2024M03': '' });
	const value = ['101,5', 102, 103, 0, 0, 0, 103, 104, 105, 0, 0, 0];

	const parsed = await parseTable({
		size: [2, 2, 3, 1],
		dimension: { ...dimension, Tid },
		value
	});

	expect(parsed.rejections).toEqual([
		{
			sheet: '12462',
			row: null,
			reason: 'not a number: 101,5',
			content: '00 SNN16 2024M01 Indeksnivo 101,5'
		}
	]);
	expect(figuresOf(parsed)['ppi-wood-products.NO.total.M']).toHaveLength(2);
});

const trade = {
	label: '08818: External trade in goods (NOK 1 000)',
	id: ['ImpEks', 'SITC', 'Tid', 'ContentsCode'],
	size: [1, 1, 2, 1],
	dimension: {
		ImpEks: category({ 2: 'Exports' }),
		SITC: category({ 248: 'Wood, simply worked' }),
		Tid: category({ '2024M01': '', '2024M02': '' }),
		ContentsCode: category({ Verdi: 'Value' }, { unit: { Verdi: { base: 'NOK 1 000' } } })
	}
};

test('a dash of the trade tables is a true zero', async () => {
	const parsed = await parseTable({ ...trade, value: [null, 500], status: { '0': '-' } });

	expect(figuresOf(parsed)).toEqual({
		'sawnwood-exports.NO.value.M': [
			['2024-01', 0, 'final'],
			['2024-02', 500, 'final']
		]
	});
});

const prices = {
	label: '12750: Gjennomsnittspris (kr per m³)',
	id: ['ContentsCode', 'Region', 'Treslag', 'Tid'],
	size: [1, 2, 1, 2],
	dimension: {
		ContentsCode: category({ GjPris: 'Pris' }, { unit: { GjPris: { base: 'kr per m³' } } }),
		Region: category({ 50: 'Trøndelag - Trööndelage', 99: 'Uoppgitt' }),
		Treslag: category({ 1410: 'Gran massevirke' }),
		Tid: category({ '2017': '', '2018': '' })
	}
};

test('a zero in the table of prices is no price', async () => {
	const parsed = await parseTable({ ...prices, value: [0, 222, 0, 0] });

	expect(figuresOf(parsed)).toEqual({
		'roundwood-price-ssb.NO-50.1410.A': [
			['2017', null, 'missing'],
			['2018', 222, 'final']
		]
	});
});

const renamed = { ...dimension, Marked: undefined, Marked2: dimension.Marked };
const otherUnit = { unit: { Indeksnivo: { base: 'NOK' } } };
const noUnit = category({ Indeksnivo: 'Price index' });

test.each([
	['another base year', { label: '12462: Producer price index (2025=100)' }, 'found 2025=100'],
	['no base year', { label: '12462: Producer price index' }, 'found no base year'],
	[
		'another unit',
		{ dimension: { ...dimension, ContentsCode: category({ Indeksnivo: '' }, otherUnit) } },
		'the unit of Indeksnivo to be index, found NOK'
	],
	['no unit', { dimension: { ...dimension, ContentsCode: noUnit } }, 'found none'],
	[
		'a renamed variable',
		{ id: ['Marked2', 'NaringUtenriks', 'Tid', 'ContentsCode'], dimension: renamed },
		'variable Marked is missing, found Marked2'
	],
	[
		'codes that are all renamed',
		{ dimension: { ...dimension, NaringUtenriks: category({ NA: '', NB: '' }) } },
		'none of the codes'
	],
	['a table that is not taken in', { label: '03024: Export of salmon' }, 'this table: 03024'],
	['numbers that became texts', { value: Array(8).fill('1,5') }, 'not a number: 1,5'],
	[
		'times that are no periods',
		{ dimension: { ...dimension, Tid: category({ '0': '2024K1', '1': '2024K2' }) } },
		'no period: 0'
	]
])('refuses %s, and says what was found', async (_, changes, message) => {
	await expect(parseTable(changes)).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
	await expect(parseTable(changes)).rejects.toThrow(message);
});

test('refuses a table with one variable more, whose figures would be mixed', async () => {
	const changes = {
		id: [...table.id, 'Kjonn'],
		size: [...table.size, 1],
		dimension: { ...dimension, Kjonn: category({ 1: 'Men' }) }
	};

	await expect(parseTable(changes)).rejects.toThrow('found Tid, Kjonn');
});

test('refuses an answer from which a variable was left out', async () => {
	const changes = { id: table.id.slice(1), size: [2, 2, 1], value: [1, 2, 3, 4] };

	await expect(parseTable(changes)).rejects.toThrow('variable Marked is missing');
});
