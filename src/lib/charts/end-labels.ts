import { isDrawn } from './gaps.ts';
import { estimateTextWidth } from './label-placement.ts';
import { chartColor } from './line-style.ts';
import type { PlotSeries } from './plot-points.ts';
import type { Extent } from './scales.ts';

/** The name of a line at its last value. */
export interface EndLabel {
	readonly text: string;
	readonly y: number;
	readonly color: string;
	readonly strong: boolean;
}

const LONGEST_LABEL = 22;
const NEAR_THE_END = 0.97;
const AIR_PX = 16;

/** None for a single line, which the heading names, nor for a long name or a line that ends early: the legend has them. */
export function createEndLabels(series: readonly PlotSeries[], domain: Extent): EndLabel[] {
	if (series.length < 2) return [];
	const edge = domain[0] + (domain[1] - domain[0]) * NEAR_THE_END;
	return series.flatMap(({ series: { label, color }, points }) => {
		const last = points.filter(isDrawn).at(-1);
		if (last === undefined || last.x < edge || label.length > LONGEST_LABEL) return [];
		return [{ text: label, y: last.y, color: chartColor(color), strong: color === 1 }];
	});
}

/** Pixels right of the plot for the names of lines. */
export const roomForLabels = (texts: readonly string[]): number =>
	Math.max(0, ...texts.map(estimateTextWidth)) + AIR_PX;
