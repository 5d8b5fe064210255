import type { IncomingHttpHeaders } from 'node:http';

/**
 * Sockets are for our own pages: a browser names the page's origin, and it must be this host or the public
 * address. Programs that are no browser send no origin, and may connect.
 */
export function isOwnOrigin(
	headers: IncomingHttpHeaders,
	publicOrigin: string | undefined
): boolean {
	const { origin, host } = headers;
	if (origin === undefined || origin === publicOrigin) return true;
	if (!URL.canParse(origin)) return false;
	return host !== undefined && new URL(origin).host === host.toLowerCase();
}
