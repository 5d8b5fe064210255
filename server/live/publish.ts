import type { Server } from 'socket.io';
import type {
	CatchUp,
	ClientToServerEvents,
	SeriesUpdate,
	ServerToClientEvents
} from '#domain/live-events.ts';

export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents>;

const ROOM_PREFIX = 'series:';

export const roomOf = (key: string) => ROOM_PREFIX + key;

/** The series that at least one socket of this process watches. */
export const listWatchedKeys = (io: LiveServer): string[] =>
	[...io.of('/').adapter.rooms.keys()]
		.filter((room) => room.startsWith(ROOM_PREFIX))
		.map((room) => room.slice(ROOM_PREFIX.length));

/**
 * Sends every socket one message with all changed series that it watches, so that `lastChangeId` is true
 * of the whole message. A reset goes to everybody.
 */
export function publish(io: LiveServer, message: CatchUp) {
	if (message.reset) {
		io.emit('observations:stored', message);
		return;
	}
	const { rooms } = io.of('/').adapter;
	for (const { sockets, updates } of groupBySockets(message.updates, (key) =>
		rooms.get(roomOf(key))
	)) {
		io.to(sockets).emit('observations:stored', { ...message, updates });
	}
}

export interface SocketGroup {
	readonly sockets: string[];
	readonly updates: readonly SeriesUpdate[];
}

/** Sockets that watch the same of the changed series form a group: a message is encoded once for each. */
export function groupBySockets(
	updates: readonly SeriesUpdate[],
	watchersOf: (key: string) => Iterable<string> | undefined
): SocketGroup[] {
	const bySocket = new Map<string, number[]>();
	updates.forEach(({ key }, index) => {
		for (const socket of watchersOf(key) ?? []) {
			const indexes = bySocket.get(socket);
			if (indexes === undefined) bySocket.set(socket, [index]);
			else indexes.push(index);
		}
	});
	const groups = new Map<string, SocketGroup>();
	for (const [socket, indexes] of bySocket) {
		const signature = indexes.join();
		const group = groups.get(signature);
		if (group === undefined) {
			const wanted = new Set(indexes);
			groups.set(signature, {
				sockets: [socket],
				updates: updates.filter((_, index) => wanted.has(index))
			});
		} else group.sockets.push(socket);
	}
	return [...groups.values()];
}
