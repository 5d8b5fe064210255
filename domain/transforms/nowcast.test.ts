import { expect, test } from 'vitest';
import type { Quantity } from '../quantity.ts';
import { nowcast } from './nowcast.ts';

const monthly = (count: number, figure: (at: number) => number | null): Quantity => ({
	...{ frequency: 'M', unit: 'm3', basis: 'under-bark', steps: [] },
	observations: Array.from({ length: count }, (_, at) => {
		const value = figure(at);
		return {
			period: `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
			value,
			status: value === null ? 'missing' : 'final'
		};
	})
});
const seasonal = (at: number) => [80, 100, 130, 90][at % 4] ?? 0;

test('where every year repeats the last, the guess is exact and its error nothing', () => {
	expect(nowcast(monthly(60, seasonal))).toEqual({
		period: '2015-01',
		...{ value: 80, low: 80, high: 80, medianError: 0 },
		replays: 45
	});
});

test('growth of the last three months is carried on', () => {
	const guess = nowcast(monthly(72, (at) => seasonal(at) * 1.1 ** Math.floor(at / 12)));

	expect(guess?.value).toBeCloseTo(80 * 1.1 ** 6, 6);
});

test('the interval holds what past guesses missed by', () => {
	const guess = nowcast(monthly(84, (at) => seasonal(at) * (at % 2 === 0 ? 1.2 : 0.9)))!;

	expect(guess.low).toBeLessThanOrEqual(guess.value);
	expect(guess.high).toBeGreaterThanOrEqual(guess.value);
});

test('there is no guess across a gap or without past guesses to learn from', () => {
	expect(nowcast(monthly(84, (at) => (at === 82 ? null : seasonal(at))))).toBeUndefined();
	expect(nowcast(monthly(36, seasonal))).toBeUndefined();
	expect(nowcast({ ...monthly(84, seasonal), frequency: 'W' })).toBeUndefined();
});
