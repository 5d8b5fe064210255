import { AppError } from '#domain/errors.ts';
import type { RawDocument } from './raw-document.ts';
import type { Effects } from './source.ts';
import type { Api, DownloadRequest } from './world.ts';

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 20_000_000;
const USER_AGENT = 'Trepuls/0.1 (+https://woodworkscluster.no)';
const KEPT_HEADERS: readonly string[] = ['content-type', 'etag', 'last-modified'];

export interface Http {
	readonly effects: Effects;
	readonly addresses: Readonly<Record<Api, string>>;
}

/** Downloads one document, with a time and a size limit. Throws SOURCE_UNREACHABLE or TOO_LARGE. */
export async function downloadDocument(
	{ effects, addresses }: Http,
	{ api, path, name, absent = [], body, maxBytes = MAX_BYTES }: DownloadRequest,
	signal: AbortSignal
): Promise<RawDocument | undefined> {
	const url = /^https?:/.test(path) ? path : `${addresses[api]}${path}`;
	const response = await request(url, { effects, body, signal });
	if (absent.includes(response.status)) return undefined;
	if (!response.ok || response.body === null) {
		throw new AppError('SOURCE_UNREACHABLE', `${url} answered ${response.status}`);
	}
	const headers = KEPT_HEADERS.flatMap((header) => {
		const value = response.headers.get(header);
		return value === null ? [] : [[header, value] as const];
	});
	const bytes = await readBytes(response.body, url, maxBytes);
	return { name, url, bytes, headers: Object.fromEntries(headers), fetchedAt: effects.now() };
}

async function request(
	url: string,
	{ effects, body, signal }: { effects: Effects; body: unknown; signal: AbortSignal }
): Promise<Response> {
	const posted =
		body === undefined
			? { headers: { 'user-agent': USER_AGENT } }
			: {
					method: 'POST',
					body: JSON.stringify(body),
					headers: { 'user-agent': USER_AGENT, 'content-type': 'application/json' }
				};
	try {
		return await effects.fetch(url, {
			...posted,
			signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
		});
	} catch (cause) {
		throw new AppError('SOURCE_UNREACHABLE', `${url} cannot be reached`, { cause });
	}
}

async function readBytes(body: ReadableStream<Uint8Array>, url: string, maxBytes: number) {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > maxBytes) throw new AppError('TOO_LARGE', `${url} is larger than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
