import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';

/** What a document holds, checked by a schema. Throws SOURCE_CHANGED that names the place and what stands there. */
export function parseShape<Schema extends v.GenericSchema>(
	schema: Schema,
	json: unknown,
	what: string
): v.InferOutput<Schema> {
	const result = v.safeParse(schema, json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const place = v.getDotPath(issue) ?? 'the whole';
	throw new AppError(
		'SOURCE_CHANGED',
		`expected ${what}, but ${place} should be ${issue.expected ?? 'another'} and is ${issue.received}`
	);
}
