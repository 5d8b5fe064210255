import { expect, test } from 'vitest';
import { createBandPath, createBarsPath, createDotsPath, createLinePath } from './paths.ts';
import { createScales } from './scales.ts';

const scales = createScales({ xDomain: [0, 10], yDomain: [-10, 10], width: 100, height: 100 });
const at = (x: number, y: number | null) => ({ x, y, hollow: false });

test('a line is lifted at a gap, and a lonely point is no line', () => {
	const path = createLinePath([at(0, 0), at(1, 5), at(2, null), at(3, 0)], scales);

	expect(path).toBe('M0,50L10,25');
});

test('a step holds its value until the next point', () => {
	expect(createLinePath([at(0, 0), at(10, 10)], scales, 'step')).toBe('M0,50L100,50L100,0');
});

test('a band is torn where there is nothing to compare with', () => {
	const band = (x: number) => ({ x, low: -5, high: 5 });

	expect(
		createBandPath([band(0), band(1), null, band(3), band(4)], scales).match(/Z/g)
	).toHaveLength(2);
});

test('bars grow up and down from zero', () => {
	const bars = createBarsPath(
		[
			{ x: 5, y: 10, hollow: false },
			{ x: 6, y: -10, hollow: false }
		],
		scales,
		4
	);

	expect(bars).toBe('M48,50V0h4V50ZM58,50V100h4V50Z');
});

test('all dots are one path', () => {
	const dots = [at(0, 0), at(10, 10)].map(({ x, hollow }) => ({ x, y: x, hollow }));

	expect(createDotsPath(dots, scales)).toBe('M0,50h.01M100,0h.01');
});
