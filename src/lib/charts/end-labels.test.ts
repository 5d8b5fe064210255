import { expect, test } from 'vitest';
import { createEndLabels, roomForLabels } from './end-labels.ts';
import { plotSeries } from './plot-points.ts';
import type { Series } from './types.ts';

const extent = [0, 100] as const;
const line = (id: string, lastX: number, label = id): Series => ({
	id,
	label,
	color: 1,
	points: [
		{ x: 0, y: 5 },
		{ x: lastX, y: 7 },
		{ x: 100, y: null }
	]
});
const labelsOf = (series: Series[]) =>
	createEndLabels(plotSeries(series), extent).map(({ text }) => text);

test('several lines are named where they end', () => {
	expect(labelsOf([line('a', 99), line('b', 98)])).toEqual(['a', 'b']);
});

test('a single line needs no name', () => {
	expect(labelsOf([line('a', 99)])).toEqual([]);
});

test('a line that ends early is not named at the edge, where it is not', () => {
	expect(labelsOf([line('a', 99), line('b', 60)])).toEqual(['a']);
});

test('a long name does not squeeze the plot', () => {
	expect(labelsOf([line('a', 99), line('b', 99, 'a name of more than 22 letters')])).toEqual(['a']);
});

test('longer names get more room', () => {
	expect(roomForLabels(['Trøndelag'])).toBeGreaterThan(roomForLabels(['Oslo']));
	expect(roomForLabels([])).toBeGreaterThan(0);
});
