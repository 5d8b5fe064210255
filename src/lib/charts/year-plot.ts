import { roomForLabels } from './end-labels.ts';
import { isDrawn } from './gaps.ts';
import type { BandPoint } from './paths.ts';
import { findExtent, type PlotPoint } from './plot-points.ts';
import { createScales, type Scales } from './scales.ts';
import type { ValueAxis } from './ticks.ts';
import type { Slot, YearBand, YearLine } from './types.ts';
import { createValuePlot, type ValueOptions } from './value-plot.ts';

/** The curves of a chart of years laid over each other. */
export interface YearShapes {
	readonly thisYear: readonly PlotPoint[];
	readonly lastYear: readonly PlotPoint[];
	readonly band: readonly (BandPoint | null)[];
	readonly median: readonly PlotPoint[];
}

/** Everything such a chart draws from, for one width. */
export interface YearPlot extends YearShapes {
	readonly isEmpty: boolean;
	/** The last slot for which this year has a figure, else the last of all. */
	readonly newestSlot: number;
	readonly scales: Scales;
	readonly axis: ValueAxis;
	readonly margin: { left: number; right: number; bottom: number };
}

export interface YearInput {
	slots: readonly Slot[];
	thisYear: YearLine;
	lastYear: YearLine | null;
	band: YearBand | null;
}

export interface YearOptions extends ValueOptions {
	width: number;
	plotWidth: number;
}

const BOTTOM_PX = 28;

export function createYearPlot(input: YearInput, options: YearOptions): YearPlot {
	const lines = {
		thisYear: toPoints(input.thisYear),
		lastYear: toPoints(input.lastYear),
		...splitBand(input.band)
	};
	const values = listValues(lines);
	const { axis, left } = createValuePlot(findExtent(values), options);
	const right = roomForLabels([input.thisYear.label, input.lastYear?.label ?? '']);
	const width = options.plotWidth || options.width - left - right;
	return {
		...lines,
		isEmpty: values.length === 0,
		newestSlot: lines.thisYear.filter(isDrawn).at(-1)?.x ?? input.slots.length - 1,
		axis,
		margin: { left, right, bottom: BOTTOM_PX },
		scales: createScales({
			xDomain: [0, input.slots.length - 1],
			yDomain: axis.domain,
			width,
			height: options.height
		})
	};
}

const toPoints = (line: YearLine | null): PlotPoint[] =>
	line?.values.map(({ y, hollow = false }, x) => ({ x, y, hollow })) ?? [];

function splitBand(band: YearBand | null): Pick<YearShapes, 'band' | 'median'> {
	const values = band?.values ?? [];
	return {
		band: values.map((value, x) => (value === null ? null : { x, ...value })),
		median: values.map((value, x) => ({ x, y: value?.median ?? null, hollow: false }))
	};
}

function listValues({ thisYear, lastYear, band }: YearShapes): number[] {
	const figures = [...thisYear, ...lastYear].flatMap(({ y }) => (y === null ? [] : [y]));
	return [...figures, ...band.flatMap((at) => (at === null ? [] : [at.low, at.high]))];
}
