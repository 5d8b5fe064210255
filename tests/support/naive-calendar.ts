import type { Frequency } from '#domain/period.ts';

/**
 * Period ids made by walking the calendar quarter-hour by quarter-hour or day by day: slow, and without a line
 * of the product's own arithmetic, which tests hold against it.
 */

const DAY_MS = 86_400_000;
const STEP_MS = {
	QH: 900_000,
	H: 3_600_000,
	D: DAY_MS,
	W: DAY_MS,
	M: DAY_MS,
	Q: DAY_MS,
	A: DAY_MS
};

/** The ids of `count` periods in a row, of which the first holds the instant. */
export function walkPeriods(frequency: Frequency, from: Date, count: number): string[] {
	const ids = new Set<string>();
	for (let at = from.getTime(); ids.size < count; at += STEP_MS[frequency]) {
		ids.add(nameOf(new Date(at), frequency));
	}
	return [...ids];
}

/** The id of the period that an instant, in UTC, lies in. */
export function nameOf(instant: Date, frequency: Frequency): string {
	const text = instant.toISOString();
	switch (frequency) {
		case 'QH': {
			const quarter = Math.floor(instant.getUTCMinutes() / 15) * 15;
			return `${text.slice(0, 13)}:${String(quarter).padStart(2, '0')}Z`;
		}
		case 'H':
			return `${text.slice(0, 13)}Z`;
		case 'D':
			return text.slice(0, 10);
		case 'W':
			return nameOfWeek(instant);
		case 'M':
			return text.slice(0, 7);
		case 'Q':
			return `${text.slice(0, 4)}-Q${Math.floor(instant.getUTCMonth() / 3) + 1}`;
		case 'A':
			return text.slice(0, 4);
	}
}

/** A week has the number of its Thursday among the Thursdays of that Thursday's year. */
function nameOfWeek(instant: Date): string {
	const thursday = new Date(Math.floor(instant.getTime() / DAY_MS) * DAY_MS);
	const days = [-3, -2, -1, 0, 1, 2, 3].map(
		(shift) => new Date(thursday.getTime() + shift * DAY_MS)
	);
	const own = days.find((day) => day.getUTCDay() === 4) ?? thursday;
	let count = 0;
	for (let day = own; day.getUTCFullYear() === own.getUTCFullYear(); count += 1) {
		day = new Date(day.getTime() - 7 * DAY_MS);
	}
	return `${own.getUTCFullYear()}-W${String(count).padStart(2, '0')}`;
}

const osloClock = new Intl.DateTimeFormat('sv-SE', {
	...{ timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' }
});

/** The Norwegian day of a `…T05Z` or `…T05:15Z`, by the time zone database. */
export function osloDayOf(id: string): string {
	return osloClock.format(startOfClock(id));
}

export const startOfClock = (id: string): Date =>
	new Date(id.includes(':') ? id : id.replace('Z', ':00Z'));
