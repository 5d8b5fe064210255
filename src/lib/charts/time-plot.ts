import { createEndLabels, roomForLabels, type EndLabel } from './end-labels.ts';
import { findExtentX, findExtentY, within, type PlotSeries } from './plot-points.ts';
import { createScales, type Extent, type Scales } from './scales.ts';
import { createTimeTicks, type TimeTicks, type ValueAxis } from './ticks.ts';
import type { Domain } from './types.ts';
import { createValuePlot, type ValueOptions } from './value-plot.ts';

/** Everything a chart over time draws from, for one width and one stretch of time. */
export interface TimePlot {
	/** First and last `x` shown. */
	readonly extent: Extent;
	/** The series, cut to the extent. */
	readonly shown: readonly PlotSeries[];
	readonly isEmpty: boolean;
	readonly scales: Scales;
	readonly axis: ValueAxis;
	readonly timeTicks: TimeTicks;
	readonly endLabels: readonly EndLabel[];
	readonly margin: { left: number; right: number; bottom: number };
	/** Pixels from one bar to the next. */
	readonly pitch: number;
}

export interface TimePlotOptions extends ValueOptions {
	domain: Domain | null;
	/** Shortest distance between two points of all the time, not only of the time shown. */
	spacing: number;
	/** Pixels of the whole chart before the browser has measured. */
	width: number;
	/** Measured pixels of the plot, or 0. */
	plotWidth: number;
}

const PIXELS_A_TICK = 44;
const BOTTOM_PX = 44;

export function createTimePlot(all: readonly PlotSeries[], options: TimePlotOptions): TimePlot {
	const extent = findShownExtent(all, options.domain);
	const shown = all.map((one) => ({ ...one, points: within(one.points, extent) }));
	const values = findExtentY(shown);
	const { spacing } = options;
	const hasBars = all.some(({ series }) => series.shape === 'bars');
	const { axis, left } = createValuePlot(values, {
		...options,
		zeroBaseline: options.zeroBaseline || hasBars
	});
	const endLabels = createEndLabels(shown, extent);
	const margin = {
		left,
		right: roomForLabels(endLabels.map(({ text }) => text)),
		bottom: BOTTOM_PX
	};
	const width = options.plotWidth || options.width - margin.left - margin.right;
	const xDomain = hasBars && spacing !== Infinity ? padBy(extent, spacing / 2) : extent;
	const scales = createScales({ xDomain, yDomain: axis.domain, width, height: options.height });
	return {
		extent,
		shown,
		isEmpty: values === undefined,
		scales,
		axis,
		timeTicks: createTimeTicks(extent, spacing, Math.max(2, Math.floor(width / PIXELS_A_TICK))),
		endLabels,
		margin,
		pitch: spacing === Infinity ? PIXELS_A_TICK : scales.x(spacing) - scales.x(0)
	};
}

const findShownExtent = (all: readonly PlotSeries[], domain: Domain | null): Extent =>
	domain === null ? (findExtentX(all) ?? [0, 0]) : [Number(domain[0]), Number(domain[1])];

const padBy = ([from, to]: Extent, by: number): Extent => [from - by, to + by];
