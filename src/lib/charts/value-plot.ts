import { roomForLabels } from './end-labels.ts';
import type { Extent } from './scales.ts';
import { createValueAxis, withZero, type ValueAxis } from './ticks.ts';

/** The y axis of a chart, and the pixels its labels take. */
export interface ValuePlot {
	readonly axis: ValueAxis;
	readonly left: number;
}

export interface ValueOptions {
	zeroBaseline: boolean;
	height: number;
	formatY: (y: number, step: number) => string;
}

const PIXELS_A_TICK = 60;
const NO_VALUES: ValueAxis = { domain: [0, 1], ticks: [], step: 1 };

/** No values, no ticks: an axis of invented numbers would look like figures. */
export function createValuePlot(extent: Extent | undefined, options: ValueOptions): ValuePlot {
	const { zeroBaseline, height, formatY } = options;
	if (extent === undefined) return { axis: NO_VALUES, left: 0 };
	const count = Math.max(2, Math.round(height / PIXELS_A_TICK));
	const axis = createValueAxis(zeroBaseline ? withZero(extent) : extent, count);
	return { axis, left: roomForLabels(axis.ticks.map((tick) => formatY(tick, axis.step))) };
}
