import { expect, test } from 'vitest';
import type { CatchUp } from '#domain/live-events.ts';
import { createWatchRequest, deliver, type Watcher } from './watchers.ts';

const createWatcher = (keys: string[], feed: string, lastChangeId: number) => {
	const received: [CatchUp, boolean][] = [];
	const watcher: Watcher = {
		keys,
		position: { feed, lastChangeId },
		receive: (message, isComplete) => received.push([message, isComplete])
	};
	return { watcher, received };
};
const message = (over: Partial<CatchUp> = {}): CatchUp => ({
	feed: 'feed-a',
	lastChangeId: 9,
	reset: false,
	updates: [
		{ key: 'a', changeId: 8, observations: [] },
		{ key: 'b', changeId: 9, observations: [] }
	],
	...over
});

test('one request asks for every series once, from the earliest position', () => {
	const request = createWatchRequest([
		createWatcher(['a', 'b'], 'feed-a', 7).watcher,
		createWatcher(['b', 'c'], 'feed-a', 5).watcher
	]);

	expect(request.feed).toBe('feed-a');
	expect(request.lastChangeId).toBe(5);
	expect([...request.keys].sort()).toEqual(['a', 'b', 'c']);
});

test('a position in another feed than the newest page has is not asked from', () => {
	const request = createWatchRequest([
		createWatcher(['a'], 'feed-old', 2).watcher,
		createWatcher(['b'], 'feed-new', 5).watcher
	]);

	expect(request).toMatchObject({ feed: 'feed-new', lastChangeId: 5 });
});

test('without a watcher nothing is asked for', () => {
	expect(createWatchRequest([])).toEqual({ feed: null, lastChangeId: 0, keys: [] });
});

test('when there are too many series those of the newest page are asked for', () => {
	const keys = (letter: string) => Array.from({ length: 150 }, (_, i) => `${letter}${String(i)}`);

	const request = createWatchRequest([
		createWatcher(keys('old'), 'feed-a', 1).watcher,
		createWatcher(keys('new'), 'feed-a', 1).watcher
	]);

	expect(request.keys).toHaveLength(200);
	expect(request.keys.slice(0, 150)).toEqual(keys('new'));
});

test('a watcher gets the updates of its own series', () => {
	const { watcher, received } = createWatcher(['b'], 'feed-a', 7);

	deliver(watcher, message(), true);

	expect(received).toEqual([
		[message({ updates: [{ key: 'b', changeId: 9, observations: [] }] }), true]
	]);
});

test('a complete answer of another feed makes the watcher start over', () => {
	const { watcher, received } = createWatcher(['b'], 'feed-old', 7);

	deliver(watcher, message(), true);

	expect(received[0]?.[0].reset).toBe(true);
});

test('a live message of another feed waits for the answer that says to start over', () => {
	const { watcher, received } = createWatcher(['b'], 'feed-old', 7);

	deliver(watcher, message(), false);

	expect(received).toEqual([]);
});
