import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concentration, decomposePrice, decomposeValue, type Part } from './mix.ts';

const amount = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 1e6, noNaN: true }));
const part: fc.Arbitrary<Part> = fc
	.record({ v0: amount, v1: amount, p0: amount, p1: amount })
	.map(({ v0, v1, p0, p1 }) => ({ id: 'x', volume: [v0, v1], value: [v0 * p0, v1 * p1] }));

test('price and mix add up to the change of the average price, whatever comes and goes', () => {
	fc.assert(
		fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
			const effects = decomposePrice(parts);
			if (effects === undefined) return;
			const { before, after, price, mix } = effects;
			const scale = 1e-9 * (1 + Math.max(before, after) * parts.length * 10);

			expect(Math.abs(price + mix - (after - before))).toBeLessThanOrEqual(scale);
		})
	);
});

test('the same mix at other prices is all price; the same prices in another mix all mix', () => {
	const prices: Part[] = [
		{ id: 'saw', volume: [10, 20], value: [5000, 12_000] },
		{ id: 'pulp', volume: [10, 20], value: [2000, 4400] }
	];
	const mix: Part[] = [
		{ id: 'saw', volume: [10, 30], value: [5000, 15_000] },
		{ id: 'pulp', volume: [10, 10], value: [2000, 2000] }
	];

	expect(decomposePrice(prices)).toEqual({ before: 350, after: 410, price: 60, mix: 0 });
	expect(decomposePrice(mix)).toEqual({ before: 350, after: 425, price: 0, mix: 75 });
});

test('volume, price and mix add up to the change of the value', () => {
	const parts: Part[] = [
		{ id: 'saw', volume: [10, 30], value: [5000, 16_500] },
		{ id: 'pulp', volume: [10, 12], value: [2000, 2640] }
	];
	const { before, after, volume, price, mix } = decomposeValue(parts)!;

	expect(before + volume + price + mix).toBeCloseTo(after, 9);
});

test('nothing sold has no average price', () => {
	expect(decomposePrice([{ id: 'x', volume: [0, 5], value: [0, 10] }])).toBeUndefined();
});

test('one seller is full concentration, four alike a quarter of it', () => {
	expect(concentration([7])).toBe(10_000);
	expect(concentration([1, 1, 1, 1])).toBe(2500);
	expect(concentration([0, 0])).toBeUndefined();
	expect(concentration([1, -1, 2])).toBeUndefined();
});
