import type { Context } from 'hono';
import type { FeedPosition } from '../db/queries/changes.ts';
import { createEtag, isSame } from './etag.ts';

export interface Answer {
	readonly etag: string;
	readonly type?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** May be kept, and must be asked about before it is used again. */
const CACHE_CONTROL = 'no-cache';

/** Sends what `createBody` makes, or 304 when the client has it already. */
export async function sendUnlessSame(
	c: Context,
	{ etag, type = 'application/json', headers = {} }: Answer,
	createBody: () => string | Promise<string>
): Promise<Response> {
	const always = { ...headers, etag, 'cache-control': CACHE_CONTROL, vary: 'Accept' };
	if (isSame(c.req.header('if-none-match'), etag)) return c.newResponse(null, 304, always);
	return c.newResponse(await createBody(), 200, { ...always, 'content-type': type });
}

/** The tag of an answer that depends on nothing but the figures, the request, and `more`. */
export function tagFigures(c: Context, position: FeedPosition, more: readonly string[]): string {
	const { pathname, search } = new URL(c.req.url);
	return createEtag({ ...position, request: [pathname, search, ...more] });
}
