import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { gzipSync } from 'node:zlib';

/** The peer of a page: the same HTML, styles and fonts without any JavaScript, out of memory. */
export interface StaticPeer {
	readonly url: string;
	readonly close: () => Promise<void>;
}

interface Held {
	readonly headers: OutgoingHttpHeaders;
	readonly body: Buffer;
}

const SCRIPTS = /<script\b[^]*?<\/script>|<link[^>]+rel="modulepreload"[^>]*>/g;

/** Copies the page at `url` and what it needs of the same server, and serves it from a bare HTTP server. */
export async function openStaticPeer(url: string): Promise<StaticPeer> {
	const html = (await (await fetch(url)).text()).replaceAll(SCRIPTS, '');
	const held = new Map<string, Held>([['/', hold(Buffer.from(html), 'text/html; charset=utf-8')]]);
	const server = createServer((request, response) => {
		void answer(request.url ?? '/').then(({ headers, body }) => {
			response.writeHead(200, headers).end(body);
		});
	}).listen(0, '127.0.0.1');
	const answer = async (path: string) => {
		const found = held.get(path) ?? (await copy(new URL(path, url)));
		held.set(path, found);
		return found;
	};
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}/`,
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		}
	};
}

async function copy(url: URL): Promise<Held> {
	const response = await fetch(url);
	const body = Buffer.from(await response.arrayBuffer());
	return hold(body, response.headers.get('content-type') ?? 'application/octet-stream');
}

function hold(body: Buffer, type: string): Held {
	const isText = /^(text|image\/svg)/.test(type);
	return {
		headers: { 'content-type': type, ...(isText ? { 'content-encoding': 'gzip' } : {}) },
		body: isText ? gzipSync(body) : body
	};
}
