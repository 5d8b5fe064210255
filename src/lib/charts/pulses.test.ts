import { expect, test } from 'vitest';
import { plotSeries } from './plot-points.ts';
import { placePulses } from './pulses.ts';

const shown = plotSeries([
	{
		id: 'a',
		label: 'A',
		color: 2,
		points: [
			{ x: 1, y: 10 },
			{ x: 2, y: null },
			{ x: 3, y: 30 }
		]
	}
]);

test('a change is marked at the new value, with the way from the old one', () => {
	const pulses = placePulses([{ key: 7, seriesId: 'a', x: new Date(3), before: 20 }], shown);

	expect(pulses).toEqual([
		{ key: 7, x: 3, y: 30, before: 20, color: 'var(--chart-2, currentColor)' }
	]);
});

test('an old value outside the picture is marked at its edge', () => {
	const [pulse] = placePulses([{ key: 7, seriesId: 'a', x: 3, before: 900 }], shown);

	expect(pulse?.before).toBe(30);
});

test('changes to a gap, to another series or outside the shown time are not marked', () => {
	const changes = [
		{ key: 1, seriesId: 'a', x: 2 },
		{ key: 2, seriesId: 'b', x: 3 },
		{ key: 3, seriesId: 'a', x: 99 }
	];

	expect(placePulses(changes, shown)).toEqual([]);
});
