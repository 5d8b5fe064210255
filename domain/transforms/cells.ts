import type { Observation, Status } from '../observation.ts';
import { findOrdinal, ordinalId } from '../ordinal.ts';
import { inheritReason, inheritWorth, type Quantity, type Step } from '../quantity.ts';

/** A figure, or why there is none. */
export interface Cell {
	readonly value: number | null;
	readonly status: Status;
}

/** A quantity's figures by ordinal of their period (see ordinal.ts). */
export interface Cells {
	/** Periods that have an observation, oldest first. */
	readonly ordinals: readonly number[];
	/** The cell of a period; missing where there is no observation. */
	readonly at: (ordinal: number) => Cell;
}

const ABSENT: Cell = { value: null, status: 'missing' };

export function toCells({ frequency, observations }: Quantity): Cells {
	const cells = new Map<number, Cell>();
	for (const { period, value, status } of observations) {
		const ordinal = findOrdinal(period, frequency);
		if (ordinal !== undefined) cells.set(ordinal, { value, status });
	}
	return { ordinals: [...cells.keys()], at: (ordinal) => cells.get(ordinal) ?? ABSENT };
}

/**
 * One result of several cells. Without one of them there is none, for their strongest reason; of no cells at all it
 * is missing, and a computation that gives null or no finite number is not applicable.
 */
export function combine(
	cells: readonly Cell[],
	compute: (...values: number[]) => number | null
): Cell {
	if (cells.length === 0) return ABSENT;
	const values: number[] = [];
	for (const { value } of cells) {
		if (value === null) return { value: null, status: inheritReason(emptyOf(cells)) };
		values.push(value);
	}
	const value = compute(...values);
	if (value === null || !Number.isFinite(value)) return { value: null, status: 'not-applicable' };
	return { value, status: inheritWorth(cells.map(({ status }) => status)) };
}

const emptyOf = (cells: readonly Cell[]) =>
	cells.filter(({ value }) => value === null).map(({ status }) => status);

export const toObservation = (
	ordinal: number,
	{ value, status }: Cell,
	{ frequency }: Pick<Quantity, 'frequency'>
): Observation => ({ period: ordinalId(ordinal, frequency), value, status });

/** The quantity with a new cell for each period that has an observation, and the step noted. */
export function mapCells(
	quantity: Quantity,
	step: Step,
	compute: (ordinal: number, cells: Cells) => Cell
): Quantity {
	const cells = toCells(quantity);
	return {
		...quantity,
		observations: cells.ordinals.map((ordinal) =>
			toObservation(ordinal, compute(ordinal, cells), quantity)
		),
		steps: [...quantity.steps, step]
	};
}
