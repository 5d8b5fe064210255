import { expect, test } from 'vitest';
import { createScales, percentX } from './scales.ts';

const box = { width: 200, height: 100 };

test('large values are drawn high, and x grows to the right', () => {
	const scales = createScales({ xDomain: [0, 10], yDomain: [-5, 5], ...box });

	expect([scales.x(0), scales.x(10)]).toEqual([0, 200]);
	expect([scales.y(-5), scales.y(0), scales.y(5)]).toEqual([100, 50, 0]);
});

test('a pixel leads back to the x that is drawn there', () => {
	const scales = createScales({ xDomain: [1000, 3000], yDomain: [0, 1], ...box });

	expect(scales.invertX(scales.x(1234))).toBeCloseTo(1234);
});

test('a single x stands in the middle', () => {
	const scales = createScales({ xDomain: [7, 7], yDomain: [0, 1], ...box });

	expect(percentX(scales, 7)).toBe('50%');
	expect(scales.invertX(12)).toBe(7);
});

test('a share of the width does not depend on the width', () => {
	const narrow = createScales({ xDomain: [0, 3], yDomain: [0, 1], width: 271, height: 9 });
	const wide = createScales({ xDomain: [0, 3], yDomain: [0, 1], width: 1440, height: 9 });

	expect(percentX(narrow, 1)).toBe('33.33%');
	expect(percentX(wide, 1)).toBe('33.33%');
});
