import { CronExpressionParser } from 'cron-parser';
import fc from 'fast-check';
import cron from 'node-cron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJobs } from './jobs.ts';
import { previousSlot, zoneOf } from './schedule.ts';
import { collectingFrom } from './sources/landbruksdirektoratet/source.ts';
import { SOURCES } from './sources/sources.ts';

/* Every cron line of the product, against a calendar of our own, for sixteen years. */
vi.setConfig({ testTimeout: 60_000 });
const [FIRST_YEAR, LAST_YEAR] = [2020, 2035];
const TZ = 'Europe/Oslo';
const HOUR_MS = 3_600_000;

const jobs = createJobs({
	sources: [...SOURCES, collectingFrom(['https://x.example/a.xlsx'])],
	inbox: { folder: 'inbox', findSource: () => undefined, defaultSource: '' },
	openWorld: () => {
		throw new Error('nobody goes out');
	}
});
const LINES = [...new Set(jobs.map(({ schedule }) => schedule))];
const AT_HOURS = LINES.filter((line) => zoneOf(line) === TZ);
const EVERY_HOUR = LINES.filter((line) => zoneOf(line) === 'UTC');

/** When the last Sunday of the month has its 01:00 UTC, at which the clocks of Europe change. */
function lastSunday(year: number, month: number): number {
	const last = new Date(Date.UTC(year, month + 1, 0));
	return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

const offsetHours = (utc: number) => {
	const year = new Date(utc).getUTCFullYear();
	return utc >= lastSunday(year, 2) && utc < lastSunday(year, 9) ? 2 : 1;
};

/** The instant at which the clock in Norway shows a time that is neither skipped nor repeated. */
function atClock(day: number, hour: number, minute: number): number {
	const shown = day + hour * HOUR_MS + minute * 60_000;
	return shown - offsetHours(shown - 2 * HOUR_MS) * HOUR_MS;
}

/** Lists, spans and steps, as cron has them. */
function expand(field: string, [from, to]: readonly [number, number]): number[] {
	return field.split(',').flatMap((part) => {
		const [span = '', step = '1'] = part.split('/');
		const [first = '', last = first] = span.split('-');
		const [start, end] = span === '*' ? [from, to] : [Number(first), Number(last)];
		const length = Math.floor((end - start) / Number(step)) + 1;
		return Array.from({ length }, (_, index) => start + index * Number(step));
	});
}

/** Every slot that the line intends, by the calendar alone. */
function listIntended(line: string): number[] {
	const [minutes = '', hours = '', days = '', months = '', weekdays = ''] = line.split(' ');
	// Cron joins the two by "or" when both are given, which none of our lines does.
	expect(days === '*' || weekdays === '*', line).toBe(true);
	const [daysWanted, monthsWanted] = [expand(days, [1, 31]), expand(months, [1, 12])];
	const weekdaysWanted = expand(weekdays, [0, 6]).map((day) => day % 7);
	const times = expand(hours, [0, 23]).flatMap((hour) =>
		expand(minutes, [0, 59]).map((minute) => ({ hour, minute }))
	);
	return DAYS.filter((day) => {
		const date = new Date(day);
		return (
			daysWanted.includes(date.getUTCDate()) &&
			monthsWanted.includes(date.getUTCMonth() + 1) &&
			weekdaysWanted.includes(date.getUTCDay())
		);
	}).flatMap((day) => times.map(({ hour, minute }) => atClock(day, hour, minute)));
}

const DAYS = Array.from(
	{ length: (Date.UTC(LAST_YEAR + 1, 0, 1) - Date.UTC(FIRST_YEAR, 0, 1)) / (24 * HOUR_MS) },
	(_, index) => Date.UTC(FIRST_YEAR, 0, 1 + index)
);

const startOf = (year: number) => new Date(Date.UTC(year, 0, 1) - HOUR_MS - 1);

function listSlots(line: string, from: Date, to: Date): number[] {
	const expression = CronExpressionParser.parse(line, { tz: TZ, currentDate: from, endDate: to });
	const slots: number[] = [];
	while (expression.hasNext()) slots.push(expression.next().getTime());
	return slots;
}

test('there are lines of both kinds, and none at the hour that is skipped and repeated', () => {
	expect(AT_HOURS.length).toBeGreaterThan(3);
	expect(EVERY_HOUR.length).toBeGreaterThan(0);
	for (const line of AT_HOURS) expect(expand(line.split(' ')[1] ?? '', [0, 23])).not.toContain(2);
});

test.each(AT_HOURS)('"%s" comes exactly once in each slot of 2020 to 2035', (line) => {
	const slots = listSlots(line, startOf(FIRST_YEAR), startOf(LAST_YEAR + 1));

	expect(slots).toEqual(listIntended(line));
	expect(new Set(slots).size).toBe(slots.length);
});

const CHANGES = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => index + FIRST_YEAR)
	.flatMap((year) => [lastSunday(year, 2), lastSunday(year, 9)])
	.map((instant) => new Date(instant));

test.each(EVERY_HOUR)('"%s" keeps its rhythm when the clocks change', (line) => {
	for (const change of CHANGES) {
		const around = [-3, 3].map((hours) => new Date(change.getTime() + hours * HOUR_MS - 1));
		const slots = listSlots(line, around[0]!, around[1]!);
		const gaps = slots.slice(1).map((slot, index) => slot - slots[index]!);

		expect(new Set(gaps).size, change.toISOString()).toBe(1);
		expect(slots).toHaveLength((6 * HOUR_MS) / gaps[0]!);
	}
});

/** Any instant, and more often one near a change of the clocks, the turn of a year or a leap day. */
const instants = fc.oneof(
	fc.integer({ min: Date.UTC(FIRST_YEAR, 0), max: Date.UTC(LAST_YEAR, 11) }),
	fc
		.tuple(
			fc.constantFrom(
				...CHANGES.map((date) => date.getTime()),
				...[2020, 2024, 2028].flatMap((year) => [Date.UTC(year, 1, 29), Date.UTC(year, 0, 1)])
			),
			fc.integer({ min: -30 * HOUR_MS, max: 30 * HOUR_MS })
		)
		.map(([instant, shift]) => instant + shift)
);

test.each(LINES)('of "%s" the slot last due is the one before the next', (line) => {
	fc.assert(
		fc.property(instants, (now) => {
			const due = previousSlot(line, new Date(now));
			const next = CronExpressionParser.parse(line, { tz: TZ, currentDate: due }).next().getTime();

			expect(due.getTime()).toBeLessThanOrEqual(now);
			expect(next).toBeGreaterThan(now);
		}),
		{ numRuns: 100 }
	);
});

describe('by a clock that the test sets', () => {
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['Date'] });
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	test.each(LINES)('what wakes the job for "%s" and what finds missed slots agree', (line) => {
		fc.assert(
			fc.property(instants, (instant) => {
				const now = new Date(Math.floor(instant / 1000) * 1000 + 500);
				vi.setSystemTime(now);
				const task = cron.schedule(line, () => undefined, { timezone: zoneOf(line) });
				const woken = task.getNextRun();
				void task.destroy();
				const next = CronExpressionParser.parse(line, { tz: TZ, currentDate: now }).next();

				expect(woken?.toISOString()).toBe(next.toDate().toISOString());
			}),
			{ numRuns: 60 }
		);
	});
});
