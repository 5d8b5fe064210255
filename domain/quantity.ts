import type { Observation, Status } from './observation.ts';
import type { Frequency } from './period.ts';
import type { Basis } from './series.ts';

/** A series as arithmetic sees it: figures with what they are figures of, and what was done to them. */
export interface Quantity {
	readonly frequency: Frequency;
	/** Unit code of units.ts. */
	readonly unit: string;
	readonly basis: Basis;
	/** Oldest first, at most one a period. A period without an observation is missing, never zero. */
	readonly observations: readonly Observation[];
	/** What was done, in order, to be printed beside the result. */
	readonly steps: readonly Step[];
}

/** One step of a calculation: an id of the texts, and its parameters in words. */
export interface Step {
	readonly id: string;
	readonly parameters: Readonly<Record<string, string | number>>;
}

/** The strongest reason stands: a figure that is kept secret stays secret whatever is done with it. */
const REASONS: readonly Status[] = ['not-applicable', 'missing', 'confidential'];
/** Anything uncertain makes the result as uncertain. */
const WORTHS: readonly Status[] = ['final', 'revised', 'preliminary', 'estimated'];

/** Status of a result that has a value, from those of what it was made of; final when of nothing. */
export const inheritWorth = (statuses: Iterable<Status>): Status =>
	strongest(statuses, WORTHS) ?? 'final';

/** Why a result has no value, from the statuses of what it was made of; missing when nothing says why. */
export const inheritReason = (statuses: Iterable<Status>): Status =>
	strongest(statuses, REASONS) ?? 'missing';

function strongest(statuses: Iterable<Status>, order: readonly Status[]): Status | undefined {
	let rank = -1;
	for (const status of statuses) rank = Math.max(rank, order.indexOf(status));
	return order[rank];
}
