import type { EndLabel } from './end-labels.ts';
import { isDrawn, type DrawnPoint } from './gaps.ts';
import { findFreestPlace } from './label-placement.ts';
import type { LineStyle } from './line-style.ts';
import type { YearPlot } from './year-plot.ts';

/** This year is bold, last year thin, the median dotted. */
export const YEAR_STYLES = {
	thisYear: { stroke: 'var(--chart-1, currentColor)', width: 3 },
	lastYear: { stroke: 'var(--chart-2, currentColor)', width: 1.75 },
	median: { stroke: 'var(--chart-muted, currentColor)', width: 1.5, dash: '2 4' }
} as const satisfies Record<string, LineStyle>;

/** The name of a line that ends inside the plot, right of its last point. */
export interface PointLabel {
	readonly text: string;
	readonly x: number;
	/** Pixels from the top. */
	readonly top: number;
	readonly color: string;
}

export interface YearLabels {
	readonly atEnd: readonly EndLabel[];
	readonly inside: readonly PointLabel[];
}

export interface YearNames {
	thisYear: string;
	lastYear: string | undefined;
}

/** Last year has a name at its line only where it ends at the edge: inside it would cross this year. */
export function placeYearLabels(plot: YearPlot, names: YearNames): YearLabels {
	const { thisYear, lastYear } = names;
	const isAtEnd = ({ x }: DrawnPoint) => x >= plot.scales.xDomain[1];
	const now = plot.thisYear.filter(isDrawn).at(-1);
	const then = plot.lastYear.filter(isDrawn).at(-1);
	const atEnd: EndLabel[] = [];
	if (now !== undefined && isAtEnd(now)) {
		atEnd.push({ text: thisYear, y: now.y, color: YEAR_STYLES.thisYear.stroke, strong: true });
	}
	if (lastYear !== undefined && then !== undefined && isAtEnd(then)) {
		atEnd.push({ text: lastYear, y: then.y, color: YEAR_STYLES.lastYear.stroke, strong: false });
	}
	const inside = now === undefined || isAtEnd(now) ? [] : [placeInside(plot, now, thisYear)];
	return { atEnd, inside };
}

const OFFSETS_PX = [-15, 15, 0];

function placeInside(plot: YearPlot, { x, y }: DrawnPoint, text: string): PointLabel {
	const { scales } = plot;
	const places = OFFSETS_PX.map((offset) => scales.y(y) + offset);
	const fitting = places.filter((place) => place >= 0 && place <= scales.height);
	const top = findFreestPlace(fitting, listPixelsAfter(plot, x));
	return { text, x, top, color: YEAR_STYLES.thisYear.stroke };
}

const SHARE_OF_SLOT = 0.4;

/** Where the other curves are under a label that starts at a slot. */
function listPixelsAfter({ lastYear, median, scales }: YearPlot, x: number): number[] {
	return [lastYear, median].flatMap((points) => {
		const from = points[x]?.y;
		const to = points[x + 1]?.y;
		return from == null || to == null ? [] : [scales.y(from + (to - from) * SHARE_OF_SLOT)];
	});
}
