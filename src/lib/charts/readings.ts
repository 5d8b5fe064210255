import type { TooltipRow } from './tooltip-row.ts';
import { chartColor } from './line-style.ts';
import type { PlotSeries } from './plot-points.ts';
import type { Extent } from './scales.ts';
import type { Reading, Series } from './types.ts';

/** What can be read at each `x`, in the order of time. */
export function collectReadings(series: readonly PlotSeries[]): Reading[] {
	const rowsAt = new Map<number, Reading['rows'][number][]>();
	for (const { series: owner } of series) {
		for (const point of owner.points) {
			const x = Number(point.x);
			const rows = rowsAt.get(x);
			if (rows === undefined) rowsAt.set(x, [{ series: owner, point }]);
			else rows.push({ series: owner, point });
		}
	}
	return [...rowsAt.entries()]
		.sort(([a], [b]) => a - b)
		.map(([x, rows]) => ({ x: new Date(x), rows }));
}

export const readingsWithin = (readings: readonly Reading[], [from, to]: Extent): Reading[] =>
	readings.filter(({ x }) => Number(x) >= from && Number(x) <= to);

export interface RowTexts {
	formatValue: (y: number, series: Series) => string;
	missing: string;
}

export const createRows = (reading: Reading, { formatValue, missing }: RowTexts): TooltipRow[] =>
	reading.rows.map(({ series, point: { y, note } }) => ({
		label: series.label,
		value: y === null ? missing : formatValue(y, series),
		...(note === undefined ? {} : { note }),
		y,
		color: chartColor(series.color)
	}));
