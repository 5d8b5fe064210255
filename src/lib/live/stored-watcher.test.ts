import { expect, test, vi } from 'vitest';
import { createStoredWatcher } from './stored-watcher.ts';

const message = (feed: string, lastChangeId: number) => ({
	...{ feed, lastChangeId },
	reset: false,
	updates: []
});

test('tells once for every step of the feed, and not for what it knew', () => {
	const onStored = vi.fn();
	const watcher = createStoredWatcher({ feed: 'a', lastChangeId: 4 }, onStored);

	watcher.receive(message('a', 4), true);
	watcher.receive(message('a', 6), false);
	watcher.receive(message('a', 5), true);

	expect(onStored).toHaveBeenCalledTimes(1);
	expect(watcher.position).toEqual({ feed: 'a', lastChangeId: 6 });
});

test('follows another database wherever that one stands', () => {
	const onStored = vi.fn();
	const watcher = createStoredWatcher({ feed: 'a', lastChangeId: 40 }, onStored);

	watcher.receive(message('b', 2), true);

	expect(onStored).toHaveBeenCalledTimes(1);
	expect(watcher.position).toEqual({ feed: 'b', lastChangeId: 2 });
});
