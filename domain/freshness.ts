import { findPeriod, periodEnd, shiftPeriod } from './period.ts';

const DAY_MS = 86_400_000;

/** Current: nothing newer is due. Late: the next figure is overdue. Outdated: the one after it is overdue too. */
export type Freshness = 'current' | 'late' | 'outdated';

export interface FreshnessReport {
	readonly freshness: Freshness;
	/** When the period after the newest is expected by the source's release rule. */
	readonly nextExpected: Date;
}

/** Judges by the newest period, never by whether the source answers: a table can die and still answer 200. */
export function judgeFreshness(
	newestPeriod: string,
	expectedDaysAfterPeriod: number,
	now: Date
): FreshnessReport | undefined {
	const newest = findPeriod(newestPeriod);
	if (newest === undefined) return undefined;
	const due = (steps: number) =>
		new Date(periodEnd(shiftPeriod(newest, steps)).getTime() + expectedDaysAfterPeriod * DAY_MS);
	const nextExpected = due(1);
	if (now < nextExpected) return { freshness: 'current', nextExpected };
	return { freshness: now < due(2) ? 'late' : 'outdated', nextExpected };
}
