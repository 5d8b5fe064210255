import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';

/** Some programs that save answers wrap every single text in an array. */
const Text = v.pipe(
	v.union([v.string(), v.tuple([v.string()])]),
	v.transform((text) => (typeof text === 'string' ? text : text[0]))
);
const Texts = v.pipe(
	v.union([v.string(), v.array(v.string())]),
	v.transform((texts) => (typeof texts === 'string' ? [texts] : texts))
);
const Unit = v.looseObject({ base: v.optional(v.string()), decimals: v.optional(v.number()) });
const Category = v.looseObject({
	index: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.number())])),
	label: v.optional(v.record(v.string(), v.string())),
	unit: v.optional(v.record(v.string(), Unit))
});
const Mandatory = v.looseObject({ noteMandatory: v.optional(v.record(v.string(), v.unknown())) });
const Dimension = v.looseObject({
	label: v.optional(Text),
	category: Category,
	note: v.optional(Texts),
	extension: v.optional(Mandatory)
});
const Status = v.union([
	v.string(),
	v.array(v.nullable(v.string())),
	v.record(v.string(), v.nullable(v.string()))
]);

const Dataset = v.looseObject({
	label: v.optional(Text),
	updated: v.optional(Text),
	id: v.array(v.string()),
	size: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
	role: v.optional(v.record(v.string(), Texts)),
	dimension: v.record(v.string(), Dimension),
	value: v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]),
	status: v.nullish(Status),
	note: v.optional(Texts),
	extension: v.optional(
		v.looseObject({
			...Mandatory.entries,
			id: v.optional(v.string()),
			px: v.optional(v.looseObject({ tableid: v.optional(v.string()) }))
		})
	)
});

export type Dataset = v.InferOutput<typeof Dataset>;
export type DatasetCategory = v.InferOutput<typeof Category>;

const isObject = (json: unknown): json is Record<string, unknown> =>
	typeof json === 'object' && json !== null && !Array.isArray(json);

/** A JSON-stat dataset of version 1 or 2 as version 2. Throws SOURCE_CHANGED for anything else. */
export function parseDataset(json: unknown): Dataset {
	if (!isObject(json)) throw new AppError('SOURCE_CHANGED', 'expected a JSON-stat dataset');
	const result = v.safeParse(Dataset, isObject(json['dataset']) ? lift(json['dataset']) : json);
	refuseOtherClass(json);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const path = v.getDotPath(issue) ?? 'the dataset';
	throw new AppError(
		'SOURCE_CHANGED',
		`expected a JSON-stat dataset, but ${path} should be ${issue.expected ?? 'another'} and is ${issue.received}`
	);
}

/** Version 1 keeps `id`, `size` and `role` among the dimensions. */
function lift(dataset: Record<string, unknown>): Record<string, unknown> {
	if (!isObject(dataset['dimension'])) return dataset;
	const { id, size, role, ...dimension } = dataset['dimension'];
	return { ...dataset, id, size, ...(role === undefined ? {} : { role }), dimension };
}

function refuseOtherClass({ class: found }: Record<string, unknown>) {
	const [name] = [found].flat();
	if (name === undefined || name === 'dataset') return;
	throw new AppError(
		'SOURCE_CHANGED',
		`expected JSON-stat of class dataset, found ${JSON.stringify(name)}`
	);
}
