import { osloDay, osloMidnight } from './oslo-time.ts';
import { findPeriod, periodEnd, shiftPeriod, type Period } from './period.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Current: nothing newer is due. Late: the next figure is overdue. Outdated: the one after it is overdue too. */
export type Freshness = 'current' | 'late' | 'outdated';

export interface FreshnessReport {
	readonly freshness: Freshness;
	/** When the period after the newest is expected by the source's release rule. */
	readonly nextExpected: Date;
}

/** When a figure is expected after the end of its period. */
export interface ReleaseTiming {
	/** Days after the end of the period; bank days where those count. */
	readonly days: number;
	/** Norwegian time of day, such as `08:00`; the beginning of the day in UTC when absent. */
	readonly at?: string | null;
	/** Saturdays and Sundays have no figure and bring none. Holidays are not known: after one it is late for a day. */
	readonly onBankDays?: boolean;
}

/** Judges by the newest period, never by whether the source answers: a table can die and still answer 200. */
export function judgeFreshness(
	newestPeriod: string,
	release: number | ReleaseTiming,
	now: Date
): FreshnessReport | undefined {
	const newest = findPeriod(newestPeriod);
	if (newest === undefined) return undefined;
	const timing = typeof release === 'number' ? { days: release } : release;
	const next = nextPeriod(newest, timing);
	const nextExpected = dueOf(next, timing);
	if (now < nextExpected) return { freshness: 'current', nextExpected };
	const isLate = now < dueOf(nextPeriod(next, timing), timing);
	return { freshness: isLate ? 'late' : 'outdated', nextExpected };
}

function nextPeriod(period: Period, { onBankDays = false }: ReleaseTiming): Period {
	const next = shiftPeriod(period, 1);
	if (!onBankDays || period.frequency !== 'D') return next;
	return isWeekend(next.start) ? nextPeriod(next, { days: 0, onBankDays }) : next;
}

function dueOf(period: Period, { days, at, onBankDays = false }: ReleaseTiming): Date {
	const end = periodEnd(period);
	const day = onBankDays ? addBankDays(end, days) : new Date(end.getTime() + days * DAY_MS);
	return at === undefined || at === null ? day : atOsloTime(day, at);
}

const isWeekend = (day: Date) => day.getUTCDay() % 6 === 0;

/** The first bank day from the day on, and so many bank days further. */
function addBankDays(day: Date, days: number): Date {
	let [at, left] = [day, days];
	while (left > 0 || isWeekend(at)) {
		if (!isWeekend(at)) left -= 1;
		at = new Date(at.getTime() + DAY_MS);
	}
	return at;
}

function atOsloTime(day: Date, time: string): Date {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return new Date(osloMidnight(osloDay(day)).getTime() + (hours * 60 + minutes) * MINUTE_MS);
}
