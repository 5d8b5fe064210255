import { expect, test } from 'vitest';
import {
	harmonise,
	listPartsOf,
	municipalityToday,
	TRONDELAG_MUNICIPALITIES
} from './concordance.ts';
import { harmoniseSeries, sumRegion } from './harmonise-series.ts';
import { findNamedRegion, NAMED_REGIONS } from './named-regions.ts';
import type { Observation } from './observation.ts';
import { regionName } from './regions.ts';

/* All figures are made up. */
const final = (period: string, value: number | null): Observation => ({
	...{ period, value },
	status: value === null ? 'missing' : 'final'
});

test('Steinkjer and Verran are Steinkjer of today, under each of their codes', () => {
	expect(harmonise('1702', 2014, 2024)).toEqual([{ code: '5006', weight: 1 }]);
	expect(harmonise('1724', 2014, 2018)).toEqual([
		{ code: '5004', weight: null },
		{ code: '5039', weight: null }
	]);
	expect(harmonise('5039', 2019, 2020)).toEqual([{ code: '5006', weight: 1 }]);
	expect(municipalityToday('5004')).toBe('5006');
});

test('a code outside its years, or outside Trøndelag, becomes nothing', () => {
	expect(harmonise('1702', 2019, 2024)).toBeUndefined();
	expect(harmonise('0301', 2019, 2024)).toBeUndefined();
	expect(harmonise('5006', 2024, 2024)).toEqual([{ code: '5006', weight: 1 }]);
});

test('Snillfjord was divided: it goes nowhere as a whole, and no weights are guessed', () => {
	expect(harmonise('5012', 2019, 2020)).toEqual([
		{ code: '5055', weight: null },
		{ code: '5056', weight: null },
		{ code: '5059', weight: null }
	]);
	expect(municipalityToday('1613')).toBeUndefined();
	expect(listPartsOf('5059')).toBeUndefined();
});

test('every code has one municipality of today, and the codes of a year do not overlap', () => {
	expect(TRONDELAG_MUNICIPALITIES).toHaveLength(38);
	const codes = TRONDELAG_MUNICIPALITIES.flatMap((today) => listPartsOf(today) ?? []).map(
		({ code }) => code
	);
	expect(new Set(codes).size).toBe(codes.length);
});

test('a harmonised municipality is the sum of its parts, and says from when it is as reported', () => {
	const reported = new Map([
		['NO-1702', [final('2016', 10), final('2017', 20)]],
		['NO-1724', [final('2016', 1)]],
		['NO-5004', [final('2017', 2), final('2018', 30)]],
		['NO-5039', [final('2018', 3), final('2019', null)]],
		['NO-5006', [final('2020', 40)]]
	]);

	const harmonised = harmoniseSeries('5006', reported);

	expect(harmonised?.observations).toEqual([
		final('2016', 11),
		final('2017', 22),
		final('2018', 33),
		final('2019', null),
		final('2020', 40)
	]);
	expect(harmonised?.brokenAt).toBe('2020');
	expect(harmonised?.absent).toEqual(
		new Map([
			['2017', ['1724']],
			['2019', ['5004']]
		])
	);
});

test('a municipality that kept its code is summed all the same before the merger', () => {
	const reported = new Map([
		['NO-5001', [final('2019', 5), final('2020', 7)]],
		['NO-5030', [final('2019', 1)]]
	]);

	const harmonised = harmoniseSeries('5001', reported);

	expect(harmonised?.observations).toEqual([final('2019', 6), final('2020', 7)]);
	expect(harmonised?.brokenAt).toBe('2020');
});

test('nothing is put together where a share of Snillfjord is lacking', () => {
	expect(harmoniseSeries('5055', new Map())).toBeUndefined();
});

test('a region has a sum only where all its members have a figure', () => {
	const members = new Map([
		['NO-5006', [final('2020', 1), final('2021', 2)]],
		['NO-5014', [final('2020', 3)]]
	]);

	expect(sumRegion(members)).toEqual([final('2020', 4), final('2021', null)]);
	expect(sumRegion(members, ['NO-5014'])).toEqual([final('2020', 4), final('2021', 2)]);
});

test('members of named regions are places that have names, and what was not seen has none', () => {
	for (const { members } of NAMED_REGIONS) {
		for (const member of members ?? []) expect(regionName(member).nb).not.toBe(member);
	}
	expect(findNamedRegion('lensa-vest')?.members).toContain('NO-1566');
	expect(findNamedRegion('namdal')?.members).toBeNull();
});
