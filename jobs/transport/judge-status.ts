import { AppError } from '#domain/errors.ts';
import type { Call } from './call.ts';
import { readRetryAfter } from './rate-limit.ts';
import { TransientError } from './transient-error.ts';

const TRANSIENT: readonly number[] = [408, 425, 429, 500, 502, 503, 504];
/** The address or the question is no longer understood. */
const CHANGED: readonly number[] = [400, 404, 405, 410, 413, 414, 415, 422];
const READ_CHARACTERS = 2_000;
const SHOWN_CHARACTERS = 160;

/** Throws for a status that is no success, with what the publisher says about it. */
export async function judgeStatus(response: Response, call: Call, now: Date): Promise<void> {
	const { status } = response;
	if (response.ok) return;
	const reason = await readReason(response);
	const message = `${call.shownUrl} answered ${status}${reason === '' ? '' : `: ${reason}`}`;
	if (TRANSIENT.includes(status)) {
		const retryAfterMs = readRetryAfter(response.headers, now);
		throw new TransientError(message, { status, retryAfterMs });
	}
	throw new AppError(CHANGED.includes(status) ? 'SOURCE_CHANGED' : 'SOURCE_UNREACHABLE', message);
}

/** The title of a problem document, of a page, or how the text begins. */
async function readReason(response: Response): Promise<string> {
	const text = await readBeginning(response);
	const title =
		/"(?:title|error|message|label)"\s*:\s*"([^"]+)"/.exec(text) ??
		/<title[^>]*>([^<]+)</i.exec(text);
	return (title?.[1] ?? text).replace(/\s+/g, ' ').trim().slice(0, SHOWN_CHARACTERS);
}

async function readBeginning({ body }: Response): Promise<string> {
	if (body === null) return '';
	const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
	const decoder = new TextDecoder();
	let text = '';
	try {
		while (text.length < READ_CHARACTERS) {
			const { done, value } = await reader.read();
			if (done) break;
			text += decoder.decode(value, { stream: true });
		}
	} catch (error) {
		// The status alone says enough; what was to explain it broke off.
		text += error instanceof Error ? '' : String(error);
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	return text;
}
