import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CatchUp, WatchRequest } from '#domain/live-events.ts';
import { FeedClient, type FeedSocket, type SocketEvents } from './feed-client.ts';
import type { FeedPosition, Watcher } from './watchers.ts';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') }));
afterEach(() => vi.useRealTimers());

const FEED = 'feed-a';
const answer = (lastChangeId: number, ...changed: string[]): CatchUp => ({
	feed: FEED,
	lastChangeId,
	reset: false,
	updates: changed.map((key) => ({ key, changeId: lastChangeId, observations: [] }))
});
const noNetwork = () => Promise.reject(new TypeError('failed to fetch'));

/** A watcher that does what LiveSeries does with its position. */
function createWatcher(keys: string[], lastChangeId: number) {
	const log: [string[], boolean][] = [];
	let position: FeedPosition = { feed: FEED, lastChangeId };
	const watcher: Watcher = {
		keys,
		get position() {
			return position;
		},
		receive: (message, isComplete) => {
			log.push([message.updates.map(({ key }) => key), isComplete]);
			if (isComplete) position = { feed: message.feed, lastChangeId: message.lastChangeId };
		}
	};
	return { watcher, log };
}

/** A socket in the hands of the test. */
function createSocket(events: SocketEvents) {
	const requests: WatchRequest[] = [];
	const answers: ((answer: CatchUp | Error) => void)[] = [];
	const calls = { reconnect: 0, keepTrying: 0, close: 0 };
	const socket = {
		connected: false,
		reconnect: () => (calls.reconnect += 1),
		keepTrying: () => (calls.keepTrying += 1),
		close: () => (calls.close += 1),
		watch: (request: WatchRequest) => {
			requests.push(request);
			return new Promise<CatchUp>((resolve, reject) => {
				answers.push((given) => {
					if (given instanceof Error) reject(given);
					else resolve(given);
				});
			});
		}
	};
	return {
		socket: socket as FeedSocket,
		requests,
		calls,
		events,
		connect: () => {
			socket.connected = true;
			events.connected();
		},
		drop: () => {
			socket.connected = false;
			events.disconnected();
		},
		answer: async (given: CatchUp | Error) => {
			answers.shift()?.(given);
			await vi.advanceTimersByTimeAsync(0);
		}
	};
}

async function startClient(fetchChanges: (request: WatchRequest) => Promise<CatchUp> = noNetwork) {
	const sockets: ReturnType<typeof createSocket>[] = [];
	const network = { isOnline: true, isSocketBlocked: false };
	const polls = vi.fn(fetchChanges);
	const client = new FeedClient({
		openSocket: (events) => {
			if (network.isSocketBlocked) return Promise.reject(new TypeError('cannot load'));
			const socket = createSocket(events);
			sockets.push(socket);
			return Promise.resolve(socket.socket);
		},
		fetchChanges: polls,
		isOnline: () => network.isOnline,
		now: () => new Date(),
		onStatus: () => undefined
	});
	const stop = client.start();
	await vi.advanceTimersByTimeAsync(0);
	return { client, stop, polls, network, socket: sockets[0]!, sockets };
}

test('is live when the server has answered what was missed', async () => {
	const { client, socket } = await startClient();
	const { watcher, log } = createWatcher(['a'], 5);
	client.watch(watcher);

	socket.connect();
	expect(client.status.state).toBe('connecting');
	expect(socket.requests).toEqual([{ feed: FEED, lastChangeId: 5, keys: ['a'] }]);

	await socket.answer(answer(7, 'a'));
	expect(client.status.state).toBe('live');
	expect(log).toEqual([[['a'], true]]);
});

test('a live message before the catch-up does not move the position: the catch-up may still fail', async () => {
	const { client, socket } = await startClient();
	const { watcher, log } = createWatcher(['a'], 5);
	client.watch(watcher);
	socket.connect();

	socket.events.stored(answer(9, 'a'));
	socket.drop();
	socket.connect();

	expect(log).toEqual([[['a'], false]]);
	expect(socket.requests.at(-1)?.lastChangeId).toBe(5);
});

test('after the catch-up live messages move the position, and a reconnection asks from there', async () => {
	const { client, socket } = await startClient();
	const { watcher, log } = createWatcher(['a'], 5);
	client.watch(watcher);
	socket.connect();
	await socket.answer(answer(7));

	socket.events.stored(answer(9, 'a'));
	socket.drop();
	socket.connect();

	expect(log.at(-1)).toEqual([['a'], true]);
	expect(socket.requests.at(-1)?.lastChangeId).toBe(9);
});

