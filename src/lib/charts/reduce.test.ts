import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reduceToColumns } from './reduce.ts';

const series = fc
	.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 500 })
	.map((ys) => ys.map((y, x) => ({ x, y, hollow: false })));
const PER_COLUMN = 50;
const toPixel = (x: number) => x / PER_COLUMN;
const columnOf = ({ x }: { x: number }) => Math.floor(toPixel(x));
const extremes = (ys: number[]) => [Math.min(...ys), Math.max(...ys)];

test('no pixel column keeps more than four points', () => {
	fc.assert(
		fc.property(series, (points) => {
			const counts = Map.groupBy(reduceToColumns(points, toPixel), columnOf);
			return [...counts.values()].every((column) => column.length <= 4);
		})
	);
});

test('every pixel column keeps its lowest and highest value', () => {
	fc.assert(
		fc.property(series, (points) => {
			const before = Map.groupBy(points, columnOf);
			const after = Map.groupBy(reduceToColumns(points, toPixel), columnOf);
			for (const [column, kept] of after) {
				const all = before.get(column) ?? [];
				expect(extremes(kept.map(({ y }) => y))).toEqual(extremes(all.map(({ y }) => y)));
			}
			expect(after.size).toBe(before.size);
		})
	);
});

test('the points that stay are in order, each once, with the first and the last', () => {
	fc.assert(
		fc.property(series, (points) => {
			const xs = reduceToColumns(points, toPixel).map(({ x }) => x);
			expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
			expect([xs.at(0), xs.at(-1)]).toEqual([0, points.length - 1]);
		})
	);
});

test('few points are left as they are', () => {
	const points = [1, 9, 4].map((y, x) => ({ x, y, hollow: false }));

	expect(reduceToColumns(points, (x) => x * 10)).toBe(points);
});
