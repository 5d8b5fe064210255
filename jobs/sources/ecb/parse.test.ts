import { existsSync, readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from './parse.ts';

const RECORDED = '../shared/data/original/ecb_eurofxref-hist_2026-04-13.zip';

const parseBytes = (bytes: Uint8Array) =>
	parse({ name: 'x', url: null, headers: {}, bytes, fetchedAt: new Date('2026-04-13T15:00:00Z') });

/** Invented rates in the publisher's form: newest first, a comma at the end. */
const TABLE = [
	'Date,USD,JPY,GBP,SEK,NOK,',
	'2026-01-05,1.1,180.5,0.87,10.9,11.25,',
	'2026-01-02,1.2,N/A,0.86,10.8,N/A,',
	''
].join('\n');

test('reads the table in its archive or out of it; a day without a rate is missing', async () => {
	const plain = await parseBytes(strToU8(TABLE));
	const packed = await parseBytes(zipSync({ 'eurofxref-hist.csv': strToU8(TABLE) }));

	expect(packed).toEqual(plain);
	expect(plain.series.map(({ identity }) => `${identity.key} ${identity.unit}`)).toEqual([
		'ecb-eur-nok.EA.spot.D NOK/EUR',
		'ecb-eur-sek.EA.spot.D SEK/EUR',
		'ecb-eur-usd.EA.spot.D USD/EUR',
		'ecb-eur-gbp.EA.spot.D GBP/EUR'
	]);
	expect(plain.series[0]?.observations).toEqual([
		{ start: new Date('2026-01-05'), value: 11.25, status: 'final' },
		{ start: new Date('2026-01-02'), value: null, status: 'missing' }
	]);
});

test('refuses a table without one of the currencies', async () => {
	await expect(parseBytes(strToU8('Date,USD,\n2026-01-05,1.1,\n'))).rejects.toMatchObject({
		code: 'SOURCE_CHANGED'
	});
});

test.skipIf(!existsSync(RECORDED))(
	'reads the recorded history (../shared/data/original)',
	async () => {
		const { series, rejections } = await parseBytes(readFileSync(RECORDED));

		expect(rejections).toEqual([]);
		expect(series.map(({ observations }) => observations.length)).toEqual([6983, 6983, 6983, 6983]);
		expect(series[0]?.observations[0]).toEqual({
			...{ start: new Date('2026-04-13'), value: 11.098, status: 'final' }
		});
	}
);
