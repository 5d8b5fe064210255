import * as v from 'valibot';
import { FREQUENCIES } from '#domain/period.ts';

const Text = v.pipe(v.string(), v.nonEmpty());
const Name = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters and hyphens'));
const BASES = [
	...(['under-bark', 'over-bark', 'solid', 'loose'] as const),
	...(['sawn', 'pieces', 'tonnes', 'none'] as const)
];

const Series = v.strictObject({
	/** Heading of the column of its figures, or what the column of `seriesIn` says in its rows. */
	column: Text,
	indicator: Name,
	region: v.pipe(v.string(), v.regex(/^[A-Z]{2,3}[0-9]?(-[0-9]{2,4})?$/, 'a region such as NO-50')),
	breakdown: v.optional(Name, 'total'),
	unit: Text,
	basis: v.optional(v.picklist(BASES), 'none'),
	name: v.strictObject({ nb: Text, en: Text })
});

/** How a file of a steward's own is to be read; docs/guides/take-in-your-own-file.md explains every part. */
export const Mapping = v.strictObject({
	format: v.literal('trepuls-mapping 1'),
	/** Names the publication; figures of one dataset are withdrawn only by the same. */
	dataset: Name,
	charset: v.optional(v.picklist(['utf-8', 'iso-8859-1', 'windows-1252']), 'utf-8'),
	delimiter: v.optional(v.picklist([',', ';', '\t', '|']), ';'),
	/** Of a workbook; its first sheet when absent. */
	sheet: v.optional(Text),
	skipLines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 0),
	decimal: v.optional(v.picklist([',', '.']), ','),
	thousands: v.optional(v.picklist(['', ' ', '.', ',', "'"]), ''),
	frequency: v.picklist(FREQUENCIES),
	period: v.strictObject({ column: Text, format: Text }),
	/** Column with marks such as p, e or `..`. */
	status: v.optional(Text),
	/** Where one column names the series and another holds all figures. */
	seriesIn: v.optional(v.strictObject({ column: Text, value: Text })),
	series: v.pipe(v.array(Series), v.minLength(1)),
	/** The file is all there is of its periods: what it no longer has is withdrawn. */
	isComplete: v.optional(v.boolean(), false)
});

export type Mapping = v.InferOutput<typeof Mapping>;
export type MappedSeries = Mapping['series'][number];

/** A file and how to read it, as they are archived: together, so that a replay needs nothing else. */
export const Envelope = v.strictObject({
	format: v.literal('trepuls-steward 1'),
	mapping: Mapping,
	file: v.strictObject({ name: Text, base64: v.string() })
});
