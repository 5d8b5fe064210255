import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { readBundledSeries } from '#tests/support/bundled-quantities.ts';
import type { Quantity } from '#domain/quantity.ts';
import { aggregate } from '#domain/transforms/aggregate.ts';
import { relativeGap, share, spread, sum } from '#domain/transforms/compare.ts';
import { convertUnit } from '#domain/transforms/convert-unit.ts';
import { decomposePrice, decomposeValue, type Part } from '#domain/transforms/mix.ts';
import { deflate } from '#domain/transforms/real.ts';
import { rollingPrice } from '#domain/transforms/rolling.ts';
import { seasonalIndex } from '#domain/transforms/season.ts';

/* The bundled real figures through the arithmetic, against figures worked out from the same workbooks by hand. */

vi.setConfig({ testTimeout: 60_000 });

const years = await readBundledSeries(/^(timber-municipality-year|ssb-consumer-prices)/);
const months = await readBundledSeries(/^timber-county-month/);

function seriesOf(key: string): Quantity {
	const found = (key.endsWith('.M') ? months : years).get(key) ?? years.get(key);
	if (found === undefined) throw new Error(`not in the bundle: ${key}`);
	return found;
}

const valueOf = (quantity: Quantity, period: string): number =>
	quantity.observations.find((entry) => entry.period === period)?.value ?? Number.NaN;
const fixed = (decimals: number) => (value: number) => Number(value.toFixed(decimals));
const [whole, oneDecimal] = [fixed(0), fixed(1)];

/** Year; kr/m³ in the kroner of 2024; the spread of 1140 and 1410, kr/m³. Trøndelag. */
const TABLE = `
2014 409.8 209
2015 386.9 223
2016 374.5 207
2017 427.3 242
2018 451.7 243
2019 486.2 226
2020 423.1 196
2021 480.9 308
2022 547.2 359
2023 552.9 208
2024 604.2 255`;
const table = TABLE.trim()
	.split('\n')
	.map((line) => line.split(' '))
	.map(([year = '', real, difference]) => ({
		...{ year, real: Number(real), difference: Number(difference) }
	}));

const price = seriesOf('roundwood-price.NO-50.industrial.A');
const cpi = seriesOf('cpi.NO.total.M');

/** A quantity with its figures as a publisher prints them. */
const rounded = (quantity: Quantity, decimals: number): Quantity => ({
	...quantity,
	observations: quantity.observations.map((entry) => ({
		...entry,
		value: entry.value === null ? null : fixed(decimals)(entry.value)
	}))
});

describe.each(table)('$year', ({ year, real, difference }) => {
	/* The table was made of printed figures: kr/m³ and the yearly CPI (2015=100), both with one decimal. */
	test(`${real} kr/m³ in the kroner of 2024, of figures as printed`, () => {
		const printed = rounded(aggregate(cpi, 'A', { how: 'mean' }), 1);

		expect(oneDecimal(valueOf(deflate(rounded(price, 1), printed, '2024'), year))).toBe(real);
	});

	test('not 0.4 kr from that by the mean of the monthly CPI, as the product does', () => {
		expect(Math.abs(valueOf(deflate(price, cpi, '2024'), year) - real)).toBeLessThan(0.4);
	});

	test(`spruce sawlogs ${difference} kr above pulpwood`, () => {
		const [sawlogs, pulpwood] = ['1140', '1410'].map((category) =>
			seriesOf(`roundwood-price.NO-50.${category}.A`)
		);

		expect(whole(valueOf(spread(sawlogs!, pulpwood!), year))).toBe(difference);
	});
});

const yearPrice = (region: string, category: string) => {
	const [value, volume] = ['value', 'removals'].map((of) =>
		seriesOf(`roundwood-${of}.${region}.${category}.M`)
	);
	return rollingPrice({ value: value!, volume: volume! }, 12);
};

test('spruce sawlogs cost 8.3 per cent less in Trøndelag than in the country, of whole kroner; 8.4 of all øre', () => {
	const [here, country] = ['NO-50', 'NO'].map((region) => yearPrice(region, '1140'));
	const gap = (decimals: number) =>
		valueOf(relativeGap(rounded(here!, decimals), rounded(country!, decimals)), '2024-12');

	expect([here!, country!].map((entry) => whole(valueOf(entry, '2024-12')))).toEqual([747, 815]);
	expect(oneDecimal(gap(0))).toBe(-8.3);
	expect(oneDecimal(gap(6))).toBe(-8.4);
});

