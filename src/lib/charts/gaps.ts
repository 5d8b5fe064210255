import type { PlotPoint } from './plot-points.ts';

/** A point that has a value. */
export interface DrawnPoint {
	readonly x: number;
	readonly y: number;
	readonly hollow: boolean;
}

export const isDrawn = (point: PlotPoint): point is DrawnPoint => point.y !== null;

/** The stretches between gaps: a line never crosses a missing figure. */
export function splitSegments(points: readonly PlotPoint[]): DrawnPoint[][] {
	const segments: DrawnPoint[][] = [];
	let open: DrawnPoint[] | null = null;
	for (const point of points) {
		if (!isDrawn(point)) {
			open = null;
			continue;
		}
		if (open === null) segments.push((open = []));
		open.push(point);
	}
	return segments;
}

/** Points with a gap on both sides: no line would show them. */
export const listLonelyPoints = (segments: readonly DrawnPoint[][]): DrawnPoint[] =>
	segments.flatMap((segment) => (segment.length === 1 ? segment : []));

/** The points with the hollow ones as gaps. */
export const keepSolid = (points: readonly PlotPoint[]): PlotPoint[] =>
	points.map((point) => (point.hollow ? { ...point, y: null } : point));

/** The hollow points, each stretch joined to the solid point before it; the rest are gaps. */
export const keepHollow = (points: readonly PlotPoint[]): PlotPoint[] =>
	points.map((point, i) =>
		point.hollow || points[i + 1]?.hollow === true ? point : { ...point, y: null }
	);
