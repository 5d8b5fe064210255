import type { Frequency } from '../period.ts';

/** Periods of a year, for the frequencies whose years are alike. */
export const PERIODS_A_YEAR: Readonly<Partial<Record<Frequency, number>>> = { A: 1, Q: 4, M: 12 };
