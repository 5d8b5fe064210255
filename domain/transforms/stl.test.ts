import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quantity } from '../quantity.ts';
import { adjustSeason } from './adjust-season.ts';
import { decompose } from './stl.ts';

const PERIOD = 12;
const wave = (at: number) => 10 * Math.sin((2 * Math.PI * (at % PERIOD)) / PERIOD);
const series = (years: number, figure: (at: number) => number) =>
	Float64Array.from({ length: years * PERIOD }, (_, at) => figure(at));

const monthly = (figures: readonly (number | null)[]): Quantity => ({
	...{ frequency: 'M', unit: 'm3', basis: 'under-bark', steps: [] },
	observations: figures.map((value, at) => ({
		period: `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
		value,
		status: value === null ? 'missing' : 'final'
	}))
});

test('the parts add up to the figures, whatever they are', () => {
	const figures = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), {
		...{ minLength: 24, maxLength: 90 }
	});
	fc.assert(
		fc.property(figures, (values) => {
			const { seasonal, trend, remainder } = decompose(Float64Array.from(values), {
				period: PERIOD
			});

			for (const [at, value] of values.entries()) {
				const sum = (seasonal[at] ?? NaN) + (trend[at] ?? NaN) + (remainder[at] ?? NaN);
				expect(sum).toBeCloseTo(value, 8);
			}
		}),
		{ numRuns: 25 }
	);
});

test('a line with a wave is taken apart into the line and the wave', () => {
	const { seasonal, trend } = decompose(
		series(8, (at) => 100 + at / 2 + wave(at)),
		{ period: PERIOD }
	);

	for (let at = 0; at < 8 * PERIOD; at += 1) {
		expect(seasonal[at]).toBeCloseTo(wave(at), 4);
		expect(trend[at]).toBeCloseTo(100 + at / 2, 4);
	}
});

test('one wild figure moves neither the season nor the trend', () => {
	const noisy = (at: number) => 100 + wave(at) + ((at * 7) % 5) / 50;
	const calm = decompose(series(8, noisy), { period: PERIOD });
	const wild = decompose(
		series(8, (at) => noisy(at) + (at === 50 ? 500 : 0)),
		{ period: PERIOD }
	);

	for (let at = 0; at < 8 * PERIOD; at += 1) {
		expect(Math.abs((wild.trend[at] ?? NaN) - (calm.trend[at] ?? NaN))).toBeLessThan(0.2);
		expect(Math.abs((wild.seasonal[at] ?? NaN) - (calm.seasonal[at] ?? NaN))).toBeLessThan(0.2);
	}
});

test('an adjusted quantity says by what method, and its last half year is uncertain', () => {
	const figures = [...series(6, (at) => 100 + wave(at))];
	const result = adjustSeason(monthly(figures));

	if (typeof result === 'string') throw new Error(result);
	expect(result.adjusted.steps).toEqual([
		{ id: 'seasonally-adjusted', parameters: { method: 'STL-log' } }
	]);
	expect(result.uncertainFrom).toBe('2005-07');
	for (const { value } of result.adjusted.observations) expect(value).toBeCloseTo(100, 0);
});

test('refuses what cannot be adjusted honestly, and says why', () => {
	const years = (count: number) => [...series(count, (at) => 100 + wave(at))];
	const withGap = years(6).map((value, at) => (at === 30 ? null : value));
	const once = adjustSeason(monthly(years(6)));

	expect(adjustSeason(monthly(years(4)))).toBe('too-short');
	expect(adjustSeason(monthly(withGap))).toBe('gap');
	expect(adjustSeason({ ...monthly(years(6)), frequency: 'D' })).toBe('no-seasons');
	expect(typeof once === 'string' ? once : adjustSeason(once.adjusted)).toBe('adjusted-already');
});
