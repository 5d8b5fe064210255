import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';
import { parseJson } from '../parse-json.ts';

/** `GET /tables/{id}`, of which only what decides about a download is read. */
export const TableInfo = v.object({
	updated: v.nullish(v.string()),
	lastPeriod: v.nullish(v.string())
});
export type TableInfo = v.InferOutput<typeof TableInfo>;

/** `GET /codeLists/{id}`. */
export const Codelist = v.object({ values: v.array(v.object({ code: v.string() })) });

/** An answer of the given shape. Throws SOURCE_CHANGED. */
export function parseAs<const T extends v.GenericSchema>(
	schema: T,
	bytes: Uint8Array,
	what: string
): v.InferOutput<T> {
	const result = v.safeParse(schema, parseJson(bytes));
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new AppError('SOURCE_CHANGED', `${what}: ${issue.message}`);
}
