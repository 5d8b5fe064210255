import { expect, test } from 'vitest';
import { osloDay, osloMidnight, osloOffsetMs } from './oslo-time.ts';

const HOUR_MS = 3_600_000;
const hourOf = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Oslo',
	hour: 'numeric',
	hourCycle: 'h23'
});

test('agrees with the time zone database for every third hour of 2015 to 2035', () => {
	const end = Date.UTC(2035, 0, 1);
	for (let at = Date.UTC(2015, 0, 1); at < end; at += 3 * HOUR_MS) {
		const instant = new Date(at);
		const local = new Date(at + osloOffsetMs(instant));
		if (local.getUTCHours() !== Number(hourOf.format(instant))) {
			expect.unreachable(instant.toISOString());
		}
	}
});

test('days have 23, 24 or 25 hours', () => {
	const hours = (id: string) => {
		const day = new Date(`${id}T00:00:00Z`);
		const next = new Date(day.getTime() + 24 * HOUR_MS);
		return (osloMidnight(next).getTime() - osloMidnight(day).getTime()) / HOUR_MS;
	};

	expect([hours('2026-03-28'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([24, 23, 25]);
});

test('an evening in UTC is the next day in Norway', () => {
	expect(osloDay(new Date('2026-07-01T22:30:00Z'))).toEqual(new Date('2026-07-02T00:00:00Z'));
	expect(osloDay(new Date('2026-01-01T22:30:00Z'))).toEqual(new Date('2026-01-01T00:00:00Z'));
});
