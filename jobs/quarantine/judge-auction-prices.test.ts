import { expect, test } from 'vitest';
import { findBounds } from '#domain/plausibility.ts';
import { summarise } from './history.ts';
import { judgeFigure } from './judge-figure.ts';

const HOUR_MS = 3_600_000;
/** Invented: some weeks of quiet prices. */
const history = summarise(
	Array.from({ length: 500 }, (_, hour) => ({
		start: Date.UTC(2026, 0, 1) + hour * HOUR_MS,
		value: 400 + (hour % 24)
	}))
);
const judge = (value: number, unit: string) =>
	judgeFigure({ start: Date.UTC(2026, 1, 1), value, old: null, neighbour: 410 }, history, unit);

test.each([-450, 0.5, 9000])('an electricity price of %d is not held back', (value) => {
	const bounds = findBounds('NOK/MWh')!;

	expect(judge(value, 'NOK/MWh')).toBeUndefined();
	expect(value >= bounds.min && value <= bounds.max).toBe(true);
});

test('the same figures of another price are', () => {
	expect(judge(-450, 'USD/m3')?.reason).toBe('sign-flip');
	expect(judge(9000, 'USD/m3')?.reason).toBe('unlike-season');
});
