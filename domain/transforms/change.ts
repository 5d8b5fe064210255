import { findPeriod, samePeriodYearBefore } from '../period.ts';
import { fromOrdinal, toOrdinal } from '../ordinal.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells, type Cell, type Cells } from './cells.ts';
import { partsOf } from './parts.ts';
import { PERIODS_A_YEAR } from './seasons.ts';

/** Banks and markets rest: the figure of a day a year ago is looked for so many days back (D-YOY for days). */
const NEAREST_DAYS = 7;
/** Shares and rates change by points, not by per cent of themselves. */
const isShare = ({ unit }: Quantity) => unit === 'percent';

/** `x_t − x_{t−lag}`, in the unit of the quantity; percentage points for shares. */
export const difference = (quantity: Quantity, lag = 1): Quantity => ({
	...mapCells(quantity, { id: 'difference', parameters: { lag } }, (ordinal, { at }) =>
		combine([at(ordinal), at(ordinal - lag)], (now, before) => now - before)
	),
	unit: isShare(quantity) ? 'percentage-points' : quantity.unit
});

/** `100·(x_t/x_{t−lag} − 1)`, in per cent; not applicable where the figure before is not above zero (D-MOM). */
export const percentChange = (quantity: Quantity, lag = 1): Quantity => ({
	...mapCells(quantity, { id: 'percent-change', parameters: { lag } }, (ordinal, { at }) =>
		combine([at(ordinal), at(ordinal - lag)], growth)
	),
	...PERCENT
});

const PERCENT = { unit: 'percent', basis: 'none' } as const;

const growth = (now: number, before: number) => (before > 0 ? 100 * (now / before - 1) : null);

/**
 * Change on the same period a year before, in per cent, or in percentage points for a share (D-YOY). A day is
 * compared with the nearest earlier day that has a figure; week 53 and 29 February have no like.
 */
export function yearOverYear(quantity: Quantity): Quantity {
	const compute = isShare(quantity) ? (now: number, before: number) => now - before : growth;
	const result = mapCells(quantity, { id: 'year-over-year', parameters: {} }, (ordinal, cells) =>
		combine([cells.at(ordinal), yearBefore(ordinal, cells, quantity)], compute)
	);
	return isShare(quantity) ? { ...result, unit: 'percentage-points' } : { ...result, ...PERCENT };
}

const NO_LIKE: Cell = { value: null, status: 'not-applicable' };

function yearBefore(ordinal: number, { at }: Cells, { frequency }: Quantity): Cell {
	const periods = PERIODS_A_YEAR[frequency];
	if (periods !== undefined) return at(ordinal - periods);
	const before = samePeriodYearBefore(fromOrdinal(ordinal, frequency));
	if (before === undefined) return NO_LIKE;
	const same = toOrdinal(before);
	if (frequency !== 'D') return at(same);
	for (let back = 0; back < NEAREST_DAYS; back += 1) {
		if (at(same - back).value !== null) return at(same - back);
	}
	return at(same);
}

/** Natural logarithm; not applicable at and below zero. */
export const logarithm = (quantity: Quantity): Quantity => ({
	...mapCells(quantity, { id: 'log', parameters: {} }, (ordinal, { at }) =>
		combine([at(ordinal)], (value) => (value > 0 ? Math.log(value) : null))
	),
	...{ unit: 'log', basis: 'none' }
});

/**
 * `100·x_t / mean of the base period`; the base must have every figure of its periods (D-IDX). The base is a
 * period id of the same or a coarser frequency, such as `2021`.
 */
export function indexTo(quantity: Quantity, base: string): Quantity {
	const mean = meanWithin(quantity, base);
	const result = mapCells(quantity, { id: 'index', parameters: { base } }, (ordinal, { at }) =>
		combine([at(ordinal), mean], (value, level) => (level > 0 ? (100 * value) / level : null))
	);
	return { ...result, unit: `index ${base}=100`, basis: 'none' };
}

function meanWithin(quantity: Quantity, base: string): Cell {
	const within = findPeriod(base);
	if (within === undefined) throw new RangeError(`not a period: ${base}`);
	const { frequency } = quantity;
	const all = partsOf(within, frequency).map(toCells(quantity).at);
	// Markets rest: a day without a figure is none that is lacking.
	const cells = frequency === 'D' ? all.filter(({ value }) => value !== null) : all;
	return combine(
		cells,
		(...values) => values.reduce((sum, value) => sum + value, 0) / values.length
	);
}
