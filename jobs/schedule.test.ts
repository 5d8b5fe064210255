import { expect, test } from 'vitest';
import { previousSlot } from './schedule.ts';
import { collectingFrom } from './sources/landbruksdirektoratet/source.ts';
import { SOURCES } from './sources/sources.ts';

const previous = (schedule: string, now: string) =>
	previousSlot(schedule, new Date(now)).toISOString();

test('a slot is in Norwegian time, in winter and in summer', () => {
	expect(previous('20 8 * * *', '2026-01-15T12:00:00Z')).toBe('2026-01-15T07:20:00.000Z');
	expect(previous('20 8 * * *', '2026-07-15T12:00:00Z')).toBe('2026-07-15T06:20:00.000Z');
});

test('the slot of this very minute counts', () => {
	expect(previous('20 8 * * *', '2026-01-15T07:20:00Z')).toBe('2026-01-15T07:20:00.000Z');
	expect(previous('20 8 * * *', '2026-01-15T07:19:59Z')).toBe('2026-01-14T07:20:00.000Z');
});

test('days of the month and of the week that are named are kept to', () => {
	expect(previous('20 8 8-20 * *', '2026-03-03T12:00:00Z')).toBe('2026-02-20T07:20:00.000Z');
	expect(previous('0 16 * * 1-5', '2026-11-22T12:00:00Z')).toBe('2026-11-20T15:00:00.000Z');
});

test('an hour that is skipped in spring has no slot', () => {
	expect(previous('30 2 * * *', '2026-03-29T12:00:00Z')).toBe('2026-03-28T01:30:00.000Z');
});

test('no source is collected in the hour that summer time skips and repeats', () => {
	for (const { id, schedule } of [...SOURCES, collectingFrom(['https://x.example/a.xlsx'])]) {
		if (schedule !== null) expect(schedule.split(' ')[1], id).not.toMatch(/\b2\b/);
	}
});
