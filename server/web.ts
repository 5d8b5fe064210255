import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { getRequestListener } from '@hono/node-server';
import compression from 'compression';
import { AppError } from '#domain/errors.ts';
import { createApi } from './api/create-api.ts';
import type { App } from './app.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const REQUEST_TIMEOUT_MS = 30_000;
const MAX_HEADER_BYTES = 16_384;

/** Health, the API, and for everything else the site. Not listening yet. */
export async function createWeb(app: App, isDevelopment: boolean): Promise<Server> {
	const server = createServer({
		requestTimeout: REQUEST_TIMEOUT_MS,
		headersTimeout: REQUEST_TIMEOUT_MS,
		maxHeaderSize: MAX_HEADER_BYTES
	});
	const api = getRequestListener(createApi(app).fetch, { overrideGlobalObjects: false });
	// Express's types, of which it uses what Node's own requests have.
	const compress = compression() as unknown as Handler;
	const site = app.config.roles.includes('web') ? await loadSite(server, isDevelopment) : refuse;
	server.on('request', (request: IncomingMessage, response: ServerResponse) => {
		const path = request.url ?? '/';
		if (path === '/healthz') sendText(response, 200, 'ok');
		// Socket.IO, which attaches later, answers its own path.
		else if (path.startsWith('/socket.io/')) return;
		else
			compress(request, response, () => {
				if (path.startsWith('/api/')) void api(request, response);
				else
					site(request, response, () => {
						sendText(response, 404, 'not found');
					});
			});
	});
	return server;
}

const refuse: Handler = (_, response) => {
	sendText(response, 404, 'this process serves no pages: see TREPULS_ROLES');
};

function sendText(response: ServerResponse, status: number, text: string) {
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(text);
}

async function loadSite(server: Server, isDevelopment: boolean): Promise<Handler> {
	if (isDevelopment) return loadDevelopmentSite(server);
	const file = new URL('../build/handler.js', import.meta.url).href;
	// Made by `vite build`; adapter-node documents its export.
	const { handler } = (await import(file)) as { handler: Handler };
	return handler;
}

/** The pages straight from `src`, reloading as they are written. */
async function loadDevelopmentSite(server: Server): Promise<Handler> {
	const { createServer: createVite } = await import('vite');
	const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } });
	server.on('close', () => void vite.close());
	return vite.middlewares;
}

/** Begins to serve. Throws CONFIG_INVALID when the port is taken or may not be used. */
export async function listen(server: Server, { host, port }: { host: string; port: number }) {
	server.listen(port, host);
	try {
		await once(server, 'listening');
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AppError(
			'CONFIG_INVALID',
			`cannot serve on ${host}:${port} (${why}): choose another PORT`,
			{
				cause
			}
		);
	}
}

/** Idle connections end at once; those that wait for an answer get it. */
export async function stopWeb(server: Server): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	const timer = setTimeout(() => {
		server.closeAllConnections();
	}, 2_000);
	await closed;
	clearTimeout(timer);
}
