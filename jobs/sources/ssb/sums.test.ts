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

test('sums the counties to the country where none is missing', () => {
	const counties = expectedCounties(2019).filter((county) => county !== '50');
	const former = [...counties, '16', '17'].flatMap((county) => region(`NO-${county}`));
	const whole = listSums(former);

	expect(valuesOf(whole)['removals-ssb.NO.industrial.A']).toEqual([
		[2019, 160 * (counties.length + 2)]
	]);
	const without = former.filter(({ identity }) => identity.region !== 'NO-17');
	expect(valuesOf(listSums(without))).not.toHaveProperty(['removals-ssb.NO.industrial.A']);
});
