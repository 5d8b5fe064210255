import { describe, expect, test } from 'vitest';
import { readBundledSeries } from '#tests/support/bundled-quantities.ts';
import { findKeyFigure } from '../key-figures/key-figures.ts';
import { isUnit } from '../units.ts';
import { computeDerived, listInputs, type DerivedRequest } from './compute-derived.ts';
import { emptySeries } from './derivation.ts';
import { DERIVATIONS } from './derivations.ts';

/* The bundled, real figures, and what was worked out from them by other means. */

const series = await readBundledSeries(/^(timber-county-month-(2014|2021|2022|2024)|[^t].*)\.csv$/);

const seriesOf = (key: string) => series.get(key);

function figure(request: DerivedRequest, period: string): number | null | undefined {
	const { observations } = computeDerived(request, seriesOf);
	return observations.find((observation) => observation.period === period)?.value;
}

const yearly = (id: string, region = 'NO-50') => ({ id, region, frequency: 'A' }) as const;

describe('golden figures', () => {
	test.each([
		['2014', 409.8],
		['2021', 480.9],
		['2024', 604.2]
	])('industrial roundwood of Trøndelag in %s cost %d in kroner of 2024', (period, price) => {
		// The printed figures come from prices rounded to a tenth of a krone.
		expect(Math.abs(figure(yearly('real-roundwood-price'), period)! - price)).toBeLessThan(0.1);
	});

	test('sawlogs of spruce were worth 255 kroner more than pulpwood in 2024, 1.52 times as much', () => {
		expect(Math.round(figure(yearly('sawlog-pulpwood-spread'), '2024')!)).toBe(255);
		expect(figure(yearly('sawlog-pulpwood-ratio'), '2024')).toBeCloseTo(1.52, 2);
	});

	test('spruce sawlogs cost 68 kroner less in Trøndelag than in the country in 2024', () => {
		const gap = figure(yearly('regional-price-gap-percent'), '2024')!;

		expect(Math.round(figure(yearly('regional-price-gap'), '2024')!)).toBe(747 - 815);
		// 8.3 per cent of the printed prices, which are rounded to whole kroner; 8.39 of the prices themselves.
		expect(Math.abs(gap - 100 * (747 / 815 - 1))).toBeLessThan(0.1);
		expect(gap).toBeCloseTo(-8.39, 2);
	});

	test('49.8 per cent of Trøndelag’s industrial roundwood of 2024 was sawlogs, 57.5 of the country’s', () => {
		const at = '2024-12';

		expect(figure({ id: 'sawlog-share', region: 'NO-50' }, at)).toBeCloseTo(49.8, 1);
		expect(figure({ id: 'sawlog-share', region: 'NO' }, at)).toBeCloseTo(57.5, 1);
	});

	test('Trøndelag removed 932 300 m³ in 2024, 7.87 per cent of the country', () => {
		expect(figure({ id: 'removals-12-months', region: 'NO-50' }, '2024-12')).toBeCloseTo(
			932_300,
			-3
		);
		expect(figure({ id: 'share-of-country', region: 'NO-50' }, '2024-12')).toBeCloseTo(7.87, 2);
	});

	test('twelve months are none where a year is not there', () => {
		expect(figure({ id: 'removals-12-months', region: 'NO-50' }, '2024-11')).toBeNull();
	});

	test('the removals of Trøndelag in 2024 bound 664 000 tonnes of carbon dioxide', () => {
		expect(figure(yearly('co2-in-removals'), '2024')! / 1000).toBeCloseTo(664, 0);
	});
});

test('the mix is a part of the change of the mean price', () => {
	const at = '2022-03';
	const mean = (period: string) => {
		const [value, volume] = ['value', 'removals'].map(
			(what) =>
				series
					.get(`roundwood-${what}.NO-50.industrial.M`)!
					.observations.find((observation) => observation.period === period)!.value!
		);
		return value! / volume!;
	};
	const mix = figure({ id: 'mix-effect', region: 'NO-50' }, at)!;

	expect(mix).not.toBe(0);
	expect(Math.abs(mix)).toBeLessThan(Math.abs(mean(at) - mean('2021-03')));
});

/** Any choice within the range, so that every derivation can be computed. */
const assumptionsFor = (id: string) =>
	Object.fromEntries(
		DERIVATIONS.find((one) => one.id === id)!
			.parameters.filter(({ value }) => value === null)
			.map(({ id: parameter, range }) => [parameter, range[1] / 2])
	);

describe.each(DERIVATIONS)('$id', ({ id, unit, basis, frequencies, formula }) => {
	const region = findKeyFigure(id)!.regions[0]!;
	const assumptions = assumptionsFor(id);

	test.each(frequencies)('has its unit and frequency %s', (frequency) => {
		const result = computeDerived({ id, region, frequency, assumptions }, seriesOf);

		expect([result.frequency, result.unit, result.basis]).toEqual([frequency, unit, basis]);
		expect(isUnit(unit)).toBe(true);
		expect(result.steps.at(-1)?.parameters).toMatchObject({ formula: formula.id });
	});

	test('is empty, not an error, without any figure', () => {
		const result = computeDerived({ id, region, assumptions }, () => undefined);

		expect(result.observations.filter(({ value }) => value !== null)).toEqual([]);
	});

	test('is made of series that the catalogue knows', () => {
		for (const key of listInputs({ id, region })) expect(() => emptySeries(key)).not.toThrow();
	});
});

/** What only a source that is downloaded fills. */
const NOT_BUNDLED = [
	...['power-area-spread', 'power-cost-per-tonne'],
	...['price-against-sweden', 'price-against-finland']
];

test('the bundle fills every derivation but those of sources that are downloaded', () => {
	const empty = DERIVATIONS.filter(({ id, frequencies }) => {
		const region = findKeyFigure(id)!.regions[0]!;
		return !frequencies.some((frequency) =>
			computeDerived(
				{ id, region, frequency, assumptions: assumptionsFor(id) },
				seriesOf
			).observations.some(({ value }) => value !== null)
		);
	});

	expect(empty.map(({ id }) => id).filter((id) => !NOT_BUNDLED.includes(id))).toEqual([]);
});
