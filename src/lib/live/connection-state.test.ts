import { expect, test } from 'vitest';
import { inferState, type ConnectionFacts } from './connection-state.ts';

const now = new Date('2026-11-23T12:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const infer = (facts: Partial<ConnectionFacts>) =>
	inferState({
		isSocketLive: false,
		isPollWorking: false,
		isOnline: true,
		lastContact: secondsAgo(1),
		now,
		...facts
	});

test.each([
	['live', { isSocketLive: true }],
	['live', { isSocketLive: true, isOnline: false }],
	['polling', { isPollWorking: true }],
	['polling', { isPollWorking: true, isOnline: false }],
	['offline', { isOnline: false }],
	['offline', { isOnline: false, lastContact: secondsAgo(3600) }],
	['connecting', { lastContact: secondsAgo(59) }],
	['stale', { lastContact: secondsAgo(61) }]
] as const)('is %s for %j', (state, facts) => {
	expect(infer(facts)).toBe(state);
});