test('the answer of a connection that was lost does not make the next one complete', async () => {
	const { client, socket } = await startClient();
	const { watcher, log } = createWatcher(['a'], 5);
	client.watch(watcher);
	socket.connect();
	socket.drop();
	socket.connect();

	await socket.answer(answer(7));
	expect(client.status.state).toBe('connecting');

	socket.events.stored(answer(9, 'a'));
	expect(log.at(-1)).toEqual([['a'], false]);
});

test('pages that follow each other make one request, for the series of the new one', async () => {
	const { client, socket } = await startClient();
	const leave = client.watch(createWatcher(['a'], 5).watcher);
	socket.connect();
	await socket.answer(answer(7));

	leave();
	client.watch(createWatcher(['b', 'c'], 8).watcher);
	await vi.advanceTimersByTimeAsync(0);

	expect(socket.requests.slice(1)).toEqual([{ feed: FEED, lastChangeId: 8, keys: ['b', 'c'] }]);
});

test('a request without an answer makes a new connection', async () => {
	const { client, socket } = await startClient();
	client.watch(createWatcher(['a'], 5).watcher);
	socket.connect();

	await socket.answer(new Error('operation has timed out'));

	expect(socket.calls.reconnect).toBe(1);
	expect(client.status.state).toBe('connecting');
});

test('without a socket it polls after a while, and goes on trying the socket', async () => {
	const { client, socket, polls } = await startClient(() => Promise.resolve(answer(8, 'a')));
	const { watcher, log } = createWatcher(['a'], 5);
	client.watch(watcher);

	await vi.advanceTimersByTimeAsync(9_000);
	expect(polls).not.toHaveBeenCalled();

	await vi.advanceTimersByTimeAsync(3_000);
	expect(polls).toHaveBeenCalledExactlyOnceWith({ feed: FEED, lastChangeId: 5, keys: ['a'] });
	expect(client.status.state).toBe('polling');
	expect(log).toEqual([[['a'], true]]);
	expect(socket.calls.keepTrying).toBe(1);

	await vi.advanceTimersByTimeAsync(30_000);
	expect(polls).toHaveBeenCalledTimes(3);
	expect(polls.mock.lastCall?.[0].lastChangeId).toBe(8);
});

test('a socket that works at last ends the polling', async () => {
	const { client, socket, polls } = await startClient(() => Promise.resolve(answer(8)));
	client.watch(createWatcher(['a'], 5).watcher);
	await vi.advanceTimersByTimeAsync(12_000);

	socket.connect();
	await socket.answer(answer(8));
	await vi.advanceTimersByTimeAsync(60_000);

	expect(client.status.state).toBe('live');
	expect(polls).toHaveBeenCalledTimes(1);
});

test('a server that answers nothing is stale after a minute, and offline when the browser says so', async () => {
	const { client, network } = await startClient();

	await vi.advanceTimersByTimeAsync(55_000);
	expect(client.status.state).toBe('connecting');

	await vi.advanceTimersByTimeAsync(10_000);
	expect(client.status.state).toBe('stale');

	network.isOnline = false;
	client.goOffline();
	expect(client.status.state).toBe('offline');
});

test('a state says since when, and a sign of life does not begin it anew', async () => {
	const { client, socket } = await startClient();
	socket.connect();
	await socket.answer(answer(1));
	const { since } = client.status;

	await vi.advanceTimersByTimeAsync(15_000);
	socket.events.contact();

	expect(client.status.since).toEqual(since);
	expect(client.status.lastContact).toEqual(new Date('2026-11-23T12:00:15Z'));
});

test('when the page is looked at again a connection has to prove itself', async () => {
	const { client, socket } = await startClient();
	client.watch(createWatcher(['a'], 5).watcher);
	socket.connect();
	await socket.answer(answer(7));

	client.wake();

	expect(socket.requests).toHaveLength(2);
	expect(socket.requests.at(-1)?.lastChangeId).toBe(7);
});

test('when the network is back a waiting socket connects at once', async () => {
	const { client, socket } = await startClient();

	client.wake();

	expect(socket.calls.reconnect).toBe(1);
});

test('when the code of the socket cannot be loaded it is tried again', async () => {
	const { client, network, sockets, stop } = await startClient();
	stop();
	network.isSocketBlocked = true;
	client.start();
	await vi.advanceTimersByTimeAsync(3_000);
	expect(sockets).toHaveLength(1);

	network.isSocketBlocked = false;
	await vi.advanceTimersByTimeAsync(3_000);

	expect(sockets).toHaveLength(2);
});

test('after the end nothing is asked any more', async () => {
	const { polls, socket, stop } = await startClient();

	stop();
	await vi.advanceTimersByTimeAsync(120_000);

	expect(socket.calls.close).toBe(1);
	expect(polls).not.toHaveBeenCalled();
});
