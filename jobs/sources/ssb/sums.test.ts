import { expect, test } from 'vitest';
import { describeSeries } from '#domain/indicators.ts';
import { expectedCounties } from '#domain/regions.ts';
import type { ParsedSeries } from '../source.ts';
import { listSums } from './sums.ts';

const CODES =
	'1110 1141 1143 1148 1160 1410 1490 2110 2141 2143 2148 2160 2410 2490 3120 3400'.split(' ');
const year = (number: number) => new Date(Date.UTC(number, 0, 1));

/** Invented: `value` in 2019, and `value` + 1 in 2020. */
function createSeries(region: string, breakdown: string, value: number | null): ParsedSeries {
	const identity = describeSeries({
		indicator: 'removals-ssb',
		region,
		breakdown,
		frequency: 'A'
	})!;
	const next = value === null ? null : value + 1;
	const toFigure = (start: Date, figure: number | null) => ({
		...{ start, value: figure },
		status: figure === null ? ('missing' as const) : ('final' as const)
	});
	return { identity, observations: [toFigure(year(2019), value), toFigure(year(2020), next)] };
}

const region = (name: string) => CODES.map((code) => createSeries(name, code, 10));
const valuesOf = (sums: readonly ParsedSeries[]) =>
	Object.fromEntries(
		sums.map(({ identity, observations }) => [
			identity.key,
			observations.map(({ start, value }) => [start.getUTCFullYear(), value])
		])
	);

test('sums the assortments of each species and of all', () => {
	expect(valuesOf(listSums(region('NO-50')))).toEqual({
		'removals-ssb.NO-50.spruce.A': [
			[2019, 70],
			[2020, 77]
		],
		'removals-ssb.NO-50.pine.A': [
			[2019, 70],
			[2020, 77]
		],
		'removals-ssb.NO-50.broadleaved.A': [
			[2019, 20],
			[2020, 22]
		],
		'removals-ssb.NO-50.industrial.A': [
			[2019, 160],
			[2020, 176]
		]
	});
});

test('leaves fuelwood out, with and without a figure', () => {
	const withFuelwood = [
		...region('NO-50'),
		createSeries('NO-50', '1800', 1000),
		createSeries('NO-50', '3800', null)
	];

	expect(valuesOf(listSums(withFuelwood))).toEqual(valuesOf(listSums(region('NO-50'))));
});

test('forms no sum where a part has no figure', () => {
	const [first, ...rest] = region('NO-50');
	const hidden = [createSeries('NO-50', first!.identity.breakdown, null), ...rest];

	expect(Object.keys(valuesOf(listSums(hidden)))).toEqual([
		'removals-ssb.NO-50.pine.A',
		'removals-ssb.NO-50.broadleaved.A'
	]);
	expect(listSums(rest)).toHaveLength(2);
});

test('forms no sum where an assortment may hold another', () => {
	expect(listSums([...region('NO-50'), createSeries('NO-50', '1142', 5)])).toEqual([]);
});

const others = expectedCounties(2019).filter((county) => county !== '50');
const wholeCountry = [...others, '50'].flatMap((county) => region(`NO-${county}`));
const countryOf = (series: readonly ParsedSeries[]) =>
	valuesOf(listSums(series))['removals-ssb.NO.industrial.A'];

test('sums the counties to the country where none is missing', () => {
	// In 2020 the counties are others.
	expect(countryOf(wholeCountry)).toEqual([[2019, 160 * (others.length + 1)]]);

	expect(countryOf(wholeCountry.filter(({ identity }) => identity.region !== 'NO-50'))).toBe(
		undefined
	);
});

test('sums nothing to the country where ground stands twice, under its old and its new code', () => {
	const twice = [...wholeCountry, ...region('NO-16')];
	const empty = CODES.map((code) => createSeries('NO-16', code, 0));

	expect(countryOf(twice)).toBe(undefined);
	expect(countryOf([...wholeCountry, ...empty])).toEqual([[2019, 160 * (others.length + 1)]]);
});
