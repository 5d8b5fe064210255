import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { splitSegments, type DrawnPoint } from './gaps.ts';
import type { PlotPoint } from './plot-points.ts';
import { reduceToColumns } from './reduce.ts';
import { roundTo, type Scales } from './scales.ts';

export type Curve = 'line' | 'step';

const CURVES = { line: curveLinear, step: curveStepAfter };

/** One path through all points, lifted at every gap; empty when there is nothing to join. */
export function createLinePath(
	points: readonly PlotPoint[],
	scales: Scales,
	curve: Curve = 'line'
): string {
	const draw = line<DrawnPoint>(
		({ x }) => scales.x(x),
		({ y }) => scales.y(y)
	)
		.curve(CURVES[curve])
		.digits(1);
	return splitSegments(points)
		.filter((segment) => segment.length > 1)
		.map((segment) => draw(reduceToColumns(segment, scales.x)) ?? '')
		.join('');
}

export interface BandPoint {
	readonly x: number;
	readonly low: number;
	readonly high: number;
}

/** The surface between low and high; a null tears it. */
export function createBandPath(points: readonly (BandPoint | null)[], scales: Scales): string {
	const draw = area<BandPoint | null>()
		.defined((point) => point !== null)
		.x((point) => scales.x(point?.x ?? 0))
		.y0((point) => scales.y(point?.low ?? 0))
		.y1((point) => scales.y(point?.high ?? 0))
		.digits(1);
	return draw(points) ?? '';
}

/**
 * A path of lines without length: with round caps each is a dot, which stays round however the plot is
 * stretched, and any number of dots is one node.
 */
export const createDotsPath = (points: readonly DrawnPoint[], scales: Scales): string =>
	points.map(({ x, y }) => `M${pixel(scales.x(x))},${pixel(scales.y(y))}h.01`).join('');

/** Bars from zero to the value, `width` pixels wide, around their `x`. */
export function createBarsPath(
	points: readonly DrawnPoint[],
	scales: Scales,
	width: number
): string {
	const zero = pixel(scales.y(0));
	return points
		.map(({ x, y }) => {
			const left = pixel(scales.x(x) - width / 2);
			return `M${left},${zero}V${pixel(scales.y(y))}h${pixel(width)}V${zero}Z`;
		})
		.join('');
}

const pixel = (value: number): string => String(roundTo(value, 1));
