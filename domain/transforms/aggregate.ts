import { osloDay } from '../oslo-time.ts';
import { findPeriod, isoWeek, type Frequency } from '../period.ts';
import { fromOrdinal, toOrdinal } from '../ordinal.ts';
import type { Quantity } from '../quantity.ts';
import { combine, toCells, toObservation, type Cell } from './cells.ts';
import { isSubDaily, partsOf } from './parts.ts';

const HOUR_MS = 3_600_000;

/** How parts become a whole: amounts are summed, levels and prices averaged, stocks taken at the end. */
export type Aggregation = 'sum' | 'mean' | 'end';

const COARSER: Readonly<Record<Frequency, readonly Frequency[]>> = {
	QH: ['H', 'D', 'W', 'M', 'Q', 'A'],
	H: ['D', 'W', 'M', 'Q', 'A'],
	D: ['W', 'M', 'Q', 'A'],
	// A week may lie in two months: its figure belongs to neither.
	W: [],
	M: ['Q', 'A'],
	Q: ['A'],
	A: []
};

const COMPUTE: Readonly<Record<Aggregation, (...values: number[]) => number>> = {
	sum: (...values) => values.reduce((sum, value) => sum + value, 0),
	mean: (...values) => values.reduce((sum, value) => sum + value, 0) / values.length,
	end: (...values) => values.at(-1) ?? NaN
};

/**
 * A coarser quantity. A period that lacks one of its parts is missing, never a partial sum. Days are banking
 * days where `rests` says that markets rest: then the days that have a figure are all there are, once a later
 * period has begun. Throws RangeError where the frequencies do not nest.
 */
export function aggregate(
	quantity: Quantity,
	to: Frequency,
	{ how, rests = false }: { how: Aggregation; rests?: boolean }
): Quantity {
	if (!COARSER[quantity.frequency].includes(to)) {
		throw new RangeError(`${quantity.frequency} does not nest in ${to}`);
	}
	const parts = new Map<number, number[]>();
	const cells = toCells(quantity);
	for (const ordinal of cells.ordinals) {
		const whole = wholeOf(ordinal, quantity.frequency, to);
		const known = parts.get(whole);
		if (known === undefined) parts.set(whole, [ordinal]);
		else known.push(ordinal);
	}
	const wholes = [...parts.keys()];
	const target = { frequency: to };
	const observations = wholes.map((whole) => {
		const present = (parts.get(whole) ?? []).map(cells.at);
		const isOpen = rests && whole === wholes.at(-1);
		const all = rests ? present : partsOf(fromOrdinal(whole, to), quantity.frequency).map(cells.at);
		const cell: Cell = isOpen ? MISSING : combine(withoutRest(all, rests), COMPUTE[how]);
		return toObservation(whole, cell, target);
	});
	const step = { id: 'aggregate', parameters: { to, how } };
	return { ...quantity, frequency: to, observations, steps: [...quantity.steps, step] };
}

const MISSING: Cell = { value: null, status: 'missing' };

/** A resting market's empty day is no lacking part; one that is kept secret is. */
const withoutRest = (cells: readonly Cell[], rests: boolean) =>
	rests ? cells.filter(({ value, status }) => value !== null || status === 'confidential') : cells;

/** Hours belong to the Norwegian day they lie in, of which some have 23 and some 25. */
function wholeOf(ordinal: number, from: Frequency, to: Frequency): number {
	const { start } = fromOrdinal(ordinal, from);
	const within = isSubDaily(from) && to !== 'H' ? osloDay(start) : start;
	return toOrdinal({ frequency: to, start: wholeStart(within, to) });
}

function wholeStart(start: Date, to: Frequency): Date {
	if (to === 'H') return new Date(Math.floor(start.getTime() / HOUR_MS) * HOUR_MS);
	if (to !== 'W') return start;
	const { year, week } = isoWeek(start);
	return findPeriod(`${String(year)}-W${String(week).padStart(2, '0')}`)?.start ?? start;
}
