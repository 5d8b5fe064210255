import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { APIS, type Api } from '#jobs/sources/world.ts';

/** A request that came, as a test may look at it. */
export interface Asked {
	readonly api: Api;
	/** Below the API's base address, with the query. */
	readonly path: string;
	readonly method: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

export interface Reply {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: string | Uint8Array;
}

/** How a publisher answers; undefined for a path it does not have. */
export type Answer = (asked: Asked) => Reply | undefined;

/** What goes wrong with an answer that would have been right. */
export type Misbehaviour = (exchange: {
	readonly asked: Asked;
	readonly reply: Reply;
	readonly response: ServerResponse;
}) => void;

export interface StandIn {
	readonly url: string;
	readonly addresses: Readonly<Record<Api, string>>;
	readonly asked: readonly Asked[];
	/** Replaces how the API answers. */
	readonly answer: (api: Api, answer: Answer) => void;
	/** The next requests of the API go wrong, one in each way. */
	readonly misbehave: (api: Api, ways: readonly Misbehaviour[]) => void;
	readonly close: () => Promise<void>;
}

export interface StandInOptions {
	/** A certificate and its key in PEM: the world then speaks HTTPS. */
	readonly tls?: { readonly cert: string; readonly key: string };
}

/** The publishers' side of the world on this machine: each API answers under `/<api>/`. */
export async function startStandIn({ tls }: StandInOptions = {}): Promise<StandIn> {
	const answers = new Map<Api, Answer>();
	const ways = new Map<Api, Misbehaviour[]>();
	const asked: Asked[] = [];
	const handle = (request: IncomingMessage, response: ServerResponse) => {
		void readAsked(request).then((one) => {
			if (one === undefined) {
				send(response, { status: 404, body: 'no such API' });
				return;
			}
			asked.push(one);
			const reply = answers.get(one.api)?.(one) ?? { status: 404, body: 'no such table' };
			const way = ways.get(one.api)?.shift();
			if (way === undefined) send(response, reply);
			else way({ asked: one, reply, response });
		});
	};
	const server = tls === undefined ? createServer(handle) : createSecureServer(tls, handle);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	// Not a pipe: it listens on a port.
	const { port } = server.address() as AddressInfo;
	const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`;
	return {
		...{ url, asked, addresses: addressesAt(url) },
		answer: (api, answer) => answers.set(api, answer),
		misbehave: (api, list) => ways.set(api, [...list]),
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

// The keys of APIS.
const API_IDS = Object.keys(APIS) as Api[];

/** The APIs' base addresses in a world at the given address. */
export const addressesAt = (url: string): Record<Api, string> => ({
	...APIS,
	...Object.fromEntries(API_IDS.map((api) => [api, `${url}/${api}`]))
});

async function readAsked(request: IncomingMessage): Promise<Asked | undefined> {
	const [, first = '', path = ''] = /^\/([^/?]+)(.*)$/.exec(request.url ?? '') ?? [];
	const api = API_IDS.find((id) => id === first);
	if (api === undefined) return undefined;
	const { method = 'GET', headers } = request;
	return { api, path, method, headers, body: await text(request) };
}

/** An answer as it should be, with its length. */
export function send(response: ServerResponse, { status = 200, headers = {}, body }: Reply): void {
	const bytes = Buffer.from(body);
	const hasBody = status !== 204 && status !== 304;
	response.writeHead(status, {
		...headers,
		...(hasBody ? { 'content-length': String(bytes.length) } : {})
	});
	response.end(hasBody ? bytes : undefined);
}
