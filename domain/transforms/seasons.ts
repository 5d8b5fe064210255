import { fromOrdinal } from '../ordinal.ts';
import { osloDay } from '../oslo-time.ts';
import { isoWeek, type Frequency } from '../period.ts';
import { isSubDaily } from './parts.ts';

/** Periods of a year, for the frequencies whose years are alike. */
export const PERIODS_A_YEAR: Readonly<Partial<Record<Frequency, number>>> = { A: 1, Q: 4, M: 12 };

/** The year that a period belongs to: of a week that of its Thursday, of an hour that of its Norwegian day. */
export function yearOf(ordinal: number, frequency: Frequency): number {
	const { start } = fromOrdinal(ordinal, frequency);
	if (frequency === 'W') return isoWeek(start).year;
	return (isSubDaily(frequency) ? osloDay(start) : start).getUTCFullYear();
}
