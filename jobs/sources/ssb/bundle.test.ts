import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regionName } from '#domain/regions.ts';
import type { ParsedSeries } from '../source.ts';
import { parse } from './parse.ts';

const FOLDER = new URL('../../../bundle/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => /^ssb-.*\.csv$/.test(name));

const parseFile = (name: string) =>
	parse({
		...{ name, url: null, headers: {}, fetchedAt: new Date(0) },
		bytes: readFileSync(new URL(name, FOLDER))
	});

async function parseBundle(): Promise<ReadonlyMap<string, ParsedSeries>> {
	const documents = await Promise.all(names.map(parseFile));
	const series = documents.flatMap((document) => document.series);
	return new Map(series.map((entry) => [entry.identity.key, entry]));
}

const bundle = await parseBundle();

function valueOf(key: string, year: number, month = 0): number | null | undefined {
	const time = Date.UTC(year, month, 1);
	return bundle.get(key)?.observations.find(({ start }) => start.getTime() === time)?.value;
}

test.each(names)('%s is taken in whole', async (name) => {
	const parsed = await parseFile(name);

	expect(parsed.rejections).toEqual([]);
	expect(parsed.series.length).toBeGreaterThan(0);
});

describe('anchors, published elsewhere too', () => {
	test.each([
		['removals-ssb.NO.industrial.A', 2000, 7_477_789],
		['removals-ssb.NO.industrial.A', 2006, 7_282_477],
		['removals-ssb.NO-50.industrial.A', 2020, 823_096],
		['roundwood-buyers.NO.all-to-all.A', 2000, 7_477_789],
		['roundwood-buyers.NO.all-to-all.A', 2006, 7_282_477],
		['roundwood-buyers.NO.spruce-to-all.A', 1999, 6_045_000],
		['roundwood-price-yearbook.NO.all.A', 1996, 329]
	])('%s %i is %i', (key, year, value) => {
		expect(valueOf(key, year)).toBe(value);
	});
});

test('the buyers of a year add up to all, for each kind of wood', () => {
	const totals = [...bundle.keys()].filter((key) => /^roundwood-buyers\..*-to-all\.A$/.test(key));
	expect(totals.length).toBeGreaterThan(20);

	for (const total of totals) {
		const to = (buyer: string) => total.replace('-to-all', `-to-${buyer}`);
		for (const { start, value, status } of bundle.get(total)!.observations) {
			const buyers = ['sawmills', 'pulp-mills', 'board-mills', 'other-norwegian', 'abroad'];
			const year = start.getUTCFullYear();
			const sum = buyers.reduce((before, buyer) => before + (valueOf(to(buyer), year) ?? 0), 0);
			// Preliminary tables are printed in rounded thousands.
			const slack = status === 'preliminary' ? 3000 : 0;
			expect(Math.abs(sum - (value ?? 0)), `${total} ${year}`).toBeLessThanOrEqual(slack);
		}
	}
});

test('municipalities add up to their county', () => {
	const isMunicipality = /^removals-ssb\.NO-50\d\d\.industrial\.A$/;
	const keys = [...bundle.keys()].filter((key) => isMunicipality.test(key));

	const sum = keys.reduce((before, key) => before + (valueOf(key, 2020) ?? 0), 0);

	expect(sum).toBe(valueOf('removals-ssb.NO-50.industrial.A', 2020));
});

test('a zero before a series begins is no figure', () => {
	const observations = bundle.get('house-prices.NO-5001.total.Q')!.observations;

	expect(observations[0]?.start.getUTCFullYear()).toBe(2005);
	expect(observations.filter(({ value }) => value === 0)).toEqual([]);
});

test('every region has a name', () => {
	const regions = new Set([...bundle.values()].map(({ identity }) => identity.region));

	expect([...regions].filter((region) => regionName(region).nb === region)).toEqual([]);
});
