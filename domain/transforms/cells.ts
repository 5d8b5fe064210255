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

export const toCells = (quantity: Figures): Cells => placeFigures(quantity);

type Figures = Pick<Quantity, 'frequency' | 'observations'>;

/** Cells, and the observation that stands at each of `ordinals`. */
interface PlacedCells extends Cells {
	readonly placed: readonly Observation[];
}

function placeFigures({ frequency, observations }: Figures): PlacedCells {
	const ordinals: number[] = [];
	const placed: Observation[] = [];
	for (const observation of observations) {
		const ordinal = findOrdinal(observation.period, frequency);
		if (ordinal === undefined) continue;
		ordinals.push(ordinal);
		placed.push(observation);
	}
	const first = ordinals[0] ?? 0;
	// Without a gap, a period's place is a subtraction; that is so of most series, and several times faster.
	if (ordinals.every((ordinal, place) => ordinal === first + place)) {
		return { ordinals, placed, at: (ordinal) => placed[ordinal - first] ?? ABSENT };
	}
	const byOrdinal = new Map(ordinals.map((ordinal, place) => [ordinal, placed[place] ?? ABSENT]));
	return { ordinals, placed, at: (ordinal) => byOrdinal.get(ordinal) ?? ABSENT };
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
	let isFinal = true;
	for (const { value, status } of cells) {
		if (value === null) return { value, status: inheritReason(emptyOf(cells)) };
		values.push(value);
		isFinal &&= status === 'final';
	}
	const value = compute(...values);
	if (value === null || !Number.isFinite(value)) return { value: null, status: 'not-applicable' };
	// Nearly always all are final, which needs no looking for the weakest.
	return { value, status: isFinal ? 'final' : inheritWorth(cells.map(({ status }) => status)) };
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
	const cells = placeFigures(quantity);
	const observations = cells.ordinals.map((ordinal, place): Observation => {
		const { value, status } = compute(ordinal, cells);
		return { period: cells.placed[place]?.period ?? '', value, status };
	});
	return { ...quantity, observations, steps: [...quantity.steps, step] };
}
