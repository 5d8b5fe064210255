import type { DrawnPoint } from './gaps.ts';

/**
 * At most four points for each pixel column: the first, the lowest, the highest and the last, so that the
 * drawn line covers the same pixels as all points would, and no extreme is lost.
 */
export function reduceToColumns(
	points: readonly DrawnPoint[],
	toPixel: (x: number) => number
): readonly DrawnPoint[] {
	const columns = new Map<number, Column>();
	for (const point of points) {
		const column = Math.floor(toPixel(point.x));
		const seen = columns.get(column);
		if (seen === undefined) columns.set(column, createColumn(point));
		else extendColumn(seen, point);
	}
	const kept = [...columns.values()].flatMap(listKept);
	return kept.length < points.length ? kept : points;
}

interface Column {
	readonly first: DrawnPoint;
	low: DrawnPoint;
	high: DrawnPoint;
	last: DrawnPoint;
}

const createColumn = (point: DrawnPoint): Column => ({
	first: point,
	low: point,
	high: point,
	last: point
});

function extendColumn(column: Column, point: DrawnPoint): void {
	if (point.y < column.low.y) column.low = point;
	if (point.y > column.high.y) column.high = point;
	column.last = point;
}

function listKept({ first, low, high, last }: Column): DrawnPoint[] {
	const inOrder = low.x <= high.x ? [first, low, high, last] : [first, high, low, last];
	return inOrder.filter((point, index) => point !== inOrder[index - 1]);
}
