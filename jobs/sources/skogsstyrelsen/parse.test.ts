import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const RECORDED = '../shared/payloads/skogsstyrelsen/JO0303_3ny_pxjson.json';
const TITLE = '3. Quarterly average prices, (SEK/m3s ub)';

const parseBytes = (bytes: Uint8Array) =>
	parse({ name: 'x', url: null, headers: {}, bytes, fetchedAt: new Date('2026-09-01') });
const parseText = (text: string) => parseBytes(new TextEncoder().encode(text));
const figures = ({ series }: ParsedDocument) =>
	Object.fromEntries(
		series.map(({ identity, observations }) => [
			identity.breakdown,
			observations.map(({ start, value }) => [start.toISOString().slice(0, 7), value])
		])
	);

/** Invented prices as JSON-stat. */
const jsonStat = ({ title = TITLE, region = 'Norra Norrland', quarter = '2025K1' } = {}) => ({
	...{ class: 'dataset', version: '2.0', label: title },
	id: ['Landsdel', 'Sortiment', 'Kvartal'],
	size: [2, 1, 2],
	dimension: {
		Landsdel: { category: { index: ['0', '4'], label: { '0': region, '4': 'Hela landet' } } },
		Sortiment: { category: { index: ['1'], label: { '1': 'Sågtimmer gran' } } },
		Kvartal: { category: { index: ['24', '25'], label: { '24': quarter, '25': '2025K2' } } }
	},
	value: ['700', '..', 650.5, null]
});

test('reads quarters by their labels, and texts and marks as figures', async () => {
	expect(figures(await parseText(`\ufeff${JSON.stringify(jsonStat())}`))).toEqual({
		'northern-norrland-spruce-sawlogs': [
			['2025-01', 700],
			['2025-04', null]
		],
		'spruce-sawlogs': [
			['2025-01', 650.5],
			['2025-04', null]
		]
	});
});

test('carries currency and bark in the series', async () => {
	const { series } = await parseText(JSON.stringify(jsonStat()));

	expect(series[0]?.identity).toMatchObject({ unit: 'SEK/m3', basis: 'under-bark', region: 'SE' });
});

test('refuses a code that means something else, another unit, another table', async () => {
	await expect(parseText(JSON.stringify(jsonStat({ region: 'Svealand' })))).rejects.toThrow(
		/code 0 of Landsdel should be northern-norrland, found Svealand/
	);
	await expect(
		parseText(JSON.stringify(jsonStat({ title: 'Prices (SEK/m3 on bark)' })))
	).rejects.toThrow(/expected SEK\/m³ solid under bark/);
	await expect(
		parseText(JSON.stringify(jsonStat()).replaceAll('Landsdel', 'Region'))
	).rejects.toThrow(/expected Landsdel, Sortiment, Kvartal, found Region/);
});

/** Invented prices as PxWeb's own JSON, two quarters from 2019. */
const pxJson = (infofile: string) => ({
	columns: [
		{ code: 'Landsdel', type: 'd' },
		{ code: 'Sortiment', type: 'd' },
		{ code: 'Kvartal', type: 't' },
		{ code: TITLE, type: 'c' }
	],
	data: [
		{ key: ['4', '5', '0'], values: ['300'] },
		{ key: ['4', '5', '1'], values: ['..'] }
	],
	metadata: [{ infofile, label: TITLE }]
});

test('believes numbered quarters only when they end where the answer says', async () => {
	const parsed = await parseText(JSON.stringify(pxJson('2019 2 Kvalitetsdeklaration')));

	expect(figures(parsed)).toEqual({
		pulpwood: [
			['2019-01', 300],
			['2019-04', null]
		]
	});
	await expect(parseText(JSON.stringify(pxJson('2019 3 Kvalitetsdeklaration')))).rejects.toThrow(
		/expected the quarters to end with 2019Q3, counting ends with 2019Q2/
	);
});

test.skipIf(!existsSync(RECORDED))('reads the recorded answer (../shared/payloads)', async () => {
	const parsed = await parseBytes(readFileSync(RECORDED));
	const found = figures(parsed);

	expect(parsed.rowsRead).toBe(900);
	expect(parsed.rejections).toEqual([]);
	expect(parsed.series).toHaveLength(30);
	expect(found['northern-norrland-pine-sawlogs']?.[0]).toEqual(['2019-01', 472]);
	expect(found['pulpwood']?.at(-1)).toEqual(['2026-04', 594]);
});
