import { parseJson } from '../parse-json.ts';
import { parseShape } from '../parse-shape.ts';
import { Mapping } from './mapping.ts';

interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** The document that is archived: the file and its mapping in one. Throws SOURCE_CHANGED for a wrong mapping. */
export function createEnvelope(mapping: Uint8Array, { name, bytes }: NamedBytes): Uint8Array {
	const checked = parseShape(Mapping, parseJson(mapping), 'a mapping');
	const file = { name, base64: Buffer.from(bytes).toString('base64') };
	return Buffer.from(JSON.stringify({ format: 'trepuls-steward 1', mapping: checked, file }));
}
