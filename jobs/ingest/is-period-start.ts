import type { Period } from '#domain/period.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 1970-01-05, the first Monday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** Whether the instant is one at which a period of the frequency begins. */
export function isPeriodStart({ frequency, start }: Period): boolean {
	const time = start.getTime();
	switch (frequency) {
		case 'A':
			return isFirstOfMonth(start) && start.getUTCMonth() === 0;
		case 'Q':
			return isFirstOfMonth(start) && start.getUTCMonth() % 3 === 0;
		case 'M':
			return isFirstOfMonth(start);
		case 'W':
			return (time - FIRST_MONDAY_MS) % (7 * DAY_MS) === 0;
		case 'D':
			return time % DAY_MS === 0;
		case 'H':
			return time % HOUR_MS === 0;
		case 'QH':
			return time % (HOUR_MS / 4) === 0;
	}
}

const isFirstOfMonth = (start: Date) => start.getUTCDate() === 1 && start.getTime() % DAY_MS === 0;
