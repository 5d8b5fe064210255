import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type {
	CatchUp,
	ClientToServerEvents,
	ServerToClientEvents,
	WatchRequest
} from '#domain/live-events.ts';
import type { Db } from '../db/database.ts';
import { listUpdates } from '../db/queries/changes.ts';
import { roomOf } from './publish.ts';
import { createRateLimit } from './rate-limit.ts';
import type { FeedReader } from './read-feed.ts';
import { findWatchRequest } from './watch-request.ts';

export type LiveSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

export interface WatchContext {
	readonly db: Db;
	readonly log: Logger;
	readonly now: () => Date;
	readonly reader: FeedReader;
}

const RATE = { burst: 30, perSecond: 1 };

/** Answers `series:watch`. A client that does not keep to the contract is disconnected for good. */
export function answerWatch(context: WatchContext, socket: LiveSocket) {
	const isAllowed = createRateLimit({ ...RATE, now: context.now });
	// Unknown, whatever the type says: what arrives was written elsewhere.
	socket.on('series:watch', (message: unknown, done: unknown) => {
		const request = isAllowed() ? findWatchRequest(message) : undefined;
		if (request === undefined || !isCallback(done)) {
			context.log.debug({ socket: socket.id }, 'refused a watch request');
			socket.disconnect(true);
			return;
		}
		watch(context, socket, request).then(done, (error: unknown) => {
			// No answer: the client asks again after its own time limit.
			context.log.warn({ err: error }, 'cannot answer a watch request');
		});
	});
}

const isCallback = (done: unknown): done is (answer: CatchUp) => void => typeof done === 'function';

/**
 * Joins before it reads: what is stored in between arrives by both ways, and the change ids make the
 * second one harmless. The other order would lose it.
 */
async function watch(
	{ db, reader }: WatchContext,
	socket: LiveSocket,
	{ feed, lastChangeId, keys }: WatchRequest
): Promise<CatchUp> {
	await setRooms(socket, keys.map(roomOf));
	if (keys.length === 0 || reader.isCurrent({ feed, lastChangeId })) {
		return { ...reader.position(), reset: false, updates: [] };
	}
	return listUpdates(db, { feed, after: lastChangeId, keys });
}

/** Rooms that stay are never left in between: a message for them may be on its way. */
async function setRooms(socket: LiveSocket, rooms: readonly string[]) {
	const wanted = new Set(rooms);
	for (const room of socket.rooms) {
		if (room !== socket.id && !wanted.has(room)) await socket.leave(room);
	}
	await socket.join([...wanted]);
}
