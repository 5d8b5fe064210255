import { createContext } from 'svelte';
import type { ConnectionState, ConnectionStatus } from './connection-state.ts';
import { FeedClient } from './feed-client.ts';
import { openSocket } from './open-socket.ts';
import { fetchChanges, fetchSeries } from './read-api.ts';
import { now } from './now.ts';
import type { Watcher } from './watchers.ts';

/**
 * The page's one connection to the server, and what to say of it. Made in the root layout, on the server as
 * well; it does nothing until it is started in the browser.
 */
export class LiveConnection {
	readonly now = now;
	readonly isHidden = () => document.hidden;
	readonly fetchSeries = fetchSeries;
	readonly #client: FeedClient = new FeedClient({
		openSocket: (events) => openSocket(events),
		fetchChanges,
		isOnline: () => navigator.onLine,
		now,
		onStatus: (status) => {
			this.#status = status;
		}
	});
	#status = $state.raw<ConnectionStatus>(this.#client.status);

	get state(): ConnectionState {
		return this.#status.state;
	}

	/** Since when it has been in this state. */
	get since(): Date {
		return this.#status.since;
	}

	/** When the server was last heard of. */
	get lastContact(): Date {
		return this.#status.lastContact;
	}

	/** Returns how to end it. */
	watch(watcher: Watcher): () => void {
		return this.#client.watch(watcher);
	}

	/** For `onMount`: connects, and returns how to end it. */
	start(): () => void {
		const stop = this.#client.start();
		const wake = () => {
			if (!document.hidden) this.#client.wake();
		};
		const wakeRestored = ({ persisted }: PageTransitionEvent) => {
			if (persisted) wake();
		};
		const goOffline = () => {
			this.#client.goOffline();
		};
		const listeners = new AbortController();
		const { signal } = listeners;
		document.addEventListener('visibilitychange', wake, { signal });
		window.addEventListener('online', wake, { signal });
		window.addEventListener('pageshow', wakeRestored, { signal });
		window.addEventListener('offline', goOffline, { signal });
		return () => {
			listeners.abort();
			stop();
		};
	}
}

export const [getLiveConnection, setLiveConnection] = createContext<LiveConnection>();
