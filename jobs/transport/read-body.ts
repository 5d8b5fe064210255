import { AppError } from '#domain/errors.ts';
import type { Call } from './call.ts';
import { TransientError } from './transient-error.ts';

/**
 * The whole body, unpacked. What is announced as larger than allowed is not begun; what unpacks to more is
 * broken off there, however small it came. Throws TOO_LARGE, or a TransientError for one that is cut or empty.
 */
export async function readBody(
	response: Response,
	{ shownUrl }: Call,
	maxBytes: number
): Promise<Uint8Array> {
	const tooLarge = () =>
		new AppError('TOO_LARGE', `the answer of ${shownUrl} is larger than ${maxBytes} bytes`);
	if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
		await response.body?.cancel();
		throw tooLarge();
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunksOf(response, shownUrl)) {
		size += chunk.length;
		if (size > maxBytes) throw tooLarge();
		chunks.push(chunk);
	}
	if (size === 0) throw new TransientError(`the answer of ${shownUrl} is empty`);
	return Buffer.concat(chunks);
}

async function* chunksOf({ body }: Response, shownUrl: string): AsyncIterable<Uint8Array> {
	if (body === null) return;
	const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
	try {
		for (;;) {
			const { done, value } = await read(reader, shownUrl);
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, shownUrl: string) {
	try {
		return await reader.read();
	} catch (cause) {
		throw new TransientError(`the answer of ${shownUrl} broke off`, { cause });
	}
}
