import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readBundledTimber } from '#tests/support/bundled-timber.ts';
import { figuresOf, parseWorkbook } from '#tests/support/timber.ts';
import { readTable, type TableRow } from '../../../scripts/bundle/table.ts';
import type { ParsedDocument } from '../source.ts';
import { ROWS_FORMAT } from './sheet.ts';

/* Real figures: what the publisher's rows must add up to, as SSB and the trade have printed it. */

interface Totals {
	readonly volume: number;
	readonly price: number;
}

/** Sums the periods that begin with `prefix`: a year, or a month. */
function totalOf(document: ParsedDocument, at: string, prefixes: readonly string[]): Totals {
	const sum = (indicator: string) =>
		Object.entries(figuresOf(document, `${indicator}.${at}`))
			.filter(([period]) => prefixes.some((prefix) => period.startsWith(prefix)))
			.reduce((total, [, value]) => total + (value ?? Number.NaN), 0);
	const volume = sum('roundwood-removals');
	return { volume, price: sum('roundwood-value') / volume };
}

const monthsOf = (year: number) => readBundledTimber(`county-month-${year}`);
const yearOf = (year: number) => readBundledTimber(`municipality-year-${year}`);

// Real workbooks take a while on a machine that does other things as well.
vi.setConfig({ testTimeout: 60_000 });

test('Q1 2021, whole country: SSB published 3 005 thousand m³ at 404 kr, on 14 April 2021', async () => {
	const months = await monthsOf(2021);
	const quarter = ['2021-01', '2021-02', '2021-03'];

	const country = totalOf(months, 'NO.industrial.M', quarter);
	expect(country.volume).toBe(3_004_585);
	expect(country.price).toBeCloseTo(403.98, 2);
	const { volume: trondelag } = totalOf(months, 'NO-50.industrial.M', quarter);
	expect(Math.round(trondelag / 1000)).toBe(257);
	const [spruceSawlogs, sprucePulpwood, unsorted] = [
		'spruce-sawlogs',
		'spruce-pulpwood',
		'1310'
	].map((breakdown) => totalOf(months, `NO.${breakdown}.M`, quarter).volume);
	expect(unsorted).toBe(2 * 20_437);
	expect(spruceSawlogs).toBe(1_296_061 + 20_437);
	expect(sprucePulpwood).toBe(852_960 + 20_437);
});

test('2024, whole country: 11 848 264 m³ at 676.2 kr', async () => {
	const country = totalOf(await monthsOf(2024), 'NO.industrial.M', ['2024']);

	expect(country.volume).toBe(11_848_264);
	expect(country.price).toBeCloseTo(676.2, 1);
});

test('2024: category 1140 costs 747 and 815 kr, and all spruce sawlogs 732 and 797', async () => {
	const months = await monthsOf(2024);
	const price = (at: string) => Math.round(totalOf(months, at, ['2024']).price);

	expect([price('NO-50.1140.M'), price('NO.1140.M')]).toEqual([747, 815]);
	expect([price('NO-50.spruce-sawlogs.M'), price('NO.spruce-sawlogs.M')]).toEqual([732, 797]);
});

/** Year; Trøndelag 1000 m³ and kr/m³; the same of the country; 1140 and 1410 in kr/m³, Trøndelag and country. */
const TABLE = `
2014  1004.1 300.3   9811 348.2  418 471  210 215
2015   945.9 289.6  10093 337.2  425 457  201 209
2016   884.2 290.4  10299 327.2  412 448  205 205
2017   807.9 337.4  10491 353.0  479 492  237 215
2018   867.0 366.5  10825 410.3  508 535  265 289
2019   811.7 403.2  11045 434.5  535 538  309 345
2020   822.3 355.3  10240 375.8  469 468  273 287
2021   935.3 417.9  11450 440.5  559 584  251 254
2022   833.5 503.0  11512 507.6  674 673  315 306
2023   788.2 536.3  10997 545.6  646 659  439 425
2024   932.3 604.2  11848 676.2  747 815  492 524`;

const table = TABLE.trim()
	.split('\n')
	.map((line) => line.trim().split(/\s+/).map(Number));

const thousands = (volume: number, decimals: number) => Number((volume / 1000).toFixed(decimals));
const oneDecimal = (price: number) => Number(price.toFixed(1));

function lineOf(document: ParsedDocument, region: string, at: { frequency: string; year: number }) {
	const total = (breakdown: string) =>
		totalOf(document, `${region}.${breakdown}.${at.frequency}`, [String(at.year)]);
	const { volume, price } = total('industrial');
	const categories = ['1140', '1410'].map((category) => Math.round(total(category).price));
	return [thousands(volume, region === 'NO' ? 0 : 1), oneDecimal(price), ...categories];
}

const trondelagLine = (line: readonly number[]) => [line[1], line[2], line[5], line[7]];
const countryLine = (line: readonly number[]) => [line[3], line[4], line[6], line[8]];
const FULL_MONTHS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2024];

