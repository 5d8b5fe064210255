import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ClientToServerEvents, ServerToClientEvents } from '#domain/live-events.ts';
import type { App } from '../app.ts';
import { answerWatch, type LiveSocket } from './answer-watch.ts';
import { startListening } from './listen.ts';
import { isOwnOrigin } from './origin.ts';
import { listWatchedKeys, publish, type LiveServer } from './publish.ts';
import { startFeedReader } from './read-feed.ts';
import { dropWhenSlow } from './slow-clients.ts';

export interface LiveOptions {
	readonly httpServer: HttpServer;
	readonly app: App;
}

export interface Live {
	/** Every socket is closed and nothing is listened for; the HTTP server is left to its owner. */
	close(): Promise<void>;
	/** Up to where this process has followed the change feed. */
	lastChangeId(): number;
}

const MAX_CONNECTIONS = 2_000;
const LIMITS = {
	maxHttpBufferSize: 64 * 1024,
	pingInterval: 15_000,
	pingTimeout: 10_000,
	connectTimeout: 10_000
};

/**
 * Sends what is stored to the browsers that watch it. Attach after the web handler: Socket.IO passes on
 * only to the request listeners that it finds.
 */
export async function startLive({ httpServer, app }: LiveOptions): Promise<Live> {
	const { db, config } = app;
	const log = app.log.child({ part: 'live' });
	let closing = false;
	const io: LiveServer = new Server<ClientToServerEvents, ServerToClientEvents>(httpServer, {
		...LIMITS,
		serveClient: false,
		allowRequest: (request, done) => {
			const refusal = closing ? 'closing' : findRefusal(request, io, config.origin);
			if (refusal !== undefined) log.debug({ refusal }, 'refused a connection');
			done(refusal ?? null, refusal === undefined);
		}
	});
	const reader = await startFeedReader({
		db,
		log,
		listWatchedKeys: () => listWatchedKeys(io),
		publish: (message) => {
			publish(io, message);
		}
	});
	const context = { db, log, reader, now: app.effects.now };
	io.on('connection', (socket: LiveSocket) => {
		dropWhenSlow(socket.conn, () => {
			log.info({ socket: socket.id }, 'dropped a client that is too slow');
		});
		answerWatch(context, socket);
	});
	const listener = startListening({ databaseUrl: config.databaseUrl, log, onWake: reader.wake });
	return {
		lastChangeId: () => reader.position().lastChangeId,
		close: async () => {
			closing = true;
			await Promise.all([listener.close(), reader.close()]);
			// Not io.close(), which would close the HTTP server as well. Nor disconnectSockets(), which
			// tells browsers to stay away: a transport that ends makes them come back.
			io.engine.close();
		}
	};
}

function findRefusal(
	{ headers }: IncomingMessage,
	io: LiveServer,
	publicOrigin: string | undefined
): string | undefined {
	if (!isOwnOrigin(headers, publicOrigin)) return 'another origin';
	return io.engine.clientsCount >= MAX_CONNECTIONS ? 'too many connections' : undefined;
}
