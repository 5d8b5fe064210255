import { expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Answer, Examination } from './examination.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const READ: Answer = { kind: 'read', documents: 1, figures: 12 };
const SILENT: Answer = {
	...{ kind: 'failed', code: 'SOURCE_UNREACHABLE' },
	message: 'https://x.example cannot be reached (ENOTFOUND)'
};
const CHANGED: Answer = {
	kind: 'failed',
	code: 'SOURCE_CHANGED',
	message: 'table 1: found another'
};

/** A monthly table whose figure is expected ten days after its month. */
const diagnoseAt = (
	newestPeriod: string | null,
	answer: Answer | null,
	given: Partial<Examination> = {}
) =>
	diagnose(
		{
			...{ source: 'norges-bank', homepage: 'https://x.example/', expectedDaysAfterPeriod: 10 },
			...{ answer, lastFailure: null },
			datasets: [{ dataset: 'EXR', seriesCount: 4, newestPeriod }],
			...given
		},
		NOW
	);

test('a source that answers as expected and is up to date needs nothing', () => {
	expect(diagnoseAt('2026-10', { ...READ, quota: { limit: 40, remaining: 39 } })).toEqual({
		...{ source: 'norges-bank', health: 'ok', isReachable: true, isAsExpected: true },
		...{ newestPeriod: '2026-10', ageDays: 19, freshness: 'current', overdue: [] },
		...{ quota: { limit: 40, remaining: 39 }, problem: null },
		...{ wouldBreak: 'nothing', nextStep: 'none' }
	});
});

test('a table that answers and stands still is a warning that names it', () => {
	expect(diagnoseAt('2026-09', READ)).toMatchObject({
		...{ health: 'warning', isReachable: true, isAsExpected: true, freshness: 'late' },
		...{ overdue: ['EXR (2026-09)'] },
		nextStep: 'look whether anything newer is published at https://x.example/'
	});
});

test('one dead table is seen beside a living one', () => {
	const datasets = [
		{ dataset: 'EXR', seriesCount: 4, newestPeriod: '2026-10' },
		{ dataset: 'IR', seriesCount: 1, newestPeriod: '2025-12' }
	];

	expect(diagnoseAt(null, READ, { datasets })).toMatchObject({
		...{ health: 'warning', newestPeriod: '2026-10', freshness: 'current' },
		overdue: ['IR (2025-12)']
	});
});

test('silence is a warning while the figures are current, and broken when they are not', () => {
	expect(diagnoseAt('2026-10', SILENT)).toMatchObject({
		...{ health: 'warning', isReachable: false, isAsExpected: null },
		problem: 'https://x.example cannot be reached (ENOTFOUND)',
		wouldBreak: '4 series get no new figures; the last good ones stand',
		nextStep: 'check the network, or set TREPULS_NORGES_BANK_URL to a mirror'
	});
	expect(diagnoseAt('2026-09', SILENT).health).toBe('broken');
});

test('another form is broken at once, however new the figures are', () => {
	expect(diagnoseAt('2026-10', CHANGED)).toMatchObject({
		...{ health: 'broken', isReachable: true, isAsExpected: false },
		nextStep: 'compare jobs/sources/norges-bank with https://x.example/'
	});
});

test('what comes by hand is only judged by its age', () => {
	expect(diagnoseAt('2026-10', null)).toMatchObject({ health: 'ok', isReachable: null });
	expect(diagnoseAt('2025-01', null)).toMatchObject({
		...{ health: 'warning', freshness: 'outdated' },
		nextStep: 'put a newer file into inbox/norges-bank/, from https://x.example/'
	});
});

test('a collect that failed the last time is told, though all is well now', () => {
	expect(diagnoseAt('2026-10', READ, { lastFailure: 'x answered 500' })).toMatchObject({
		...{ health: 'warning', problem: 'x answered 500' },
		nextStep: 'see the last run under /sources'
	});
});

test('a source without a single figure is no picture of health', () => {
	expect(diagnoseAt(null, READ)).toMatchObject({
		health: 'warning',
		freshness: 'empty',
		ageDays: null
	});
});
