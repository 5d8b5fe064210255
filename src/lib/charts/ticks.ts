import { nice, ticks, tickStep } from 'd3-array';
import { utcDay, utcHour, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import type { Extent } from './scales.ts';
import type { TimeStep } from './types.ts';

export interface ValueAxis {
	readonly domain: Extent;
	readonly ticks: readonly number[];
	readonly step: number;
}

/** Round numbers around the values: the curve never leaves the first and the last tick. */
export function createValueAxis(extent: Extent, count: number): ValueAxis {
	const domain = nice(...widen(extent), count);
	return { domain, ticks: ticks(...domain, count), step: tickStep(...domain, count) };
}

/** A flat line gets room above and below. */
function widen([low, high]: Extent): [number, number] {
	if (low !== high) return [low, high];
	const room = Math.abs(low) / 10 || 1;
	return [low - room, high + room];
}

export const withZero = ([low, high]: Extent): Extent => [Math.min(low, 0), Math.max(high, 0)];

export interface TimeTicks {
	readonly step: TimeStep;
	readonly values: readonly number[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MONTH_MS = 31 * DAY_MS;
const QUARTER_MS = 92 * DAY_MS;
const YEAR_MS = 366 * DAY_MS;

interface Candidate {
	/** How far apart points are, at most, for which these ticks are not too fine. */
	readonly spacing: number;
	/** About how far apart the ticks are. */
	readonly length: number;
	readonly step: TimeStep;
	readonly interval: TimeInterval | null;
}

const CANDIDATES: readonly Candidate[] = [
	{ spacing: HOUR_MS, length: HOUR_MS, step: 'hour', interval: utcHour },
	{ spacing: HOUR_MS, length: 6 * HOUR_MS, step: 'hour', interval: utcHour.every(6) },
	{ spacing: DAY_MS, length: DAY_MS, step: 'day', interval: utcDay },
	{ spacing: 7 * DAY_MS, length: 7 * DAY_MS, step: 'week', interval: utcMonday },
	{ spacing: MONTH_MS, length: MONTH_MS, step: 'month', interval: utcMonth },
	{ spacing: QUARTER_MS, length: QUARTER_MS, step: 'month', interval: utcMonth.every(3) },
	{ spacing: QUARTER_MS, length: 2 * QUARTER_MS, step: 'month', interval: utcMonth.every(6) },
	...[1, 2, 5, 10, 20, 50].map((years): Candidate => {
		const interval = utcYear.every(years);
		return { spacing: Infinity, length: years * YEAR_MS, step: 'year', interval };
	})
];

/** The finest calendar ticks that fit and are not finer than the points themselves. */
export function createTimeTicks(domain: Extent, spacing: number, count: number): TimeTicks {
	const [first, last] = domain;
	if (first === last) return { step: 'month', values: [first] };
	// Counting by the length first spares listing every day of a century.
	const fitting = CANDIDATES.filter(
		({ spacing: longest, length }) => longest >= spacing && (last - first) / length <= count + 1
	);
	for (const { step, interval } of fitting) {
		const values = interval?.range(new Date(first), new Date(last + 1)).map(Number) ?? [];
		if (values.length > 0 && values.length <= count) {
			return { step: nameStep(step, spacing), values };
		}
	}
	return { step: 'year', values: [first, last] };
}

/** Every third month is called a month on an axis of months, and a quarter on one of quarters. */
const nameStep = (step: TimeStep, spacing: number): TimeStep =>
	step === 'month' && spacing > MONTH_MS ? 'quarter' : step;

/** The shortest distance between two neighbours; infinite when there are no two. */
export function findSpacing(xs: readonly number[]): number {
	let spacing = Infinity;
	for (let i = 1; i < xs.length; i++) {
		spacing = Math.min(spacing, (xs[i] ?? 0) - (xs[i - 1] ?? 0));
	}
	return spacing;
}

/** Every n-th slot, so that at most `count` of them carry a label. */
export function createSlotTicks(slots: number, count: number): number[] {
	const stride = Math.max(1, Math.ceil(slots / Math.max(count, 1)));
	return Array.from({ length: Math.ceil(slots / stride) }, (_, i) => i * stride);
}