test('sawlogs are 49.8 per cent in Trøndelag and 57.5 in the country', () => {
	const shares = ['NO-50', 'NO'].map((region) => {
		const [sawlogs, pulpwood] = ['sawlogs', 'pulpwood'].map((group) =>
			aggregate(seriesOf(`roundwood-removals.${region}.${group}.M`), 'A', { how: 'sum' })
		);
		return oneDecimal(valueOf(share(sawlogs!, sum(sawlogs!, pulpwood!)), '2024'));
	});

	expect(shares).toEqual([49.8, 57.5]);
});

test('carbon dioxide in what was removed in Trøndelag in 2024: 664 000 t', () => {
	const tonnes = ['spruce', 'pine', 'broadleaved'].map((species) => {
		const monthly = seriesOf(`roundwood-removals.NO-50.${species}.M`);
		return convertUnit(aggregate(monthly, 'A', { how: 'sum' }), `co2-${species}`);
	});
	const [spruce, pine, broadleaved] = tonnes;

	expect(valueOf(sum(sum(spruce!, pine!), broadleaved!), '2024') / 1000).toBeCloseTo(664, 1);
});

describe('seasons of removals, 2014–21 and 2024', () => {
	test('Trøndelag: 132 in March, 70 in July', () => {
		const index = seasonalIndex(seriesOf('roundwood-removals.NO-50.industrial.M'));

		expect(index.map(whole)).toEqual([106, 116, 132, 109, 109, 118, 70, 89, 93, 93, 87, 77]);
	});

	/* Printed elsewhere as 105 108 118 100 106 118 77 101 102 105 102 90, whose mean is 103: there the rows of
	   months 21 and 41 (two of 2019, one of 2020) were counted as months, so that the mean month was too small. */
	test('the country: a mean month is 100', () => {
		const index = seasonalIndex(seriesOf('roundwood-removals.NO.industrial.M'));

		expect(index.map(whole)).toEqual([102, 106, 115, 98, 103, 115, 75, 98, 99, 102, 99, 88]);
		expect(index.reduce((total, month) => total + month, 0)).toBeCloseTo(1200, 9);
	});
});

type Amounts = readonly [volume: number, value: number];

/** Category → m³ and NOK of sawlogs and pulpwood in a year, by cutting up the lines of the bundled file. */
function readRows(year: number): ReadonlyMap<string, Amounts> {
	const file = new URL(`../bundle/timber-municipality-year-${year}.csv`, import.meta.url);
	const sums = new Map<string, Amounts>();
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const [group, category = '', ...amounts] = line.split(',').slice(4);
		if (group !== '01' && group !== '02') continue;
		const [volume, value] = sums.get(category) ?? [0, 0];
		sums.set(category, [volume + Number(amounts[0]), value + Number(amounts[1])]);
	}
	return sums;
}

describe('the average price in Trøndelag from 2023 to 2024', () => {
	const [before, after] = [readRows(2023), readRows(2024)];
	const ids = [...new Set([...before.keys(), ...after.keys()])];
	const amounts = (of: 'removals' | 'value', id: string): Part['volume'] => {
		const series = seriesOf(`roundwood-${of}.NO-50.${id}.A`);
		return [valueOf(series, '2023') || 0, valueOf(series, '2024') || 0];
	};
	const parts = ids.map((id): Part => ({
		id,
		volume: amounts('removals', id),
		value: amounts('value', id)
	}));
	const øre = fixed(2);

	test('536.35 to 604.23 kr: prices did 75.59 of it, the mix −7.71', () => {
		const effects = decomposePrice(parts)!;

		expect([effects.before, effects.after].map(øre)).toEqual([536.35, 604.23]);
		expect([effects.price, effects.mix].map(øre)).toEqual([75.59, -7.71]);
		expect(øre(effects.before + effects.price + effects.mix)).toBe(604.23);
	});

	test('the same from the rows, category by category', () => {
		const total = (rows: ReadonlyMap<string, Amounts>) =>
			[...rows.values()].reduce((volume, [more]) => volume + more, 0);
		const mix = ids.reduce((effect, id) => {
			const [v0, kr0] = before.get(id) ?? [0, 0];
			const [v1, kr1] = after.get(id) ?? [0, 0];
			const newPrice = v1 === 0 ? kr0 / v0 : kr1 / v1;
			return v0 + v1 === 0 ? effect : effect + newPrice * (v1 / total(after) - v0 / total(before));
		}, 0);

		expect(øre(mix)).toBe(-7.71);
		expect(decomposePrice(parts)!.mix).toBeCloseTo(mix, 9);
	});

	test('422.8 to 563.3 million kroner: volume, price and mix add up to the krone', () => {
		const effects = decomposeValue(parts)!;

		expect([effects.before, effects.after]).toEqual([422_770_144, 563_301_278]);
		expect(whole(effects.before + effects.volume + effects.price + effects.mix)).toBe(563_301_278);
	});
});
