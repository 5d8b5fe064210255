import type { CatchUp, WatchRequest } from '#domain/live-events.ts';
import { inferState, type ConnectionStatus } from './connection-state.ts';
import { createWatchRequest, deliver, type Watcher } from './watchers.ts';

export interface FeedSocket {
	readonly connected: boolean;
	/** Connects now, whatever pause was planned. */
	readonly reconnect: () => void;
	/** Goes on trying when it has given up. */
	readonly keepTrying: () => void;
	/** Rejects when there is no answer in time. */
	readonly watch: (request: WatchRequest) => Promise<CatchUp>;
	readonly close: () => void;
}

export interface SocketEvents {
	readonly connected: () => void;
	readonly disconnected: () => void;
	readonly stored: (message: CatchUp) => void;
	/** Any sign of life. */
	readonly contact: () => void;
}

export interface FeedEffects {
	/** Rejects when the code of the socket cannot be loaded. */
	readonly openSocket: (events: SocketEvents) => Promise<FeedSocket>;
	/** Rejects when the server cannot be reached or does not answer as it should. */
	readonly fetchChanges: (request: WatchRequest) => Promise<CatchUp>;
	readonly isOnline: () => boolean;
	readonly now: () => Date;
	readonly onStatus: (status: ConnectionStatus) => void;
}

const FALLBACK_AFTER_MS = 10_000;
const POLL_EVERY_MS = 15_000;
const TICK_MS = 2_500;

/** Brings changes to watchers: by socket, and by asking now and then for as long as no socket works. */
export class FeedClient {
	status: ConnectionStatus;
	readonly #effects: FeedEffects;
	readonly #watchers = new Set<Watcher>();
	/** Those who miss nothing for as long as this connection lasts. */
	readonly #complete = new Set<Watcher>();
	#socket: FeedSocket | undefined;
	#isStarted = false;
	#isOpening = false;
	#isSocketLive = false;
	#isPolling = false;
	#isPollWorking = false;
	#isWatchPlanned = false;
	/** Number of the last watch request; the answer to an earlier one says nothing about the present. */
	#request = 0;
	#lostAt: number;
	#polledAt = 0;
	#lastContact: Date;

	constructor(effects: FeedEffects) {
		this.#effects = effects;
		const since = effects.now();
		this.#lostAt = since.getTime();
		this.#lastContact = since;
		this.status = { state: 'connecting', since, lastContact: since };
	}

	/** Returns how to stop. */
	start(): () => void {
		this.#isStarted = true;
		this.#lostAt = this.#now();
		void this.#openSocket();
		const timer = setInterval(() => {
			this.#tick();
		}, TICK_MS);
		return () => {
			this.#isStarted = false;
			clearInterval(timer);
			this.#socket?.close();
			this.#socket = undefined;
			this.#lose();
		};
	}

	/** Returns how to end it. */
	watch(watcher: Watcher): () => void {
		this.#watchers.add(watcher);
		this.#planWatch();
		return () => {
			this.#watchers.delete(watcher);
			this.#complete.delete(watcher);
			this.#planWatch();
		};
	}

	/** The page is looked at again, or the network is back: what was planned for later is done now. */
	wake() {
		if (!this.#isStarted) return;
		if (this.#socket === undefined) void this.#openSocket();
		// A connection that was cut in sleep still looks connected: only an answer tells.
		else if (this.#socket.connected) void this.#sendWatch(this.#socket);
		else this.#socket.reconnect();
		if (!this.#isSocketLive && this.#polledAt > 0) void this.#poll();
	}

	/** The browser says that the network is gone. */
	goOffline() {
		this.#isPollWorking = false;
		this.#lose();
	}

	async #openSocket() {
		if (this.#isOpening) return;
		this.#isOpening = true;
		const socket = await this.#effects.openSocket(this.#events).catch(() => undefined);
		this.#isOpening = false;
		if (this.#isStarted) this.#socket = socket;
		else socket?.close();
	}

	readonly #events: SocketEvents = {
		connected: () => {
			if (this.#socket !== undefined) void this.#sendWatch(this.#socket);
		},
		disconnected: () => {
			this.#lose();
		},
		stored: (message) => {
			this.#touch();
			for (const watcher of [...this.#watchers]) {
				deliver(watcher, message, this.#complete.has(watcher));
			}
		},
		contact: () => {
			this.#touch();
		}
	};

	/** Once for all that begin or end in the same moment, as when one page follows another. */
	#planWatch() {
		if (this.#isWatchPlanned) return;
		this.#isWatchPlanned = true;
		queueMicrotask(() => {
			if (this.#isWatchPlanned && this.#socket?.connected) void this.#sendWatch(this.#socket);
			this.#isWatchPlanned = false;
		});
	}

	async #sendWatch(socket: FeedSocket) {
		this.#isWatchPlanned = false;
		const request = ++this.#request;
		const watchers = [...this.#watchers];
		const answer = await socket.watch(createWatchRequest(watchers)).catch(() => undefined);
		const isCurrent = request === this.#request;
		if (answer === undefined) {
			if (isCurrent) socket.reconnect();
			return;
		}
		if (isCurrent) {
			for (const watcher of watchers) this.#complete.add(watcher);
			this.#isSocketLive = true;
			this.#isPollWorking = false;
			this.#polledAt = 0;
		}
		this.#deliverAll(watchers, answer);
	}

	#deliverAll(watchers: readonly Watcher[], answer: CatchUp) {
		this.#touch();
		for (const watcher of watchers) {
			if (this.#watchers.has(watcher)) deliver(watcher, answer, true);
		}
	}

	#lose() {
		if (this.#isSocketLive) this.#lostAt = this.#now();
		this.#request += 1;
		this.#isSocketLive = false;
		this.#complete.clear();
		this.#report();
	}

	#tick() {
		this.#report();
		if (this.#isSocketLive) return;
		if (this.#socket === undefined) void this.#openSocket();
		const now = this.#now();
		const isDue = now - this.#polledAt >= POLL_EVERY_MS;
		if (now - this.#lostAt < FALLBACK_AFTER_MS || !isDue) return;
		this.#socket?.keepTrying();
		void this.#poll();
	}

	async #poll() {
		if (this.#isPolling) return;
		this.#isPolling = true;
		this.#polledAt = this.#now();
		const watchers = [...this.#watchers];
		const request = createWatchRequest(watchers);
		const answer = await this.#effects.fetchChanges(request).catch(() => undefined);
		this.#isPolling = false;
		this.#isPollWorking = answer !== undefined && !this.#isSocketLive;
		if (answer === undefined) this.#report();
		else this.#deliverAll(watchers, answer);
	}

	#touch() {
		this.#lastContact = this.#effects.now();
		this.#report();
	}

	readonly #now = () => this.#effects.now().getTime();

	#report() {
		const now = this.#effects.now();
		const state = inferState({
			isSocketLive: this.#isSocketLive,
			isPollWorking: this.#isPollWorking,
			isOnline: this.#effects.isOnline(),
			lastContact: this.#lastContact,
			now
		});
		const { status } = this;
		if (state === status.state && this.#lastContact === status.lastContact) return;
		const since = state === status.state ? status.since : now;
		this.status = { state, since, lastContact: this.#lastContact };
		this.#effects.onStatus(this.status);
	}
}
