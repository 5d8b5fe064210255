import { fromOrdinal, toOrdinal } from '../ordinal.ts';
import { osloMidnight } from '../oslo-time.ts';
import type { Frequency, Period } from '../period.ts';

/** A week belongs to the year that its Thursday lies in. */
const THURSDAY = 3 / 7;

export const isSubDaily = (frequency: Frequency): boolean =>
	frequency === 'H' || frequency === 'QH';

/**
 * Ordinals of all periods of an equal or finer frequency that a period consists of. Hours are those of the
 * Norwegian days, of which some have 23 and some 25; weeks those whose Thursday lies in the period.
 */
export function partsOf(whole: Period, frequency: Frequency): number[] {
	const next = fromOrdinal(toOrdinal(whole) + 1, whole.frequency);
	const first = firstPart(whole, frequency);
	return Array.from({ length: firstPart(next, frequency) - first }, (_, index) => first + index);
}

/** The ordinal of the first of them. */
export function firstPart(whole: Period, frequency: Frequency): number {
	const isLocal = isSubDaily(frequency) && !isSubDaily(whole.frequency);
	const start = isLocal ? osloMidnight(whole.start) : whole.start;
	const ordinal = toOrdinal({ frequency, start });
	return frequency === 'W' ? Math.ceil(ordinal - THURSDAY) : ordinal;
}
