import type { Period } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { LocalText, SeriesIdentity } from '#domain/series.ts';
import type { RawDocument } from './raw-document.ts';
import type { World } from './world.ts';

export type { RawDocument } from './raw-document.ts';

/** The outside world, handed in: nothing below calls `fetch`, looks at the clock or waits by itself. */
export interface Effects {
	readonly fetch: typeof fetch;
	readonly now: () => Date;
	/** Rejects when the signal aborts. */
	readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
	/** From 0 up to, not including, 1. */
	readonly random: () => number;
}

/** One figure as a source states it. */
export interface ParsedObservation {
	readonly start: Date;
	readonly value: number | null;
	readonly status: Status;
}

/** A row that could not be taken: where it stands, what it said, and why not. */
export interface Rejection {
	readonly sheet: string | null;
	readonly row: number | null;
	readonly reason: string;
	readonly content: string;
	/** The code that is not known, where that is the reason: a steward can say what it means. */
	readonly code?: string;
}

/** Unknown code → the code it stands for, as stewards have said. */
export type CodeMap = ReadonlyMap<string, string>;

/** All figures of one series that a document holds. */
export interface ParsedSeries {
	readonly identity: SeriesIdentity;
	readonly observations: readonly ParsedObservation[];
}

/**
 * What the document is the whole truth about: figures stored earlier for the dataset in these periods,
 * and not in the document, are withdrawn (become missing).
 */
export interface Coverage {
	readonly dataset: string;
	readonly periods: readonly Period[];
}

export interface ParsedDocument {
	readonly rowsRead: number;
	readonly series: readonly ParsedSeries[];
	readonly rejections: readonly Rejection[];
	readonly coverage: readonly Coverage[];
}

/** When a new figure of one publication is expected: so many days after the end of the period it is about. */
export interface DatasetRelease {
	/** Bank days, where those count. */
	readonly expectedDaysAfterPeriod: number;
	/** Norwegian time of day, such as `08:00`. */
	readonly at?: string;
	/** Weekends have no figure and bring none. */
	readonly onBankDays?: boolean;
}

/** When a new figure is expected: so many days after the end of the period it is about. */
export interface ReleaseRule extends DatasetRelease {
	readonly text: LocalText;
}

/** A publisher's output that Trepuls takes in. Decides nothing; `parse` is pure. */
export interface Source {
	readonly id: string;
	readonly publisher: LocalText;
	readonly title: LocalText;
	readonly licence: { readonly name: LocalText; readonly url: string | null };
	readonly homepage: string;
	readonly release: ReleaseRule;
	/** By dataset, where one has another rule than the source. */
	readonly releases?: Readonly<Record<string, DatasetRelease>>;
	/** Cron line in Europe/Oslo, or null when nothing is collected by itself. */
	readonly schedule: string | null;
	readonly maxBytes: number;
	/**
	 * Goes out for new documents, which are taken in as they come; absent when documents only come by hand,
	 * inbox or bundle.
	 */
	readonly collect?: (world: World) => AsyncIterable<RawDocument>;
	/** How far in the future a period may begin that has a figure, such as tomorrow's prices; 0 when absent. */
	readonly statesDaysAhead?: number;
	/**
	 * `codes` says what codes mean that the source does not know by itself. Throws AppError `SOURCE_CHANGED`
	 * when the document is of another shape.
	 */
	readonly parse: (document: RawDocument, codes?: CodeMap) => Promise<ParsedDocument>;
}
