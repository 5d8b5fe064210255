import { AppError } from '#domain/errors.ts';
import type { Effects, RawDocument } from './source.ts';

const TIMEOUT_MS = 60_000;
const USER_AGENT = 'Trepuls/0.1 (+https://woodworkscluster.no)';
const KEPT_HEADERS: readonly string[] = ['content-type', 'etag', 'last-modified'];

/** Downloads one document, with a time and a size limit. Throws SOURCE_UNREACHABLE or TOO_LARGE. */
export async function fetchDocument(
	url: string,
	{ effects, maxBytes }: { effects: Effects; maxBytes: number }
): Promise<RawDocument> {
	const response = await request(url, effects);
	if (!response.ok || response.body === null) {
		throw new AppError('SOURCE_UNREACHABLE', `${url} answered ${response.status}`);
	}
	const headers = KEPT_HEADERS.flatMap((name) => {
		const value = response.headers.get(name);
		return value === null ? [] : [[name, value] as const];
	});
	return {
		name: decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url),
		url,
		bytes: await readBytes(response.body, url, maxBytes),
		headers: Object.fromEntries(headers),
		fetchedAt: effects.now()
	};
}

async function request(url: string, effects: Effects): Promise<Response> {
	try {
		return await effects.fetch(url, {
			headers: { 'user-agent': USER_AGENT },
			signal: AbortSignal.timeout(TIMEOUT_MS)
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
