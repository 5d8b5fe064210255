/**
 * Arrays as one query parameter in PostgreSQL's binary form, which is several times faster to write and to
 * read than text. Use with a cast, such as `${int4Array(ids)}::int4[]`.
 */

const OID = { int4: 23, text: 25, float8: 701, timestamptz: 1184 } as const;
const HEADER_BYTES = 20;
const LENGTH_BYTES = 4;
const NULL_LENGTH = -1;
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);

export function int4Array(elements: readonly number[] | Int32Array): Buffer {
	const { buffer, view } = allocate(OID.int4, elements.length, elements.length * 4);
	let at = HEADER_BYTES;
	for (const element of elements) {
		view.setInt32(at, 4);
		view.setInt32(at + 4, element);
		at += 8;
	}
	return buffer;
}

export function float8Array(elements: readonly (number | null)[]): Buffer {
	const { buffer, view } = allocate(OID.float8, elements.length, elements.length * 8);
	let at = HEADER_BYTES;
	for (const element of elements) {
		view.setInt32(at, element === null ? NULL_LENGTH : 8);
		at += LENGTH_BYTES;
		if (element === null) continue;
		view.setFloat64(at, element);
		at += 8;
	}
	return buffer.subarray(0, at);
}

/** Elements are milliseconds since 1970. */
export function timestamptzArray(elements: readonly number[] | Float64Array): Buffer {
	const { buffer, view } = allocate(OID.timestamptz, elements.length, elements.length * 8);
	let at = HEADER_BYTES;
	for (const element of elements) {
		const microseconds = (element - POSTGRES_EPOCH_MS) * 1000;
		const high = Math.floor(microseconds / 2 ** 32);
		view.setInt32(at, 8);
		view.setInt32(at + 4, high);
		view.setUint32(at + 8, microseconds - high * 2 ** 32);
		at += 12;
	}
	return buffer;
}

export function textArray(elements: readonly string[]): Buffer {
	const bytes = elements.reduce((sum, element) => sum + Buffer.byteLength(element), 0);
	const { buffer, view } = allocate(OID.text, elements.length, bytes);
	let at = HEADER_BYTES;
	for (const element of elements) {
		const length = buffer.write(element, at + LENGTH_BYTES);
		view.setInt32(at, length);
		at += LENGTH_BYTES + length;
	}
	return buffer;
}

/** Space for the elements behind the header of an array of one dimension that may hold nulls. */
function allocate(oid: number, count: number, contentBytes: number) {
	const buffer = Buffer.allocUnsafe(HEADER_BYTES + count * LENGTH_BYTES + contentBytes);
	const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
	[1, 1, oid, count, 1].forEach((field, index) => {
		view.setInt32(index * 4, field);
	});
	return { buffer, view };
}
