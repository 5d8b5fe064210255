/** How often a series has a figure: year, quarter, month, ISO week, day, hour, quarter-hour. */
export type Frequency = 'A' | 'Q' | 'M' | 'W' | 'D' | 'H' | 'QH';

export const FREQUENCIES: readonly Frequency[] = ['A', 'Q', 'M', 'W', 'D', 'H', 'QH'];

/**
 * A stretch of time, half-open. Calendar periods carry no time zone: `start` is UTC midnight of their
 * first day. Hours and quarter-hours are UTC instants.
 */
export interface Period {
	readonly frequency: Frequency;
	readonly start: Date;
}

const DAY_MS = 86_400_000;
const PATTERNS: readonly [Frequency, RegExp][] = [
	['A', /^(\d{4})$/],
	['Q', /^(\d{4})-Q([1-4])$/],
	['M', /^(\d{4})-(0[1-9]|1[0-2])$/],
	['W', /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/],
	['D', /^(\d{4})-(\d{2})-(\d{2})$/],
	['H', /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3])Z$/],
	['QH', /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):(00|15|30|45)Z$/]
];

/** Reads `2024`, `2024-Q1`, `2024-01`, `2024-W05`, `2024-01-31`, `2024-01-31T05Z`, `2024-01-31T05:15Z`. */
export function findPeriod(text: string): Period | undefined {
	for (const [frequency, pattern] of PATTERNS) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const period = { frequency, start: startOf(frequency, match.slice(1).map(Number)) };
		return formatPeriodId(period) === text ? period : undefined;
	}
	return undefined;
}

/** As `findPeriod`, but a text that is no period is an error. */
export function parsePeriod(text: string): Period {
	const period = findPeriod(text);
	if (period === undefined) throw new RangeError(`not a period: ${text}`);
	return period;
}

function startOf(frequency: Frequency, parts: number[]): Date {
	const [year = 0, second = 1, day = 1, hour = 0, minute = 0] = parts;
	switch (frequency) {
		case 'A':
			return utc(year, 0, 1);
		case 'Q':
			return utc(year, (second - 1) * 3, 1);
		case 'M':
			return utc(year, second - 1, 1);
		case 'W':
			return isoWeekStart(year, second);
		case 'D':
		case 'H':
		case 'QH':
			return new Date(Date.UTC(year, second - 1, day, hour, minute));
	}
}

const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day));

/** Monday of an ISO week; week 1 is the one with 4 January in it. */
function isoWeekStart(year: number, week: number): Date {
	const fourth = utc(year, 0, 4);
	const monday = fourth.getTime() - isoWeekday(fourth) * DAY_MS;
	return new Date(monday + (week - 1) * 7 * DAY_MS);
}

/** Monday is 0. */
const isoWeekday = (date: Date) => (date.getUTCDay() + 6) % 7;

/** The ISO week-numbering year and week a day belongs to. */
export function isoWeek(date: Date): { year: number; week: number } {
	const thursday = new Date(date.getTime() + (3 - isoWeekday(date)) * DAY_MS);
	const year = thursday.getUTCFullYear();
	return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) };
}

const pad = (number: number) => String(number).padStart(2, '0');

/** The text form of a period, as in URLs, files and the API. Sorts in time within one frequency. */
export function formatPeriodId({ frequency, start }: Period): string {
	const year = String(start.getUTCFullYear()).padStart(4, '0');
	const month = pad(start.getUTCMonth() + 1);
	const day = `${year}-${month}-${pad(start.getUTCDate())}`;
	switch (frequency) {
		case 'A':
			return year;
		case 'Q':
			return `${year}-Q${String(Math.floor(start.getUTCMonth() / 3) + 1)}`;
		case 'M':
			return `${year}-${month}`;
		case 'W': {
			const { year: weekYear, week } = isoWeek(start);
			return `${String(weekYear).padStart(4, '0')}-W${pad(week)}`;
		}
		case 'D':
			return day;
		case 'H':
			return `${day}T${pad(start.getUTCHours())}Z`;
		case 'QH':
			return `${day}T${pad(start.getUTCHours())}:${pad(start.getUTCMinutes())}Z`;
	}
}

const STEP_MS: Partial<Record<Frequency, number>> = {
	W: 7 * DAY_MS,
	D: DAY_MS,
	H: 3_600_000,
	QH: 900_000
};
const STEP_MONTHS: Partial<Record<Frequency, number>> = { A: 12, Q: 3, M: 1 };

/** The period `count` steps later (earlier when negative). */
export function shiftPeriod({ frequency, start }: Period, count: number): Period {
	const months = STEP_MONTHS[frequency];
	if (months === undefined) {
		return { frequency, start: new Date(start.getTime() + count * (STEP_MS[frequency] ?? 0)) };
	}
	return {
		frequency,
		start: utc(start.getUTCFullYear(), start.getUTCMonth() + count * months, 1)
	};
}

/** The first instant after the period. */
export const periodEnd = (period: Period): Date => shiftPeriod(period, 1).start;

/**
 * The period to compare with a year before: same month, quarter, ISO week number or day. Undefined
 * where there is none (week 53, 29 February) and for hours, which have no like a year before.
 */
export function samePeriodYearBefore(period: Period): Period | undefined {
	const { frequency, start } = period;
	switch (frequency) {
		case 'A':
			return shiftPeriod(period, -1);
		case 'Q':
			return shiftPeriod(period, -4);
		case 'M':
			return shiftPeriod(period, -12);
		case 'W': {
			const { year, week } = isoWeek(start);
			return findPeriod(`${String(year - 1)}-W${pad(week)}`);
		}
		case 'D':
			return findPeriod(`${String(start.getUTCFullYear() - 1)}-${formatPeriodId(period).slice(5)}`);
		case 'H':
		case 'QH':
			return undefined;
	}
}
