import { AppError } from '#domain/errors.ts';

const SHOWN_CHARACTERS = 60;

/** Reads UTF-8 JSON, with or without a byte order mark. Throws SOURCE_CHANGED with the beginning of what came instead. */
export function parseJson(bytes: Uint8Array): unknown {
	const text = new TextDecoder('utf-8').decode(bytes);
	try {
		return JSON.parse(text);
	} catch (cause) {
		const found = text.trim().slice(0, SHOWN_CHARACTERS);
		const what = found === '' ? 'an empty answer' : JSON.stringify(found);
		throw new AppError('SOURCE_CHANGED', `expected JSON, found ${what}`, { cause });
	}
}
