import { expect, test } from 'vitest';
import { labelTimeTicks } from './axis-ticks.ts';
import type { TimeStep } from './types.ts';

const months = [Date.UTC(2023, 9), Date.UTC(2024, 0), Date.UTC(2024, 3)];
const year = (x: Date, step: TimeStep) =>
	String(step === 'year' ? x.getUTCFullYear() : x.getUTCMonth() + 1);

test('months carry their year at the first tick of each', () => {
	const ticks = labelTimeTicks({ step: 'month', values: months }, { format: year, measured: true });

	expect(ticks.map(({ below }) => below)).toEqual(['2023', '2024', undefined]);
});

test('years have one line of text', () => {
	const ticks = labelTimeTicks({ step: 'year', values: months }, { format: year, measured: true });

	expect(ticks.every(({ below }) => below === undefined)).toBe(true);
});

test('every second label may go until the browser has measured', () => {
	const minors = (measured: boolean) =>
		labelTimeTicks({ step: 'month', values: months }, { format: year, measured }).map(
			({ minor }) => minor
		);

	expect(minors(false)).toEqual([false, true, false]);
	expect(minors(true)).toEqual([false, false, false]);
});
