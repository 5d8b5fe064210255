import { unzipSync } from 'fflate';
import { AppError } from '#domain/errors.ts';

/** The one file with the ending in a zip archive. Throws SOURCE_CHANGED, or TOO_LARGE before anything is unpacked. */
export function unzipSingle(bytes: Uint8Array, ending: string, maxBytes: number): Uint8Array {
	const found: string[] = [];
	const files = openArchive(bytes, ({ name, originalSize }) => {
		found.push(name);
		if (!name.endsWith(ending)) return false;
		if (originalSize <= maxBytes) return true;
		throw new AppError(
			'TOO_LARGE',
			`${name} unpacks to ${originalSize} bytes, at most ${maxBytes}`
		);
	});
	const [content, second] = Object.values(files);
	if (content !== undefined && second === undefined) return content;
	throw new AppError(
		'SOURCE_CHANGED',
		`expected an archive with one ${ending} file, found ${found.join(', ') || 'none'}`
	);
}

type Filter = (file: { readonly name: string; readonly originalSize: number }) => boolean;

function openArchive(bytes: Uint8Array, filter: Filter) {
	try {
		return unzipSync(bytes, { filter });
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AppError('SOURCE_CHANGED', `expected a zip archive, but it cannot be read: ${why}`, {
			cause
		});
	}
}
