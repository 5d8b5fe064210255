import { describe, expect, test } from 'vitest';
import {
	ASSORTMENT_GROUPS,
	CATEGORIES,
	isOfGroup,
	speciesOf,
	TIMBER_BREAKDOWNS
} from './assortments.ts';
import { describeSeries, findIndicator, INDICATORS } from './indicators.ts';
import { MUNICIPALITY_NAMES } from './municipality-names.ts';
import { FREQUENCIES } from './period.ts';
import { expectedCounties, harmonisedCounty, isCounty, regionName } from './regions.ts';
import { findSeriesKeyParts, formatSeriesKey } from './series.ts';
import { STAGES } from './stages.ts';
import { isUnit } from './units.ts';

const nameOf = (key: string) => describeSeries(findSeriesKeyParts(key)!)!.name;

describe.each(INDICATORS)('$id', (indicator) => {
	test('has a unit, a stage and texts in both languages', () => {
		const texts = [indicator.name, indicator.meaning, indicator.note, indicator.breaks?.[0]?.text];

		expect(isUnit(indicator.unit), indicator.unit).toBe(true);
		expect(STAGES).toContain(indicator.stage);
		for (const text of texts) {
			if (text !== undefined)
				expect([text.nb, text.en].every((words) => /\S/.test(words))).toBe(true);
		}
	});

	test('has breakdowns of different ids and different names', () => {
		const { breakdowns } = indicator;

		expect(breakdowns.length).toBeGreaterThan(0);
		for (const part of ['id', 'nb', 'en'] as const) {
			const values = breakdowns.map(({ id, name }) => (part === 'id' ? id : name[part]));
			expect(new Set(values).size, part).toBe(values.length);
		}
	});
});

test('ids of indicators are unique', () => {
	expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
	expect(findIndicator('cpi')?.id).toBe('cpi');
	expect(findIndicator('no-such')).toBeUndefined();
});

test('no two series of one frequency and region have the same name', () => {
	for (const frequency of FREQUENCIES) {
		const names = INDICATORS.flatMap(({ id, breakdowns }) =>
			breakdowns.flatMap((breakdown) => {
				const parts = { indicator: id, region: 'NO', breakdown: breakdown.id, frequency };
				return describeSeries(parts)?.name ?? [];
			})
		);
		expect(new Set(names.map(({ nb }) => nb)).size, frequency).toBe(names.length);
		expect(new Set(names.map(({ en }) => en)).size, frequency).toBe(names.length);
	}
});

test('the usual spruce sawlog price is told from the price of all spruce sawlogs', () => {
	expect(nameOf('roundwood-price.NO-50.1140.M').nb).toBe(
		'Tømmerpris, gran sagtømmer sams (1140), Trøndelag'
	);
	expect(nameOf('roundwood-price.NO-50.spruce-sawlogs.M').nb).toBe(
		'Tømmerpris, gran sagtømmer, alle kategorier, Trøndelag'
	);
});

test('a series that the catalogue does not know is none', () => {
	const known = { indicator: 'roundwood-removals', region: 'NO', breakdown: '1140' } as const;

	expect(describeSeries({ ...known, frequency: 'M' })?.dataset).toBe('county-month');
	expect(describeSeries({ ...known, frequency: 'A' })?.dataset).toBe('municipality-year');
	expect(describeSeries({ ...known, frequency: 'D' })).toBeUndefined();
	expect(describeSeries({ ...known, breakdown: '1111', frequency: 'M' })).toBeUndefined();
	expect(describeSeries({ ...known, breakdown: '6191', frequency: 'M' })).toBeUndefined();
});

describe('series keys', () => {
	test.each([
		'a.NO.b.M',
		'fx-eur-nok.NO.spot.D',
		'x.NO-5006.1140.A',
		'r.NO3.filling.W',
		'l.US.t.QH'
	])('%s reads back as itself', (key) => {
		expect(formatSeriesKey(findSeriesKeyParts(key)!)).toBe(key);
	});

	test.each([
		'',
		'a.NO.b',
		'a.NO.b.X',
		'A.NO.b.M',
		'a.no.b.M',
		'a.NO-.b.M',
		'a.NO.b.M.c',
		'a..b.M'
	])('%j is none', (key) => {
		expect(findSeriesKeyParts(key)).toBeUndefined();
	});
});

describe('assortments', () => {
	test('every category stands in a group, and the unsorted ones in three', () => {
		const groupsOf = (code: string) =>
			ASSORTMENT_GROUPS.filter((group) => isOfGroup(code, group.code)).map(
				({ code: group }) => group
			);

		for (const { code } of CATEGORIES) expect(groupsOf(code), code).not.toEqual([]);
		expect(groupsOf('1310')).toEqual(['01', '02', '03']);
		expect(groupsOf('1140')).toEqual(['01']);
		expect(groupsOf('6191')).toEqual(['07']);
		expect(groupsOf('7777')).toEqual([]);
	});

	test('the first digit is the species', () => {
		expect(['1140', '2410', '3400', '6840', '9998'].map(speciesOf)).toEqual([
			...['spruce', 'pine', 'broadleaved', null, null]
		]);
	});

	test('pieces are no way to cut a volume of wood', () => {
		expect(TIMBER_BREAKDOWNS.map(({ id }) => id)).not.toContain('6191');
	});
});

describe('regions', () => {
	test.each([
		['NO', 'hele landet', 'Norway'],
		['NO-50', 'Trøndelag', 'Trøndelag'],
		['NO-5006', 'Steinkjer', 'Steinkjer'],
		['NO-5004', 'Steinkjer (5004)', 'Steinkjer (5004)'],
		['NO-0301', 'Oslo (0301)', 'Oslo (0301)'],
		['NO-3419', 'Våler (3419)', 'Våler (3419)'],
		['NO3', 'NO3 Midt-Norge', 'NO3 Central Norway'],
		['NO-9999', 'NO-9999', 'NO-9999']
	])('%s is %s', (region, nb, en) => {
		expect(regionName(region)).toEqual({ nb, en });
	});

	test('no two places have the same name', () => {
		const counties = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'));
		const codes = [...counties.filter(isCounty), ...MUNICIPALITY_NAMES.keys()];
		const names = codes.map((code) => regionName(`NO-${code}`).nb);

		expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
	});

	test('every municipality has a code of a known county and a name', () => {
		for (const [code, name] of MUNICIPALITY_NAMES) {
			expect(code).toMatch(/^\d{4}$/);
			expect(isCounty(code.slice(0, 2)), code).toBe(true);
			expect(name).toMatch(/^\p{Lu}/u);
		}
		expect(MUNICIPALITY_NAMES.size).toBeGreaterThan(700);
	});

	test('only 16 and 17 are counted under another county as well', () => {
		expect(['16', '17', '50', '03'].map(harmonisedCounty)).toEqual([
			...['50', '50', undefined, undefined]
		]);
	});

	test('every year expects known counties, Trøndelag among them', () => {
		for (const year of [2014, 2017, 2019, 2020, 2023, 2024, 2027]) {
			expect(expectedCounties(year)).toContain('50');
			expect(expectedCounties(year).every(isCounty)).toBe(true);
		}
		expect(expectedCounties(2023)).toContain('30');
		expect(expectedCounties(2024)).not.toContain('30');
	});
});
