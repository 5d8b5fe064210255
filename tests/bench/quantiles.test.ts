import { expect, test } from 'vitest';
import { median, quantile } from './quantiles.ts';

test('a quantile lies between its neighbours in proportion, whatever the order', () => {
	expect(quantile([40, 10, 30, 20], 0.25)).toBe(17.5);
	expect(quantile([3, 1, 2], 1)).toBe(3);
	expect(median([5, 1, 3])).toBe(3);
	expect(median([4, 2])).toBe(3);
});

test('there is no quantile of nothing', () => {
	expect(() => median([])).toThrow('a quantile of no numbers');
});