describe.each(table.filter(([year]) => FULL_MONTHS.includes(year!)))('%i by months', (...line) => {
	const year = line[0]!;

	test('Trøndelag', async () => {
		const found = lineOf(await monthsOf(year), 'NO-50', { frequency: 'M', year });

		expect(found).toEqual(trondelagLine(line));
	});

	test.skipIf(year === 2020)('whole country', async () => {
		const found = lineOf(await monthsOf(year), 'NO', { frequency: 'M', year });

		expect(found).toEqual(countryLine(line));
	});
});

test('2020 by months: the country lacks what stands in month 21, which is no month', async () => {
	const months = await monthsOf(2020);
	const country = totalOf(months, 'NO.industrial.M', ['2020']).volume;
	const aside = months.rejections.map(({ reason }) => Number(/\("(-?\d+)" m³/.exec(reason)?.[1]));
	const sum = aside.reduce((total, volume) => total + volume, 0);

	expect(months.rejections.every(({ reason }) => reason.startsWith('no such month: "21"'))).toBe(
		true
	);
	expect(sum).toBe(6687);
	expect(thousands(country + sum, 0)).toBe(10_240);
});

/* The month workbook of 2023 is absent and that of 2022 ends in July: there the municipality workbooks stand in. */
test.each(table)('%i by municipalities: Trøndelag', async (...line) => {
	const year = line[0]!;
	const found = lineOf(await yearOf(year), 'NO-50', { frequency: 'A', year });

	expect(found).toEqual(trondelagLine(line));
});

test('by municipalities: the five that removed most in 2024', async () => {
	const { series } = await yearOf(2024);
	const most = series
		.filter(({ identity }) => /^roundwood-removals\.NO-50..\.industrial\.A$/.test(identity.key))
		.map(({ identity, observations }) => [identity.region, observations[0]!.value!] as const)
		.sort(([, a], [, b]) => b - a)
		.slice(0, 5)
		.map(([region, volume]) => `${region} ${thousands(volume, 1)}`);

	expect(most).toEqual([
		...['NO-5006 127.4', 'NO-5059 86.4', 'NO-5027 48.8', 'NO-5032 44.7', 'NO-5007 42.1']
	]);
});

const TIDY = '../shared/data/avvirkning_kommune_aar_ldir.csv';

describe.skipIf(!existsSync(TIDY))(
	`whole country by municipalities (skipped without ${TIDY})`,
	() => {
		test.each(table)('%i', async (...line) => {
			const year = line[0]!;
			const found = lineOf(await parseTidyYear(year), 'NO', { frequency: 'A', year });

			expect(found).toEqual(countryLine(line));
		});
	}
);

let tidyYears: Map<string, TableRow[]> | undefined;

async function parseTidyYear(year: number): Promise<ParsedDocument> {
	tidyYears ??= Map.groupBy(readTable(TIDY), (row) => row['year'] ?? '');
	const rows = tidyYears.get(String(year)) ?? [];
	const columns =
		'year region_code municipality_code assortment_code category_code volume_m3 value_nok';
	const lines = rows.map((row) =>
		columns
			.split(' ')
			.map((column) => row[column])
			.join(',')
	);
	const header = 'year,county,municipality,assortment,category,volume,value';
	return parseWorkbook(Buffer.from([ROWS_FORMAT, header, ...lines].join('\n')));
}

/** Workbook → the bundled file with the same rows, or with those of Trøndelag. */
const WORKBOOKS = {
	'../shared/data/original/ldir_Fylkesvis_avvirkning_pr_mnd_2014.xlsx': 'county-month-2014',
	'../shared/data/original/ldir_Fylkesvis_avvirkning_pr_mnd_2020.xlsx': 'county-month-2020',
	'../shared/data/original/ldir_Fylkesvis_avvirkning_pr_mnd_2024.xlsx': 'county-month-2024',
	'../shared/data/original/ldir_Kommunevis_avvirkning_2014.xlsx': 'municipality-year-2014',
	'../shared/data/original/ldir_Kommunevis_avvirkning_2024.xlsx': 'municipality-year-2024',
	'../shared/payloads/landbruksdirektoratet/Kommunevis_avvirkning_2023.xlsx':
		'municipality-year-2023'
};

for (const [path, name] of Object.entries(WORKBOOKS)) {
	describe.skipIf(!existsSync(path))(`the real workbook (skipped without ${path})`, () => {
		test(`holds the figures of the bundled ${name}`, async () => {
			const bundled = await readBundledTimber(name);
			const workbook = await parseWorkbook(readFileSync(path), '2025-03-31');
			const isWhole = name.startsWith('county-month');
			const figures = (document: ParsedDocument) =>
				document.series
					.filter(({ identity }) => isWhole || /^NO-(1[67]|50)/.test(identity.region))
					.map(({ identity, observations }) => [identity.key, observations] as const)
					.sort(([a], [b]) => a.localeCompare(b));

			expect(figures(workbook)).toEqual(figures(bundled));
			expect(workbook.coverage).toHaveLength(1);
			if (isWhole) expect(workbook.rowsRead).toBe(bundled.rowsRead);
			expect(workbook.rejections.length).toBe(bundled.rejections.length);
		});
	});
}
