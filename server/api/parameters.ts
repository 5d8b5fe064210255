import * as v from 'valibot';
import { MAX_WATCHED_SERIES } from '#domain/live-events.ts';
import { findPeriod, FREQUENCIES, parsePeriod } from '#domain/period.ts';
import { ParameterError } from './problem.ts';

const MAX_QUERY_LENGTH = 16_000;
const PERIOD_FORMS = '2024, 2024-Q1, 2024-01, 2024-W05 or 2024-01-31';

/** A zero byte has no place in a text of the database. */
const Text = (max: number) =>
	v.pipe(
		v.string(),
		v.maxLength(max, `longer than ${String(max)} characters`),
		v.excludes('\0', 'a text with a zero byte')
	);

const Id = (what: string, form: RegExp) =>
	v.pipe(Text(64), v.regex(form, `not the form of a ${what}`));

const WholeNumber = (min: number, max: number) =>
	v.pipe(
		v.string(),
		v.regex(/^\d{1,16}$/, 'not a whole number'),
		v.transform(Number),
		v.minValue(min, `less than ${String(min)}`),
		v.maxValue(max, `more than ${String(max)}`)
	);

const PeriodText = v.pipe(
	Text(20),
	v.check((text) => findPeriod(text) !== undefined, `not a period, such as ${PERIOD_FORMS}`),
	v.transform(parsePeriod)
);

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `Date` would take 30 February for 2 March. */
const isInstant = (text: string) =>
	INSTANT.test(text) &&
	findPeriod(text.slice(0, 10)) !== undefined &&
	!Number.isNaN(Date.parse(text));

const Instant = v.pipe(
	Text(40),
	v.check(isInstant, 'not an instant with a time zone, such as 2026-11-23T08:00:00Z (%2B for +)'),
	v.transform((text) => new Date(text))
);

const Keys = v.pipe(
	v.string(),
	v.transform((text) => [...new Set(text.split(','))]),
	v.array(Id('series key', /^[A-Za-z0-9.-]{1,64}$/)),
	v.maxLength(MAX_WATCHED_SERIES, `more than ${String(MAX_WATCHED_SERIES)} keys`)
);

const Format = v.optional(
	v.picklist(['json', 'csv', 'csv-nb'], 'not a format; there are json, csv and csv-nb')
);

export const ListSeriesQuery = v.strictObject({
	q: v.optional(Text(200)),
	source: v.optional(Id('source', /^[a-z0-9-]+$/)),
	region: v.optional(Id('region', /^[A-Z]{2,3}\d?(-\d{2,4})?$/)),
	limit: v.optional(WholeNumber(1, 10_000), '1000'),
	offset: v.optional(WholeNumber(0, 10_000_000), '0')
});

export const GetSeriesQuery = v.strictObject({
	from: v.optional(PeriodText),
	to: v.optional(PeriodText),
	asOf: v.optional(Instant),
	format: Format
});

/** How long a formula may be is said by its own errors. */
const Expression = v.pipe(v.string(), v.excludes('\0', 'a text with a zero byte'));

export const GetFormulaQuery = v.strictObject({
	expression: Expression,
	asOf: v.optional(Instant),
	format: Format
});

export const GetLineageQuery = v.strictObject({
	key: v.optional(Text(200)),
	expression: v.optional(Expression),
	period: PeriodText,
	asOf: v.optional(Instant)
});

const MAX_ASSUMPTIONS = 20;

/** `id:number`, several with commas between. */
const Assumptions = v.pipe(
	Text(1000),
	v.regex(/^[a-z-]+:-?\d{1,9}(\.\d{1,9})?(,[a-z-]+:-?\d{1,9}(\.\d{1,9})?)*$/, 'not id:number'),
	v.transform((text) =>
		text.split(',').map((part): [string, number] => {
			const [id = '', number] = part.split(':');
			return [id, Number(number)];
		})
	),
	v.maxLength(MAX_ASSUMPTIONS, `more than ${String(MAX_ASSUMPTIONS)} assumptions`),
	v.check((parts) => new Set(parts.map(([id]) => id)).size === parts.length, 'twice the same'),
	v.transform((parts): Record<string, number> => Object.fromEntries(parts))
);

export const GetIndicatorQuery = v.strictObject({
	region: v.optional(Id('region', /^[A-Z]{2,3}\d?(-\d{2,4})?$/)),
	frequency: v.optional(v.picklist(FREQUENCIES, `not a frequency: ${FREQUENCIES.join(', ')}`)),
	asOf: v.optional(Instant),
	assume: v.optional(Assumptions)
});

export const GetIndicatorLineageQuery = v.strictObject({
	...GetIndicatorQuery.entries,
	period: PeriodText
});

export const ListChangesQuery = v.strictObject({
	feed: v.optional(Text(64)),
	after: v.optional(WholeNumber(0, Number.MAX_SAFE_INTEGER)),
	keys: v.optional(Keys)
});

export const NoQuery = v.strictObject({});

type QuerySchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * The query as its schema promises. An empty value is one that is not given. A name that is not known, or given
 * twice, is an error: ignored, it would give another answer than was asked for.
 */
export function parseQuery<S extends QuerySchema>(schema: S, url: string): v.InferOutput<S> {
	const { search, searchParams } = new URL(url);
	if (search.length > MAX_QUERY_LENGTH) throw new ParameterError('query', 'query too long');
	const given = readOnce(searchParams, Object.keys(schema.entries));
	const result = v.safeParse(schema, given);
	if (result.success) return result.output;
	const [issue] = result.issues;
	const parameter = v.getDotPath(issue)?.split('.')[0] ?? 'query';
	const isMissing = given[parameter] === undefined;
	throw new ParameterError(parameter, `${parameter} is ${isMissing ? 'required' : issue.message}`);
}

function readOnce(parameters: URLSearchParams, known: readonly string[]): Record<string, string> {
	const names = new Set<string>();
	for (const name of parameters.keys()) {
		if (names.has(name)) throw new ParameterError(name, `given twice: ${name}`);
		if (!known.includes(name)) throw new ParameterError(name, describeUnknown(name, known));
		names.add(name);
	}
	return Object.fromEntries([...parameters].filter(([, value]) => value !== ''));
}

function describeUnknown(name: string, known: readonly string[]): string {
	const hint = known.length === 0 ? 'there are none' : `there are ${known.join(', ')}`;
	return `unknown parameter: ${name.slice(0, 60)}; ${hint}`;
}
