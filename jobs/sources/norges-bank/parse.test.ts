import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const SHARED = '../shared';
const RECORDED = `${SHARED}/payloads/norgesbank`;

const toDocument = (bytes: Uint8Array) => ({
	...{ name: 'answer', url: null, headers: {}, bytes },
	fetchedAt: new Date('2026-01-05T15:30:00Z')
});
const parseText = (text: string) => parse(toDocument(new TextEncoder().encode(text)));
const parseFile = (path: string) => parse(toDocument(readFileSync(path)));

const figures = ({ series }: ParsedDocument) =>
	Object.fromEntries(
		series.map(({ identity, observations }) => [
			identity.key,
			observations.map(({ start, value }) => [start.toISOString().slice(0, 10), value])
		])
	);

interface Changes {
	readonly mult?: string | null;
	readonly value?: string | null;
}

/** The figures are invented; only the form is the publisher’s. */
const message = ({ mult = '2', value = '95.95' }: Changes) => ({
	meta: { id: ['IREF1'], test: [false] },
	data: {
		dataSets: [
			{
				series: {
					'0:0:0:0': { attributes: [0, 0], observations: { '0': [value], '1': ['96'] } },
					'0:1:0:0': { attributes: [0, 1], observations: { '1': ['10.7155'] } },
					'0:2:0:0': { attributes: [0, 1], observations: { '1': ['6.1'] } }
				}
			}
		],
		structure: {
			dimensions: {
				series: [
					{ id: 'FREQ', values: [{ id: 'B' }] },
					{ id: 'BASE_CUR', values: [{ id: 'SEK' }, { id: 'EUR' }, { id: 'XXX' }] },
					{ id: 'QUOTE_CUR', values: [{ id: 'NOK' }] },
					{ id: 'TENOR', values: [{ id: 'SP' }] }
				],
				observation: [{ id: 'TIME_PERIOD', values: [{ id: '2026-01-02' }, { id: '2026-01-05' }] }]
			},
			attributes: {
				series: [
					{ id: 'DECIMALS', values: [{ id: '2' }] },
					...(mult === null ? [] : [{ id: 'UNIT_MULT', values: [{ id: mult }, { id: '0' }] }])
				]
			}
		}
	}
});
const parseMessage = (changes: Changes) => parseText(JSON.stringify(message(changes)));

test('divides a figure for a hundred units, and passes over currencies not taken in', async () => {
	expect(figures(await parseMessage({}))).toEqual({
		'fx-sek-nok.NO.spot.D': [
			['2026-01-02', 0.9595],
			['2026-01-05', 0.96]
		],
		'fx-eur-nok.NO.spot.D': [['2026-01-05', 10.7155]]
	});
});

test('an empty figure is missing, never zero', async () => {
	const { series } = await parseMessage({ value: null });

	expect(series[0]?.observations[0]).toMatchObject({ value: null, status: 'missing' });
});

test('refuses a rate without a unit multiplier, which could be wrong by a hundred', async () => {
	await expect(parseMessage({ mult: null })).rejects.toMatchObject({
		code: 'SOURCE_CHANGED',
		message: 'Norges Bank: expected a unit multiplier for SEK, found none'
	});
});

test('a figure that is no number refuses the document only when there are many', async () => {
	await expect(parseMessage({ value: 'n/a' })).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
});

test('names the place where a message has another shape', async () => {
	await expect(parseText('{"data": {"dataSets": 1}}')).rejects.toThrow(/SDMX-JSON.*data\.dataSets/);
	await expect(parseText('<html>')).rejects.toThrow(/expected a header with FREQ/);
});

test('reads CSV with semicolons, decimal commas and thousands', async () => {
	const csv = [
		'FREQ;BASE_CUR;QUOTE_CUR;TENOR;UNIT_MULT;TIME_PERIOD;OBS_VALUE',
		'B;SEK;NOK;SP;2;2026-01-05;95,95',
		'B;EUR;NOK;SP;0;2026-01-05;1,010.5'
	].join('\r\n');

	expect(figures(await parseText(`\ufeff${csv}`))).toEqual({
		'fx-sek-nok.NO.spot.D': [['2026-01-05', 0.9595]],
		'fx-eur-nok.NO.spot.D': [['2026-01-05', 1010.5]]
	});
});

test('reads the policy rate by month', async () => {
	const csv =
		'FREQ;INSTRUMENT_TYPE;TENOR;UNIT_MEASURE;TIME_PERIOD;OBS_VALUE\nM;KPRA;SD;R;2026-01;4.25';

	expect(figures(await parseText(csv))).toEqual({
		'policy-rate.NO.mean.M': [['2026-01-01', 4.25]]
	});
});

test.skipIf(!existsSync(RECORDED))('reads the recorded answers (../shared/payloads)', async () => {
	const sek = figures(await parseFile(`${RECORDED}/EXR_B.SEK.NOK.SP_sdmxjson_TRIMMED.json`));
	const i44 = figures(await parseFile(`${RECORDED}/EXR_B.I44.NOK.SP_sdmxjson_TRIMMED.json`));
	const csv = figures(await parseFile(`${RECORDED}/EXR_rows_format-csv.csv`));

	expect(sek['fx-sek-nok.NO.spot.D']).toHaveLength(60);
	expect(sek['fx-sek-nok.NO.spot.D']?.[0]).toEqual(['2025-05-08', 1.072]);
	expect(i44['krone-index.NO.spot.D']).toHaveLength(60);
	expect(csv).toEqual({
		'fx-sek-nok.NO.spot.D': [['2026-10-09', 0.9595]],
		'fx-eur-nok.NO.spot.D': [['2026-10-09', 10.7155]]
	});
});

test.skipIf(!existsSync(`${SHARED}/data/original`))(
	'reads the recorded euro rates as the bundle has them (../shared/data/original)',
	async () => {
		const recorded = await parseFile(
			`${SHARED}/data/original/norgesbank_sdmxjson_EXR_B.EUR.NOK.SP.json`
		);
		const bundled = await parseFile('bundle/norges-bank-exchange-rates.csv');

		const key = 'fx-eur-nok.NO.spot.D';
		expect(figures(recorded)[key]).toHaveLength(6695);
		expect(figures(recorded)[key]).toEqual(figures(bundled)[key]);
	}
);
