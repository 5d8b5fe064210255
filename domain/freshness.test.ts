import { expect, test } from 'vitest';
import { judgeFreshness, type ReleaseTiming } from './freshness.ts';

const judge = (newest: string, release: ReleaseTiming, now: string) =>
	judgeFreshness(newest, release, new Date(now))?.freshness;

test('a table that stands still is late from the minute of its release on, in Norwegian time', () => {
	const ssb = { days: 9, at: '08:00' };

	expect(judge('2026-09', ssb, '2026-11-10T06:59:00Z')).toBe('current');
	expect(judge('2026-09', ssb, '2026-11-10T07:00:00Z')).toBe('late');
	expect(judge('2026-05', ssb, '2026-07-10T05:59:00Z')).toBe('current');
	expect(judge('2026-05', ssb, '2026-07-10T06:00:00Z')).toBe('late');
	expect(judge('2026-05', ssb, '2026-08-10T06:00:00Z')).toBe('outdated');
});

test('a rate of Friday is current until Monday afternoon, and outdated a day later', () => {
	const rates = { days: 0, at: '16:30', onBankDays: true };
	const friday = '2026-11-20';

	expect(judge(friday, rates, '2026-11-22T12:00:00Z')).toBe('current');
	expect(judge(friday, rates, '2026-11-24T15:29:00Z')).toBe('current');
	expect(judge(friday, rates, '2026-11-24T15:30:00Z')).toBe('late');
	expect(judge(friday, rates, '2026-11-25T15:30:00Z')).toBe('outdated');
});

test('a plain number of days counts from the end of the period in UTC', () => {
	expect(judgeFreshness('2026-09', 14, new Date('2026-11-14T23:59:00Z'))?.freshness).toBe(
		'current'
	);
	expect(judgeFreshness('2026-09', 14, new Date('2026-11-15T00:00:00Z'))?.freshness).toBe('late');
	expect(judgeFreshness('never', 14, new Date())).toBeUndefined();
});
