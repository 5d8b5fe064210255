import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAppError } from '#domain/errors.ts';
import type { ParsedSeries } from '../source.ts';
import { parse } from './parse.ts';

/** Recorded answers that are not part of the project; they lie beside it where it is developed. */
const SHARED = new URL('../../../../shared/', import.meta.url);
const BUNDLE = new URL('../../../bundle/', import.meta.url);

const parseAt = (url: URL) =>
	parse({
		...{ name: 'document', url: null, headers: {}, fetchedAt: new Date(0) },
		bytes: readFileSync(url)
	});

const parseShared = (path: string) => parseAt(new URL(path, SHARED));

/** Payload → series taken from it. */
const TAKEN: readonly (readonly [string, number])[] = [
	['payloads/ssb/03895_jsonstat2_v1_aggKommSummer_fylker_2023.json', 15],
	['payloads/ssb/03895_jsonstat2_v1_aggKommSummer_kommuner_2023.json', 38],
	['payloads/ssb/12750_jsonstat2_v1_fylker_1410_2006-2023.json', 15],
	['payloads/ssb/jsonstat1/03013_jsonstat1_cpi_recent.json', 1],
	['payloads/ssb/jsonstat1/07095_jsonstat1_ipi_P108_P109_P120_TRIMMED.json', 9],
	['payloads/ssb/jsonstat1/07095_jsonstat1_ipi_recent.json', 3],
	['payloads/ssb/jsonstat1/07096_jsonstat1_turnover_P108_P109_TRIMMED.json', 12],
	['payloads/ssb/jsonstat1/07221_jsonstat1_house_prices_recent.json', 24],
	['payloads/ssb/jsonstat1/08809_jsonstat1_export_sitc2_annual.json', 10],
	['payloads/ssb/jsonstat1/08809_jsonstat1_import_sitc2_annual.json', 10],
	['payloads/ssb/jsonstat1/08818_jsonstat1_export_wood_sitc3_TRIMMED.json', 9],
	['payloads/ssb/jsonstat1/08818_jsonstat1_import_wood_sitc3_TRIMMED.json', 9],
	['payloads/ssb/jsonstat1/09286_jsonstat1_nonresidential_floor_space.json', 22],
	['payloads/ssb/jsonstat1/11386_jsonstat1_new_dwellings.json', 3],
	['payloads/ssb/jsonstat1/11558_jsonstat1_energy_forestry_wood_TRIMMED.json', 21],
	['payloads/ssb/jsonstat1/12314_jsonstat1_wage_index.json', 6],
	['payloads/ssb/jsonstat1/12462_jsonstat1_ppi_SNN16_SNN17_SNN31_TRIMMED.json', 9],
	['payloads/ssb/jsonstat1/12462_jsonstat1_ppi_recent.json', 12],
	['payloads/ssb/jsonstat1/13430_jsonstat1_construction_production.json', 15],
	['data/original/ssb_jsonstat1_03723_housing-starts.json', 6],
	['data/original/ssb_jsonstat1_08651_construction-costs.json', 3]
];

/** Payload → why nothing is taken from it. */
const REFUSED: readonly (readonly [string, string])[] = [
	['payloads/ssb/jsonstat1/03024_jsonstat1_salmon_weekly_recent.json', 'this table: 03024'],
	['payloads/ssb/jsonstat1/08267_jsonstat1_business_tendency.json', 'this table: 08267'],
	['payloads/ssb/jsonstat1/08792_jsonstat1_trade_main_recent.json', 'this table: 08792'],
	['payloads/ssb/jsonstat1/12880_jsonstat1_forecasts.json', 'this table: 12880'],
	['data/original/ssb_jsonstat1_12462_ppi-snn16.json', 'id should be']
];

const isHere = existsSync(SHARED);

describe.skipIf(!isHere)('recorded answers in ../shared (skipped: the folder is not there)', () => {
	test.each(TAKEN)('%s gives %i series', async (path, count) => {
		const { series, rejections } = await parseShared(path);

		expect(rejections).toEqual([]);
		expect(series).toHaveLength(count);
	});

	test.each(REFUSED)('%s is refused: %s', async (path, reason) => {
		const error: unknown = await parseShared(path).catch((thrown: unknown) => thrown);

		expect(isAppError(error) && error.code).toBe('SOURCE_CHANGED');
		expect((error as Error).message).toContain(reason);
	});

	test('spruce sawlogs of Trøndelag in 2023 are 375 842 m³', async () => {
		const { series } = await parseShared(TAKEN[0]![0]);
		const valueOf = (key: string) =>
			series.find(({ identity }) => identity.key === key)?.observations[0]?.value;

		expect(valueOf('removals-ssb-today.NO-50.spruce-sawlogs.A')).toBe(375_842);
		expect(valueOf('removals-ssb-today.NO-34.spruce-sawlogs.A')).toBe(1_693_725);
	});

	test('municipalities of Trøndelag add up to their county', async () => {
		const { series } = await parseShared(TAKEN[1]![0]);

		const sum = series.reduce(
			(before, { observations }) => before + (observations[0]?.value ?? 0),
			0
		);

		expect(sum).toBe(375_842);
	});

	test('a county without a price has no figure, not zero', async () => {
		const { series } = await parseShared(TAKEN[2]![0]);
		const trondelag = series.find(({ identity }) => identity.region === 'NO-50')!.observations;

		expect(trondelag.filter(({ value }) => value === 0)).toEqual([]);
		const missing = trondelag.filter(({ status }) => status === 'missing');
		expect(missing.map(({ start }) => start.getUTCFullYear())).toContain(2017);
		expect(missing.map(({ start }) => start.getUTCFullYear())).not.toContain(2018);
	});

	test.each([
		['ssb-production.csv', TAKEN[4]![0]],
		['ssb-turnover.csv', TAKEN[6]![0]],
		['ssb-foreign-trade-annual.csv', TAKEN[8]![0]],
		['ssb-foreign-trade.csv', TAKEN[10]![0]],
		['ssb-non-dwellings.csv', TAKEN[12]![0]],
		['ssb-new-dwelling-prices.csv', TAKEN[13]![0]],
		['ssb-energy.csv', TAKEN[14]![0]],
		['ssb-producer-prices.csv', TAKEN[16]![0]],
		['ssb-construction-production.csv', TAKEN[18]![0]],
		['ssb-dwellings.csv', TAKEN[19]![0]],
		['ssb-construction-cost.csv', TAKEN[20]![0]]
	])('%s holds the figures of the answer under the same keys', async (bundled, path) => {
		const [before, after] = [await parseAt(new URL(bundled, BUNDLE)), await parseShared(path)];
		const answered = new Map(after.series.map((entry) => [entry.identity.key, entry]));
		const both = before.series.filter(({ identity }) => answered.has(identity.key));
		expect(both.length).toBeGreaterThan(2);

		for (const { identity, observations } of both) {
			expect(answered.get(identity.key)!.identity).toEqual(identity);
			expect(figuresOf(answered.get(identity.key)!)).toMatchObject(
				figuresOf({ identity, observations })
			);
		}
	});
});

/** Start → figure; the bundle leaves out what stands before the first. */
const figuresOf = ({ observations }: ParsedSeries) =>
	Object.fromEntries(
		observations.map(({ start, value, status }) => [start.toISOString(), { value, status }])
	);
