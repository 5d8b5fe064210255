import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
	readonly name: string;
	readonly content: string | Uint8Array;
	/** What the directory says of the unpacked size; a lie when it is another. */
	readonly statedBytes?: number;
}

/** A zip archive as small as the format allows. */
export function createZip(entries: readonly ZipEntry[]): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const entry of entries) {
		const name = Buffer.from(entry.name);
		const content = Buffer.from(entry.content);
		const packed = deflateRawSync(content);
		const fields = createFields(content, { packed, name, stated: entry.statedBytes });
		const local = Buffer.concat([hex('504b0304'), fields, name, packed]);
		directory.push(
			Buffer.concat([hex('504b01021400'), fields, Buffer.alloc(10), word(offset), name])
		);
		parts.push(local);
		offset += local.length;
	}
	const listed = Buffer.concat(directory);
	const count = half(entries.length);
	const sizes = Buffer.concat([word(listed.length), word(offset), half(0)]);
	return Buffer.concat([...parts, listed, hex('504b050600000000'), count, count, sizes]);
}

/** What the local header and the directory say alike: version, flags, method, time, checksum, sizes. */
function createFields(
	content: Buffer,
	{ packed, name, stated }: { packed: Buffer; name: Buffer; stated: number | undefined }
): Buffer {
	const sizes = [word(packed.length), word(stated ?? content.length), half(name.length), half(0)];
	return Buffer.concat([hex('14000000080000000000'), word(crc32(content)), ...sizes]);
}

const hex = (digits: string) => Buffer.from(digits, 'hex');

function half(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return bytes;
}

function word(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
