import { findPeriod } from '#domain/period.ts';
import { findTimeCode } from '../time-codes.ts';
import type { TableInfo } from './schema.ts';

/** So long after an update the table is asked for again: a revision need not have a new period. */
const REVISION_DAYS = 14;
const DAY_MS = 86_400_000;

/** Whether a table may hold what is not stored yet, told by its newest period and by when it was updated. */
export function hasNews(
	{ lastPeriod, updated }: TableInfo,
	{ newestStored, now }: { newestStored: string | undefined; now: Date }
): boolean {
	const last = findTimeCode(lastPeriod ?? '');
	const stored = findPeriod(newestStored ?? '');
	if (last === undefined || stored === undefined || last.start > stored.start) return true;
	const age = now.getTime() - new Date(updated ?? '').getTime();
	return !(age > REVISION_DAYS * DAY_MS);
}
