import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ParsedDocument } from '../source.ts';
import { parse } from './parse.ts';

const RECORDED = '../shared/payloads/hvakosterstrommen/prices_2022-10-27_area-unknown.json';
const HOUR_MS = 3_600_000;

const parseBytes = (bytes: Uint8Array, name: string) =>
	parse({ name, url: null, headers: {}, bytes, fetchedAt: new Date('2026-01-05T12:00:00Z') });

interface Changes {
	readonly stepMs?: number;
	readonly price?: (index: number) => number;
}

/** Invented prices from an instant on; times in UTC, which say the same as those in Norwegian time. */
const pricesFrom = (start: string, count: number, { stepMs = HOUR_MS, price }: Changes = {}) =>
	Array.from({ length: count }, (_, index) => ({
		NOK_per_kWh: price?.(index) ?? 0.5,
		EUR_per_kWh: 0.05,
		EXR: 10,
		time_start: new Date(Date.parse(start) + index * stepMs).toISOString(),
		time_end: new Date(Date.parse(start) + (index + 1) * stepMs).toISOString()
	}));
const parsePrices = (prices: unknown, name: string) =>
	parseBytes(new TextEncoder().encode(JSON.stringify(prices)), name);
const observationsOf = ({ series }: ParsedDocument, key: string) =>
	series.find(({ identity }) => identity.key === key)?.observations ?? [];

const HOURS = 'electricity-price-area.NO3.spot.H';
const QUARTERS = 'electricity-price-area.NO3.spot.QH';
const MEANS = 'electricity-price-area.NO3.mean.D';

test('a day has as many hours as its clock shows', async () => {
	const spring = await parsePrices(pricesFrom('2026-03-28T23:00Z', 23), '2026-03-29_NO3.json');
	const autumn = await parsePrices(pricesFrom('2026-10-24T22:00Z', 25), '2026-10-25_NO3.json');

	expect(observationsOf(spring, HOURS)).toHaveLength(23);
	expect(observationsOf(autumn, HOURS)).toHaveLength(25);
	expect(observationsOf(spring, MEANS)).toEqual([
		{ start: new Date('2026-03-29'), value: 500, status: 'final' }
	]);
	expect(observationsOf(autumn, MEANS)).toHaveLength(1);
});

test.each([
	['2026-03-28T23:00Z', 92, '2026-03-29'],
	['2026-10-24T22:00Z', 100, '2026-10-25'],
	['2026-01-30T23:00Z', 96, '2026-01-31']
])('reads the quarters from %s', async (start, count, day) => {
	const parsed = await parsePrices(
		pricesFrom(start, count, { stepMs: HOUR_MS / 4 }),
		`${day}_NO3.json`
	);

	expect(observationsOf(parsed, QUARTERS)).toHaveLength(count);
	expect(observationsOf(parsed, HOURS)).toEqual([]);
	expect(observationsOf(parsed, MEANS)).toHaveLength(1);
});

test('keeps negative prices, and their mean', async () => {
	const price = (index: number) => (index < 12 ? -0.25 : 0.1);
	const prices = pricesFrom('2026-01-30T23:00Z', 24, { price });
	const parsed = await parsePrices(prices, '2026-01-31_NO3.json');

	expect(observationsOf(parsed, HOURS)[0]?.value).toBe(-250);
	expect(observationsOf(parsed, MEANS)[0]?.value).toBe(-75);
});

test('a day with a hole keeps its hours and has no mean', async () => {
	const prices = pricesFrom('2026-01-30T23:00Z', 24).filter((_, index) => index !== 7);
	const { rejections, ...parsed } = await parsePrices(prices, '2026-01-31_NO3.json');

	expect(observationsOf({ ...parsed, rejections }, HOURS)).toHaveLength(23);
	expect(observationsOf({ ...parsed, rejections }, MEANS)).toEqual([]);
	expect(rejections[0]?.reason).toBe('no daily mean: 23 intervals are not the whole day');
});

test('states prices in both currencies, per MWh', async () => {
	const parsed = await parsePrices(pricesFrom('2026-01-30T23:00Z', 24), '2026-01-31_NO4.json');

	expect(parsed.series.map(({ identity }) => `${identity.key} ${identity.unit}`)).toEqual([
		'electricity-price-area.NO4.spot.H NOK/MWh',
		'electricity-price-area.NO4.mean.D NOK/MWh',
		'electricity-price-area-eur.NO4.spot.H EUR/MWh',
		'electricity-price-area-eur.NO4.mean.D EUR/MWh'
	]);
});

test('refuses what cannot be placed in time or space', async () => {
	const day = pricesFrom('2026-01-30T23:00Z', 24);
	const local = day.map((price) => ({ ...price, time_start: price.time_start.slice(0, 16) }));
	const [first] = day;

	await expect(parsePrices(day, 'prices.json')).rejects.toThrow(/tells the price area/);
	await expect(parsePrices(day, '2026-02-01_NO3.json')).rejects.toThrow(
		/expected prices of 2026-02-01, found 2026-01-31/
	);
	await expect(parsePrices(local, '2026-01-31_NO3.json')).rejects.toThrow(/distance from UTC/);
	await expect(parsePrices([...day, first], '2026-01-31_NO3.json')).rejects.toThrow(
		/different lengths/
	);
	await expect(
		parsePrices(pricesFrom('2026-01-30T23:00Z', 30), '2026-01-31_NO3.json')
	).rejects.toThrow(/more than one day/);
	await expect(parsePrices([], '2026-01-31_NO3.json')).rejects.toMatchObject({
		code: 'SOURCE_CHANGED'
	});
});

test.skipIf(!existsSync(RECORDED))(
	'reads the recorded day when told its area (../shared/payloads)',
	async () => {
		const bytes = readFileSync(RECORDED);
		const parsed = await parseBytes(bytes, '2022-10-27_NO3.json');

		await expect(parseBytes(bytes, RECORDED)).rejects.toThrow(/tells the price area/);
		expect(observationsOf(parsed, HOURS)).toHaveLength(24);
		expect(observationsOf(parsed, HOURS)[0]).toEqual({
			...{ start: new Date('2022-10-26T22:00Z'), value: 925.42, status: 'final' }
		});
		expect(observationsOf(parsed, MEANS)).toHaveLength(1);
	}
);
