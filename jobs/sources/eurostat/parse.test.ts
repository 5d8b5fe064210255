import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatPeriodId } from '#domain/period.ts';
import { parseJsonStat } from '../json-stat.ts';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const category = (codes: readonly string[]) => ({
	category: { index: Object.fromEntries(codes.map((code, index) => [code, index])) }
});

/** Producer prices as Eurostat gives them: sparse, with letters as marks. The figures are invented. */
const dataset = {
	version: '2.0',
	class: 'dataset',
	label: 'Producer prices in industry, domestic market - monthly data',
	updated: '2026-01-08T23:00:00+0100',
	id: ['freq', 'indic_bt', 'nace_r2', 's_adj', 'unit', 'geo', 'time'],
	size: [1, 1, 1, 1, 2, 3, 2],
	dimension: {
		freq: category(['M']),
		indic_bt: category(['PRC_PRR_DOM']),
		nace_r2: category(['C16']),
		s_adj: category(['NSA']),
		unit: category(['I21', 'PCH_SM']),
		geo: category(['EU27_2020', 'NO', 'DE']),
		time: category(['2025-10', '2025-11'])
	},
	value: { '0': 101.5, '2': 103, '3': 104, '4': 99, '6': 5 } as unknown,
	status: { '1': 'c', '3': 'p' } as unknown,
	extension: { id: 'STS_INPPD_M', 'positions-with-no-data': {} }
};

function parseDataset(changes: object) {
	const bytes = new TextEncoder().encode(JSON.stringify({ ...dataset, ...changes }));
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

test('takes the countries and the unit it knows, with what the letters say', async () => {
	expect(figuresOf(await parseDataset({}))).toEqual({
		'ppi-wood-eurostat.EU.domestic.M': [
			['2025-10', 101.5, 'final'],
			['2025-11', null, 'confidential']
		],
		'ppi-wood-eurostat.NO.domestic.M': [
			['2025-10', 103, 'final'],
			['2025-11', 104, 'preliminary']
		]
	});
});

test('a period that a country does not report is no figure and no zero', async () => {
	const parsed = await parseDataset({ value: { '0': 101.5 }, status: {} });

	expect(figuresOf(parsed)).toEqual({
		'ppi-wood-eurostat.EU.domestic.M': [['2025-10', 101.5, 'final']]
	});
	expect(parsed.rowsRead).toBe(1);
});

test('a colon is not available here', async () => {
	const { series } = await parseDataset({ value: {}, status: { '0': ':' } });

	expect(series[0]?.observations[0]).toMatchObject({ value: null, status: 'missing' });
});

test('a forecast is turned away', async () => {
	const value = { '0': 1, '1': 2, '2': 3, '3': 4 };
	const bigger = { ...value, '4': 5, '5': 6 };
	const geo = category(['EU27_2020', 'NO', 'SE']);
	const changes = { value: bigger, status: { '5': 'f' }, dimension: { ...dataset.dimension, geo } };

	const { rejections } = await parseDataset(changes);

	expect(rejections).toEqual([
		{
			sheet: 'sts_inppd_m',
			row: null,
			reason: 'unknown mark: "f"',
			content: 'M PRC_PRR_DOM C16 NSA I21 SE 2025-11 6 f'
		}
	]);
});

test.each([
	['another dataset', { extension: { id: 'NAMA_10_GDP' } }, 'dataset: nama_10_gdp'],
	['a dataset without id', { extension: {} }, 'dataset: none'],
	[
		'another unit',
		{ dimension: { ...dataset.dimension, unit: category(['I25', 'PCH_SM']) } },
		'dimension unit: code I21 is missing, nearest are I25'
	],
	[
		'a dimension more',
		{
			id: [...dataset.id, 'size'],
			size: [...dataset.size, 1],
			dimension: { ...dataset.dimension, size: category(['ALL']) }
		},
		'dimension size in'
	],
	['numbers that became texts', { value: { '0': '101,5' } }, 'not a number: 101,5']
])('refuses %s', async (_, changes, message) => {
	await expect(parseDataset(changes)).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
	await expect(parseDataset(changes)).rejects.toThrow(message);
});

const RECORDED = new URL(
	'../../../../shared/data/original/eurostat_jsonstat2_nama_10_gdp.json',
	import.meta.url
);

test.skipIf(!existsSync(RECORDED))(
	'reads a recorded answer (skipped: not in ../shared)',
	async () => {
		const bytes = readFileSync(RECORDED);
		const cells = [...parseJsonStat(bytes).cells()];

		expect(cells).toHaveLength(64);
		expect(cells.filter(({ value }) => value === null)).toHaveLength(0);
		const document = { name: 'x.json', url: null, bytes, headers: {}, fetchedAt: new Date(0) };
		await expect(parse(document)).rejects.toThrow('this dataset: nama_10_gdp');
	}
);
