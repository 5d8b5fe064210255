import type { Extent } from './scales.ts';
import type { Point, Series } from './types.ts';

/** A point as marks see it: `x` is a number, and a gap is still null. */
export interface PlotPoint {
	readonly x: number;
	readonly y: number | null;
	readonly hollow: boolean;
}

export interface PlotSeries {
	readonly series: Series;
	readonly points: readonly PlotPoint[];
}

const toPlotPoint = ({ x, y, hollow = false }: Point): PlotPoint => ({ x: Number(x), y, hollow });

export const toPlotPoints = (points: readonly Point[]): PlotPoint[] => points.map(toPlotPoint);

export const plotSeries = (series: readonly Series[]): PlotSeries[] =>
	series.map((one) => ({ series: one, points: toPlotPoints(one.points) }));

/** Every `x` of any series once, in order. */
export const listXs = (series: readonly PlotSeries[]): number[] =>
	[...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);

/** The points from the first to the last `x` of the extent, both included. */
export const within = (points: readonly PlotPoint[], [from, to]: Extent): PlotPoint[] =>
	points.filter(({ x }) => x >= from && x <= to);

/** First and last `x` of all series, gaps included; undefined when there is no point. */
export function findExtentX(series: readonly PlotSeries[]): Extent | undefined {
	const ends = series.flatMap(({ points }) => [points.at(0), points.at(-1)]);
	return findExtent(ends.flatMap((point) => (point === undefined ? [] : [point.x])));
}

/** Lowest and highest value of all series; undefined when every figure is missing. */
export const findExtentY = (series: readonly PlotSeries[]): Extent | undefined =>
	findExtent(series.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y]))));

/** Undefined for an empty list. A loop: spreading ten thousand arguments would overflow some engines. */
export function findExtent(values: readonly number[]): Extent | undefined {
	const [first] = values;
	if (first === undefined) return undefined;
	let low = first;
	let high = first;
	for (const value of values) {
		if (value < low) low = value;
		if (value > high) high = value;
	}
	return [low, high];
}
