import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * `cut`: connections end and no new one is made. `silent`: nothing comes through any more, and nobody is told.
 * `no-websocket`, `deaf-websocket`: WebSockets end at once, or wait for an answer for ever. `no-socket`: Socket.IO is refused.
 */
export type Fault = 'none' | 'cut' | 'silent' | 'no-websocket' | 'deaf-websocket' | 'no-socket';

/** What lies between a browser and the site, and can fail. */
export interface Network {
	/** The site's address as seen from behind it. */
	readonly url: string;
	readonly fail: (fault: Fault) => void;
}

interface Link {
	readonly client: Socket;
	readonly site: Socket;
	isMute: boolean;
}

const SOCKET = /^(GET|POST) \/socket\.io\//;
const WEBSOCKET = /^GET \/socket\.io\/\S*transport=websocket/;
const REFUSED: Partial<Record<Fault, RegExp>> = { 'no-socket': SOCKET, 'no-websocket': WEBSOCKET };

/** Opens a way to the site, which the end of the test closes. */
export async function openNetwork(siteUrl: string): Promise<Network> {
	const { hostname, port } = new URL(siteUrl);
	const links = new Set<Link>();
	let fault: Fault = 'none';
	const server = createServer((client) => {
		const site = connect(Number(port), hostname);
		const link = { client, site, isMute: fault === 'silent' };
		links.add(link);
		join(link, () => fault);
		if (fault === 'cut') client.destroy();
		client.on('close', () => links.delete(link));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.close();
		for (const { client } of links) client.destroy();
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	const fail = (next: Fault) => {
		fault = next;
		for (const link of links) {
			if (fault === 'cut') link.client.destroy();
			// What was silenced stays so: the other end has forgotten it.
			if (fault === 'silent') link.isMute = true;
		}
	};
	return { url: `http://127.0.0.1:${address.port}`, fail };
}

function join(link: Link, getFault: () => Fault) {
	const { client, site } = link;
	client.on('data', (chunk) => {
		const request = chunk.toString('latin1');
		const fault = getFault();
		if (REFUSED[fault]?.test(request)) client.destroy();
		if (fault === 'deaf-websocket' && WEBSOCKET.test(request)) link.isMute = true;
		if (!link.isMute && !site.destroyed) site.write(chunk);
	});
	site.on('data', (chunk) => {
		if (!link.isMute) client.write(chunk);
	});
	for (const end of [client, site]) {
		// A connection that breaks is what this is for.
		end.on('error', () => undefined);
		end.on('close', () => {
			if (end === client) site.destroy();
			else if (!link.isMute) client.destroy();
		});
	}
}
