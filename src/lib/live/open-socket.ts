import type { Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '#domain/live-events.ts';
import type { FeedSocket, SocketEvents } from './feed-client.ts';

type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

const CONNECT_TIMEOUT_MS = 8_000;
const ANSWER_TIMEOUT_MS = 8_000;

/**
 * Opens the socket to the page's own server, or to `url`. Its code is loaded only here, after the page is drawn.
 */
export async function openSocket(events: SocketEvents, url?: string): Promise<FeedSocket> {
	const { io } = await import('socket.io-client');
	const socket: LiveSocket = io(url ?? location.origin, {
		autoConnect: false,
		forceNew: true,
		transports: ['websocket', 'polling'],
		tryAllTransports: true,
		timeout: CONNECT_TIMEOUT_MS,
		reconnectionDelay: 500,
		reconnectionDelayMax: 8_000
	});
	forwardEvents(socket, events);
	// Not before the caller holds the socket: its `connected` needs it.
	queueMicrotask(() => socket.connect());
	return {
		get connected() {
			return socket.connected;
		},
		// Disconnecting first ends the pause between two attempts.
		reconnect: () => socket.disconnect().connect(),
		keepTrying: () => {
			if (!socket.active) socket.connect();
		},
		watch: (request) => socket.timeout(ANSWER_TIMEOUT_MS).emitWithAck('series:watch', request),
		close: () => socket.disconnect()
	};
}

function forwardEvents(socket: LiveSocket, events: SocketEvents) {
	socket.on('connect', events.connected);
	socket.on('disconnect', events.disconnected);
	socket.on('observations:stored', events.stored);
	socket.io.on('ping', events.contact);
	// A WebSocket that hangs instead of failing is never followed by the other transport by itself.
	socket.on('connect_error', () => {
		socket.io.opts.transports = [...(socket.io.opts.transports ?? [])].reverse() as Transports;
	});
}

// The option's type takes names and classes mixed; ours are names, and stay what they were.
type Transports = NonNullable<LiveSocket['io']['opts']['transports']>;
