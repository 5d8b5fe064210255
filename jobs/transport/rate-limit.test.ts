import { expect, test } from 'vitest';
import { findPause, readQuota, readRetryAfter } from './rate-limit.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const IN_30_S = new Date('2026-11-20T12:00:30Z');
const quotaOf = (headers: Record<string, string>) => readQuota(new Headers(headers), NOW);

test.each([
	[
		'as Statistics Norway states it',
		{
			'x-ratelimit-limit': '40',
			'x-ratelimit-policy': '40;w=60s',
			'x-ratelimit-remaining': '39'
		},
		{ limit: 40, remaining: 39, windowMs: 60_000 }
	],
	[
		'with seconds until the reset',
		{ 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '0', 'ratelimit-reset': '30' },
		{ limit: 100, remaining: 0, windowMs: 60_000, resetAt: IN_30_S }
	],
	[
		'with the instant of the reset',
		{ 'x-ratelimit-reset': String(IN_30_S.getTime() / 1000) },
		{ resetAt: IN_30_S }
	],
	[
		'in one line',
		{ 'ratelimit-policy': '"default";q=100;w=10', ratelimit: '"default";r=50;t=30' },
		{ limit: 100, remaining: 50, windowMs: 10_000, resetAt: IN_30_S }
	]
])('reads a rate limit %s', (_, headers, expected) => {
	expect(quotaOf(headers)).toEqual(expected);
});

test('says nothing where the publisher says nothing, or nonsense', () => {
	expect(quotaOf({})).toBeUndefined();
	expect(quotaOf({ 'x-ratelimit-limit': 'plenty' })).toBeUndefined();
});

test('pauses until the reset, else for a window, and only when nothing remains', () => {
	expect(findPause({ remaining: 0, resetAt: IN_30_S, windowMs: 60_000 }, NOW)).toBe(30_000);
	expect(findPause({ remaining: 0, windowMs: 60_000 }, NOW)).toBe(60_000);
	expect(findPause({ remaining: 0, resetAt: NOW }, IN_30_S)).toBe(0);
	expect(findPause({ remaining: 1, resetAt: IN_30_S }, NOW)).toBe(0);
	expect(findPause({ limit: 40 }, NOW)).toBe(0);
});

test.each([
	['7', 7_000],
	['Fri, 20 Nov 2026 12:00:30 GMT', 30_000],
	['Fri, 20 Nov 2026 11:00:00 GMT', 0],
	['soon', undefined],
	['-5', undefined]
])('Retry-After: %s asks for %s ms', (text, expected) => {
	expect(readRetryAfter(new Headers({ 'retry-after': text }), NOW)).toBe(expected);
});

test('without Retry-After nobody asks us to wait', () => {
	expect(readRetryAfter(new Headers(), NOW)).toBeUndefined();
});
