import { findPeriod, formatPeriodId, type Frequency, type Period } from './period.ts';

/**
 * Periods as whole numbers, one apart from period to period of the same frequency: what lies so many periods
 * before is a subtraction. Years and their parts count from year 0, the rest from 1970.
 */

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday: the Monday before it begins week 0. */
const FIRST_MONDAY_MS = -3 * DAY_MS;
const STEP_MS = { W: 7 * DAY_MS, D: DAY_MS, H: 3_600_000, QH: 900_000 } as const;

export function toOrdinal({ frequency, start }: Period): number {
	const year = start.getUTCFullYear();
	switch (frequency) {
		case 'A':
			return year;
		case 'Q':
			return year * 4 + Math.floor(start.getUTCMonth() / 3);
		case 'M':
			return year * 12 + start.getUTCMonth();
		case 'W':
			return (start.getTime() - FIRST_MONDAY_MS) / STEP_MS.W;
		case 'D':
		case 'H':
		case 'QH':
			return start.getTime() / STEP_MS[frequency];
	}
}

export function fromOrdinal(ordinal: number, frequency: Frequency): Period {
	return { frequency, start: startOf(ordinal, frequency) };
}

function startOf(ordinal: number, frequency: Frequency): Date {
	switch (frequency) {
		case 'A':
			return new Date(Date.UTC(ordinal, 0, 1));
		case 'Q':
			return new Date(Date.UTC(Math.floor(ordinal / 4), (ordinal % 4) * 3, 1));
		case 'M':
			return new Date(Date.UTC(Math.floor(ordinal / 12), ordinal % 12, 1));
		case 'W':
			return new Date(FIRST_MONDAY_MS + ordinal * STEP_MS.W);
		case 'D':
		case 'H':
		case 'QH':
			return new Date(ordinal * STEP_MS[frequency]);
	}
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The ordinal of a period id, or undefined when it is no period of the frequency. */
export function findOrdinal(id: string, frequency: Frequency): number | undefined {
	// Most series are of months: these are read without a detour by dates.
	if (frequency === 'M') {
		return MONTH.test(id) ? Number(id.slice(0, 4)) * 12 + Number(id.slice(5)) - 1 : undefined;
	}
	const period = findPeriod(id);
	return period?.frequency === frequency ? toOrdinal(period) : undefined;
}

export const ordinalId = (ordinal: number, frequency: Frequency): string =>
	formatPeriodId(fromOrdinal(ordinal, frequency));
