import { gzipSync } from 'node:zlib';
import { type Misbehaviour, type Reply, send } from './stand-in.ts';

/** Every way in which a publisher has been seen, or feared, to go wrong on the way. */

const refuse =
	(status: number, headers: Readonly<Record<string, string>> = {}): Misbehaviour =>
	({ response }) => {
		send(response, { status, headers, body: `{"title": "status ${status}", "status": ${status}}` });
	};

const instead =
	(reply: Reply): Misbehaviour =>
	({ response }) => {
		send(response, reply);
	};

export const tooMany = refuse(429);
export const tooManyFor = (retryAfter: string) => refuse(429, { 'retry-after': retryAfter });
export const outOfQuota = refuse(429, {
	'x-ratelimit-limit': '40',
	'x-ratelimit-policy': '40;w=60s',
	'x-ratelimit-remaining': '0'
});
export const broken = refuse(500);
export const down = refuse(503);
export const noSuchCode = instead({
	status: 400,
	headers: { 'content-type': 'application/json' },
	body: '{"type":"Parameter error","title":"Non-existent value","status":400}'
});

/** The connection stands, and nothing comes. */
export const hang: Misbehaviour = () => undefined;

/** A byte, and then another one after a while that is longer than any test waits. */
export const drip: Misbehaviour = ({ reply, response }) => {
	const bytes = Buffer.from(reply.body);
	response.writeHead(200, { ...reply.headers, 'content-length': String(bytes.length) });
	let sent = 0;
	const timer = setInterval(() => {
		response.write(bytes.subarray(sent, sent + 1));
		sent += 1;
		if (sent > 100) clearInterval(timer);
	}, 20);
	response.on('close', () => {
		clearInterval(timer);
	});
};

/** Half of what the header announces, and the connection is gone. */
export const cut: Misbehaviour = ({ reply, response }) => {
	const bytes = Buffer.from(reply.body);
	response.writeHead(200, { ...reply.headers, 'content-length': String(bytes.length) });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

/** The same without an announced length. */
export const cutChunk: Misbehaviour = ({ reply, response }) => {
	const bytes = Buffer.from(reply.body);
	response.writeHead(200, { ...reply.headers, 'transfer-encoding': 'chunked' });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

export const hangUp: Misbehaviour = ({ response }) => {
	response.destroy();
};

export const maintenancePage = instead({
	headers: { 'content-type': 'application/json' },
	body: '<!doctype html><html><head><title>Vi oppgraderer</title></head><body></body></html>'
});

export const empty = instead({ headers: { 'content-type': 'application/json' }, body: '' });

/** Ten times what is allowed, honestly announced. */
export const oversize =
	(maxBytes: number): Misbehaviour =>
	({ response }) => {
		send(response, { body: `{"figures": "${'x'.repeat(10 * maxBytes)}"}` });
	};

/** Ten times what is allowed, in pieces and with no length announced. */
export const oversizeStream =
	(maxBytes: number): Misbehaviour =>
	({ response }) => {
		response.writeHead(200);
		for (let piece = 0; piece < 10; piece += 1) response.write(Buffer.alloc(maxBytes, 'x'));
		response.end();
	};

/** A few kilobytes that unpack to a thousand times as much. */
export const gzipBomb =
	(maxBytes: number): Misbehaviour =>
	({ response }) => {
		const packed = gzipSync(Buffer.alloc(10 * maxBytes, ' '));
		send(response, { headers: { 'content-encoding': 'gzip' }, body: packed });
	};

/** Says UTF-8 and is not. */
export const latin1: Misbehaviour = ({ response }) => {
	const body = Buffer.from('{"figures": {}, "label": "Trøndelag"}', 'latin1');
	send(response, { headers: { 'content-type': 'application/json; charset=utf-8' }, body });
};

export const redirect =
	(location: string, status = 302): Misbehaviour =>
	({ response }) => {
		send(response, { status, headers: { location }, body: '' });
	};

/** To the address that was asked for. */
export const redirectToItself: Misbehaviour = ({ asked, response }) => {
	send(response, { status: 302, headers: { location: `/${asked.api}${asked.path}` }, body: '' });
};
