/** One figure. A gap is `y: null`: it breaks the line, and is never a zero. */
export interface Point {
	/** A `Date`, or milliseconds since 1970 in UTC. Points come in the order of `x`. */
	x: Date | number;
	y: number | null;
	/** Drawn as a hollow dot: preliminary or estimated. */
	hollow?: boolean;
	/** Said after the value in the tooltip and by screen readers, such as "preliminary". */
	note?: string;
}

/** Index of a colour: `--chart-1` to `--chart-4`. The dash and weight of a line follow it. */
export type ColorIndex = 1 | 2 | 3 | 4;

export interface Series {
	id: string;
	label: string;
	color: ColorIndex;
	points: readonly Point[];
	/** How the points are joined; `line` unless told. Bars always start at zero. */
	shape?: 'line' | 'step' | 'bars';
}

/** A vertical line where figures before and after cannot be compared. */
export interface Break {
	x: Date | number;
	label: string;
}

/** A figure that was just changed: marked for a few seconds, the old value beside the new one. */
export interface Change {
	/** Tells two changes of the same point apart, such as the change id of a feed. */
	key: string | number;
	seriesId: string;
	x: Date | number;
	/** The value before; absent or null when the figure is new. */
	before?: number | null;
}

/** First and last `x` shown, both included. */
export type Domain = readonly [Date, Date];

/** What the distance between two time ticks is. */
export type TimeStep = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour';

/** The figures of all series at one `x`, in the order of the series. */
export interface Reading {
	x: Date;
	rows: readonly { series: Series; point: Point }[];
}

export interface ChartTexts {
	/** Shown instead of a curve when there is no figure at all. */
	empty: string;
	/** Said in place of a value where a figure is missing. */
	missing: string;
	/** Name of the control that walks through the points, such as "Read the figures of the chart". */
	walk: string;
}

/** Names of the two handles of the range brush. */
export interface BrushTexts {
	from: string;
	to: string;
}

export interface SparklineProps {
	/** Accessible name: what is shown and how it ended. */
	label: string;
	points: readonly Point[];
	color?: ColorIndex;
	/** Pixels. The width is that of the container. */
	height?: number;
	/** The y axis includes zero. */
	zeroBaseline?: boolean;
}

export interface TimeSeriesChartProps {
	/** Accessible name of the picture: what is shown, for which time, how it ended. */
	label: string;
	series: readonly Series[];
	/** Text above the y axis. */
	unit: string;
	/** A point in time in full, such as "January 2024". */
	formatX: (x: Date) => string;
	/** A tick of the time axis in short; asked with step `year` for the second line as well. */
	formatTickX: (x: Date, step: TimeStep) => string;
	/** A tick of the y axis; `step` is the distance between ticks, for the number of decimals. */
	formatY: (y: number, step: number) => string;
	/** A value in full, with its unit. */
	formatValue: (y: number, series: Series) => string;
	texts: ChartTexts;
	/** What a screen reader hears at one `x`. Made from `formatX` and `formatValue` when absent. */
	describe?: (reading: Reading) => string;
	breaks?: readonly Break[];
	changed?: readonly Change[];
	/** Bindable. Null shows everything. */
	domain?: Domain | null;
	/** With these texts a range brush stands below the chart. */
	brush?: BrushTexts | null;
	zeroBaseline?: boolean;
	/** Pixels the server draws for; the browser measures. */
	width?: number;
	/** Pixels of the drawing area, without axis, legend and brush. */
	height?: number;
}

/** One place on the x axis of a year: a month or a week. */
export interface Slot {
	/** Under the axis, such as "Jan". */
	short: string;
	/** In full, such as "January". */
	long: string;
}

/** One year: a value for each slot from the first on. Fewer values than slots: the rest is yet to come. */
export interface YearLine {
	label: string;
	values: readonly { y: number | null; hollow?: boolean; note?: string }[];
}

/** The years before, slot by slot; null where there is nothing to compare with. */
export interface YearBand {
	/** Such as "Lowest to highest 2019–2023". */
	label: string;
	/** Such as "Median 2019–2023". */
	medianLabel: string;
	values: readonly ({ low: number; median: number; high: number } | null)[];
}

export interface YearOverYearChartProps {
	/** Accessible name of the picture. */
	label: string;
	slots: readonly Slot[];
	thisYear: YearLine;
	lastYear?: YearLine | null;
	band?: YearBand | null;
	/** Text above the y axis. */
	unit: string;
	formatY: (y: number, step: number) => string;
	formatValue: (y: number) => string;
	texts: ChartTexts;
	/** Legend text for hollow dots, shown only when there are any, such as "Preliminary". */
	hollowLabel?: string;
	/** What a screen reader hears at one slot. Made from the labels when absent. */
	describe?: (slot: number) => string;
	/** Slots of this year whose figure was just changed. */
	changed?: readonly { key: string | number; slot: number; before?: number | null }[];
	zeroBaseline?: boolean;
	width?: number;
	height?: number;
}
