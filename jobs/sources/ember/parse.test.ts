import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const RECORDED =
	'../shared/data/original/ember_european_wholesale_electricity_price_data_monthly.csv';
const HEADER = 'Country,ISO3 Code,Date,Price (EUR/MWhe)';

const parseBytes = (bytes: Uint8Array) =>
	parse({ name: 'x', url: null, headers: {}, bytes, fetchedAt: new Date('2026-04-01') });
const parseRows = (...rows: string[]) =>
	parseBytes(new TextEncoder().encode([HEADER, ...rows].join('\n')));
const keys = ({ series }: ParsedDocument) => series.map(({ identity }) => identity.key);

test('tells the table by month from the one by day', async () => {
	const monthly = await parseRows('Norway,NOR,2026-01-01,40.5', 'Norway,NOR,2026-02-01,-1.25');
	const daily = await parseRows('Norway,NOR,2026-01-01,40.5', 'Norway,NOR,2026-01-02,');

	expect(keys(monthly)).toEqual(['electricity-price.NO.day-ahead.M']);
	expect(keys(daily)).toEqual(['electricity-price.NO.day-ahead.D']);
	expect(monthly.series[0]?.observations[1]?.value).toBe(-1.25);
	expect(daily.series[0]?.observations[1]).toMatchObject({ value: null, status: 'missing' });
});

test('passes over other countries, and refuses a table that has only those', async () => {
	const parsed = await parseRows('Austria,AUT,2026-01-01,1', 'Finland,FIN,2026-01-01,2');

	expect(parsed.rowsRead).toBe(1);
	await expect(parseRows('Austria,AUT,2026-01-01,1')).rejects.toMatchObject({
		code: 'SOURCE_CHANGED'
	});
});

test.skipIf(!existsSync(RECORDED))(
	'reads the recorded table by month (../shared/data/original)',
	async () => {
		const recorded = await parseBytes(readFileSync(RECORDED));

		expect(keys(recorded).sort()).toEqual([
			'electricity-price.FI.day-ahead.M',
			'electricity-price.NO.day-ahead.M',
			'electricity-price.SE.day-ahead.M'
		]);
		expect(recorded.series.map(({ observations }) => observations.length)).toEqual([135, 135, 135]);
	}
);
