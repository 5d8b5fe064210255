import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePxMetadata, selectPxCodes } from '../pxweb.ts';
import type { ParsedDocument } from '../source.ts';
import { TABLE, WANTED } from './codes.ts';
import { parse } from './parse.ts';

const RECORDED = '../shared/payloads/luke';

const parseBytes = (bytes: Uint8Array) =>
	parse({ name: 'x', url: null, headers: {}, bytes, fetchedAt: new Date('2026-08-22') });
const keys = ({ series }: ParsedDocument) => series.map(({ identity }) => identity.key);

/** Invented prices. */
const answer = ({ label = 'Price (EUR/m³)', region = 'SSS' } = {}) => ({
	...{ class: 'dataset', version: '2.0', label: 'Invented trade' },
	id: ['INFO', 'M', 'MPKH', 'KAUP', 'PTL'],
	size: [1, 2, 1, 2, 1],
	dimension: {
		INFO: { category: { index: ['E_M3'], label: { E_M3: label } } },
		M: { category: { index: ['2026M06', '2026M07'] } },
		MPKH: { category: { index: [region] } },
		KAUP: { category: { index: ['HKAUP', 'UUD'] } },
		PTL: { category: { index: ['KUI_MA'] } }
	},
	value: [60.5, 1, null, 1],
	status: { '2': '..' }
});
const parseAnswer = (changes: Parameters<typeof answer>[0]) =>
	parseBytes(new TextEncoder().encode(JSON.stringify(answer(changes))));

test('takes the sales it knows; a month without a price is missing', async () => {
	const parsed = await parseAnswer({});

	expect(keys(parsed)).toEqual(['roundwood-price-finland.FI.delivery-pine-pulpwood.M']);
	expect(parsed.series[0]?.observations).toEqual([
		{ start: new Date('2026-06-01'), value: 60.5, status: 'final' },
		{ start: new Date('2026-07-01'), value: null, status: 'missing' }
	]);
});

test('carries currency and bark in the series', async () => {
	const { series } = await parseAnswer({});

	expect(series[0]?.identity).toMatchObject({ unit: 'EUR/m3', basis: 'over-bark' });
});

test('refuses another unit, and an answer without anything it knows', async () => {
	await expect(parseAnswer({ label: 'Price (FIM/m³)' })).rejects.toThrow(/found Price \(FIM/);
	await expect(parseAnswer({ region: 'MPKH01' })).rejects.toThrow(/none of the figures/);
});

test.skipIf(!existsSync(RECORDED))('reads the recorded answer (../shared/payloads)', async () => {
	const bytes = readFileSync(
		`${RECORDED}/0100_teokau_standing_spruce_logs_2020M01_2026M07_jsonstat2.json`
	);
	const parsed = await parseBytes(bytes);

	expect(keys(parsed).sort()).toEqual([
		'roundwood-price-finland.FI.standing-spruce-logs.M',
		'roundwood-trade-finland.FI.standing-spruce-logs.M'
	]);
	expect(parsed.rowsRead).toBe(158);
	expect(parsed.rejections).toEqual([]);
});

test.skipIf(!existsSync(RECORDED))(
	'the codes it asks for are in the recorded description (../shared/payloads)',
	() => {
		const metadata = parsePxMetadata(readFileSync(`${RECORDED}/0100_teokau_metadata_v1.json`));

		expect(selectPxCodes(TABLE, metadata, WANTED)).toMatchObject(WANTED);
	}
);
