import { expect, test } from 'vitest';
import { keepHollow, keepSolid, listLonelyPoints, splitSegments } from './gaps.ts';

const at = (x: number, y: number | null, hollow = false) => ({ x, y, hollow });
const xsOf = (points: readonly { x: number }[]) => points.map(({ x }) => x);

test('a missing figure splits the line in two', () => {
	const segments = splitSegments([at(1, 5), at(2, 6), at(3, null), at(4, 7), at(5, 8)]);

	expect(segments.map(xsOf)).toEqual([
		[1, 2],
		[4, 5]
	]);
});

test('gaps at the ends and side by side leave no empty stretches', () => {
	const segments = splitSegments([at(1, null), at(2, 6), at(3, null), at(4, null), at(5, null)]);

	expect(segments.map(xsOf)).toEqual([[2]]);
});

test('zero is a figure and not a gap', () => {
	expect(splitSegments([at(1, 0), at(2, 0)]).map(xsOf)).toEqual([[1, 2]]);
});

test('a point between two gaps is lonely, one in a line is not', () => {
	const segments = splitSegments([at(1, 5), at(2, null), at(3, 6), at(4, 7)]);

	expect(xsOf(listLonelyPoints(segments))).toEqual([1]);
});

test('the preliminary stretch begins at the last final point', () => {
	const points = [at(1, 5), at(2, 6), at(3, 7, true), at(4, 8, true)];

	expect(splitSegments(keepSolid(points)).map(xsOf)).toEqual([[1, 2]]);
	expect(splitSegments(keepHollow(points)).map(xsOf)).toEqual([[2, 3, 4]]);
});
