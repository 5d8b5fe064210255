import { isDrawn } from './gaps.ts';
import { chartColor } from './line-style.ts';
import { findExtentY, type PlotSeries } from './plot-points.ts';
import type { Change } from './types.ts';

export interface PlacedPulse {
	readonly key: string | number;
	readonly x: number;
	readonly y: number;
	readonly before: number | null;
	readonly color: string;
}

/** Changes of points that are shown and have a value. */
export function placePulses(
	changes: readonly Change[],
	shown: readonly PlotSeries[]
): PlacedPulse[] {
	const extent = findExtentY(shown);
	if (extent === undefined) return [];
	return changes.flatMap(({ key, seriesId, x, before = null }) => {
		const owner = shown.find(({ series }) => series.id === seriesId);
		const point = owner?.points.filter(isDrawn).find((one) => one.x === Number(x));
		if (owner === undefined || point === undefined) return [];
		const from = before === null ? null : Math.max(extent[0], Math.min(extent[1], before));
		const color = chartColor(owner.series.color);
		return [{ key, x: point.x, y: point.y, before: from, color }];
	});
}
