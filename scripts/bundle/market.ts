import type { TableRow } from './table.ts';

/** A bundled file: where its figures come from, and which series of the tables fill which keys. */
export interface Market {
	readonly name: string;
	readonly format: 'trepuls-snapshot 1';
	readonly source: string;
	readonly publisher: string;
	readonly title: string;
	readonly licence: string;
	readonly origin: string;
	/** The day the figures were taken, as far as the copy tells; see `retrievedNote`. */
	readonly retrieved: string;
	readonly retrievedNote: string;
	readonly note?: string;
	readonly tables: readonly string[];
	/** The code of a row; its column `series_code` when absent. */
	readonly codeOf?: (row: TableRow) => string;
	/** Series key → code in the table. */
	readonly series: Readonly<Record<string, string>>;
	/** Unit of the rows that state their figures in thousands; here they stand in ones, with three zeros more. */
	readonly thousands?: string;
	/** Keys whose publisher states the figure for 100 units. */
	readonly per100?: readonly string[];
}

export const RIKSDATA = 'github egil10/riksdata @ f3b85ca583f0, data/cached/';
export const format = 'trepuls-snapshot 1';

/** What is known of the day on which a copy was taken. */
export const TABLE_UPDATE =
	'the publisher’s update of the table that the copy holds; the day of copying is not recorded';
export const AFTER_NEWEST =
	'the first day after the newest period; the day of copying is not recorded';
export const STATED = 'stated in the publication';

type Parts = Readonly<Record<string, string>>;

/** Series of every combination of two lists, each of key part → code part. */
export const crossed = (
	[first, second]: readonly [Parts, Parts],
	toEntry: (
		first: readonly [string, string],
		second: readonly [string, string]
	) => readonly [string, string]
): Parts =>
	Object.fromEntries(
		Object.entries(first).flatMap((a) => Object.entries(second).map((b) => toEntry(a, b)))
	);
