import { listBundle } from '#jobs/bundle.ts';
import type { ParsedDocument } from '#jobs/sources/source.ts';

const parsed = new Map<string, Promise<ParsedDocument>>();

/** A bundled timber file as its source reads it, such as `county-month-2021`; read once a test file. */
export function readBundledTimber(name: string): Promise<ParsedDocument> {
	const known = parsed.get(name) ?? parse(`timber-${name}.csv`);
	parsed.set(name, known);
	return known;
}

let bundle: ReturnType<typeof listBundle> | undefined;

async function parse(file: string): Promise<ParsedDocument> {
	bundle ??= listBundle();
	const found = (await bundle).find(({ document }) => document.name === file);
	if (found === undefined) throw new Error(`not in the bundle: ${file}`);
	return found.source.parse(found.document);
}
