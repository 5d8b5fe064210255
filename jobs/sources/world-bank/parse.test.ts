import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { TABLES } from './columns.ts';
import { locate } from './locate.ts';
import { parse } from './parse.ts';

const OLD = '../shared/payloads/worldbank/CMO-Historical-Data-Monthly_old_layout.xlsx';
const NEW = '../shared/data/original/worldbank_CMO-Historical-Data-Monthly_2026-06-02.xlsx';

const parseBytes = (bytes: Uint8Array) =>
	parse({ name: 'x', url: null, headers: {}, bytes, fetchedAt: new Date('2026-06-02') });

const [PRICES] = TABLES as [(typeof TABLES)[number]];
const names = PRICES.columns.map((column) => column.names.at(-1) ?? '');
const units = PRICES.columns.map(({ unit }) => unit);

/** Invented figures in the publisher's layout. */
const layout = ({ codes = false, header = names, unitRow = units } = {}) => [
	{ name: 'AFOSHEET', rows: [] },
	{
		name: 'Monthly Prices',
		rows: [
			['monthly prices in nominal US dollars, 1960 to present'],
			[null, ...(codes ? header.map(() => null) : header)],
			[null, ...unitRow],
			...(codes ? [[null, ...PRICES.columns.map((column) => column.names[0] ?? null)]] : []),
			['1960M01', ...names.map((_, index) => index)]
		]
	}
];

test('finds columns by code or by name, with notes and spaces behind it', () => {
	const noted = names.map((name) => `${name} ** `);

	expect(locate(layout({ header: noted }), PRICES)).toMatchObject({ firstRow: 3 });
	expect(locate(layout({ header: noted }), PRICES).places).toEqual(
		names.map((_, index) => index + 1)
	);
	expect(locate(layout({ codes: true }), PRICES).firstRow).toBe(4);
});

test('names the nearest column when one was renamed', () => {
	const header = names.map((name) => name.replace('Logs, Cameroon', 'Logs, Cameroun'));

	expect(() => locate(layout({ header }), PRICES)).toThrow(
		/expected a column LOGS_CMR or Logs, Cameroon, nearest are Logs, Cameroun/
	);
});

test('refuses another unit, two columns of one name, no such sheet', () => {
	const kilos = units.map((unit) => unit?.replace('cubic meter', 'kg') ?? null);
	const twice = names.map((name) => name.replace('Plywood', 'Logs, Cameroon'));

	expect(() => locate(layout({ unitRow: kilos }), PRICES)).toThrow(
		/expected Logs, Cameroon in \(\$\/cubic meter\), found \(\$\/kg\)/
	);
	expect(() => locate(layout({ header: twice }), PRICES)).toThrow(/two columns Logs, Cameroon/);
	expect(() => locate([], PRICES)).toThrow(/expected a sheet Monthly Prices/);
});

test('refuses what is no workbook', async () => {
	await expect(parseBytes(new TextEncoder().encode('<html>'))).rejects.toMatchObject({
		code: 'SOURCE_CHANGED'
	});
});

const figure = ({ series }: ParsedDocument, key: string, month: string) =>
	series
		.find(({ identity }) => identity.key === key)
		?.observations.find(({ start }) => start.toISOString().startsWith(month));

test.skipIf(!existsSync(OLD))(
	'reads the edition of January 2025 (../shared/payloads)',
	async () => {
		const parsed = await parseBytes(readFileSync(OLD));

		expect(parsed.series).toHaveLength(11);
		expect(parsed.rejections).toEqual([]);
		expect(figure(parsed, 'world-sawnwood.WLD.malaysia.M', '2024-12')?.value).toBeCloseTo(
			689.207,
			3
		);
		expect(figure(parsed, 'world-plywood.WLD.total.M', '1960-01')).toMatchObject({
			...{ value: null, status: 'missing' }
		});
	}
);

test.skipIf(!existsSync(NEW))(
	'reads the edition of June 2026 as the bundle has it (../shared/data/original)',
	async () => {
		const parsed = await parseBytes(readFileSync(NEW));
		const bundled = await parseBytes(readFileSync('bundle/world-bank-wood.csv'));

		expect(figure(parsed, 'world-index-timber.WLD.total.M', '2026-05')?.value).toBe(82.49);
		expect(figure(parsed, 'world-crude-oil-brent.WLD.total.M', '2026-05')?.value).toBe(107.54);
		for (const { identity, observations } of bundled.series) {
			const same = parsed.series.find((entry) => entry.identity.key === identity.key);
			expect(same?.observations.slice(-observations.length)).toEqual(observations);
		}
	}
);
