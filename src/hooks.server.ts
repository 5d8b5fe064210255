import type { Handle, HandleServerError } from '@sveltejs/kit';
import { HTTP_STATUS, isAppError } from '#domain/errors.ts';
import { APP_SYMBOL } from '#server/app.ts';
import type { App as TrepulsApp } from '#server/app.ts';
import { paraglideMiddleware } from '$lib/paraglide/server.js';

const HEADERS: Readonly<Record<string, string>> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()',
	'cross-origin-opener-policy': 'same-origin',
	'x-frame-options': 'DENY'
};

export const handle: Handle = ({ event, resolve }) => {
	event.locals.app = findApp();
	return paraglideMiddleware(event.request, async ({ locale }) => {
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale),
			// Fonts are preloaded by the layout: Kit would preload every subset.
			preload: ({ type }) => type === 'js' || type === 'css'
		});
		for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
		return response;
	});
};

function findApp(): TrepulsApp {
	// main.ts puts the app there before it loads the site.
	const app = (globalThis as { [APP_SYMBOL]?: TrepulsApp })[APP_SYMBOL];
	if (app === undefined)
		throw new Error('the site runs inside server/main.ts: npm start or npm run dev');
	return app;
}

const CONNECTION_LOST = /^(08|57P0|53300)|ECONNREFUSED|ECONNRESET|ETIMEDOUT/;

/** Expected errors keep their message; the details of a bug stay in the log. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (isAppError(error)) return { status: HTTP_STATUS[error.code], message: error.message };
	if (status === 404) return { message };
	event.locals.app.log.error({ err: error, path: event.url.pathname }, 'page');
	return { message: isConnectionLost(error) ? 'unavailable' : 'bug' };
};

const isConnectionLost = (error: unknown): boolean =>
	error instanceof Error && 'code' in error && CONNECTION_LOST.test(String(error.code));
