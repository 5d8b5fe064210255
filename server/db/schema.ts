import type { ColumnType, Generated } from 'kysely';
import type { Basis } from '#domain/series.ts';
import type { Frequency } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { HoldReason, HoldState } from '#domain/quarantine.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** A publisher's output; a copy of what the code says of it, so that SQL can join it. */
export interface SourceTable {
	id: string;
	publisher_nb: string;
	publisher_en: string;
	title_nb: string;
	title_en: string;
	licence_nb: string;
	licence_en: string;
	licence_url: string | null;
	homepage: string;
	schedule: string | null;
	expected_days_after_period: number;
	release_nb: string;
	release_en: string;
	/** Norwegian time of day of a release, such as `08:00`. */
	release_at: string | null;
	on_bank_days: boolean;
}

/** The release rule of one publication of a source, where it has its own. */
export interface DatasetTable {
	source: string;
	id: string;
	expected_days_after_period: number;
	release_at: string | null;
	on_bank_days: boolean;
}

export interface SeriesTable {
	id: Generated<number>;
	key: string;
	indicator: string;
	region: string;
	breakdown: string;
	frequency: Frequency;
	unit: string;
	basis: Basis;
	source: string;
	dataset: string;
	name_nb: string;
	name_en: string;
}

/** What is believed now. */
export interface ObservationTable {
	series_id: number;
	period_start: Timestamp;
	value: number | null;
	status: Status;
	run_id: number;
	known_from: Timestamp;
}

/** What was believed before, and from when to when. */
export interface RevisionTable extends ObservationTable {
	known_to: Timestamp;
}

export type RunState = 'running' | 'stored' | 'unchanged' | 'refused' | 'failed' | 'interrupted';
export type RunTrigger = 'bundle' | 'command' | 'inbox' | 'schedule' | 'replay';

export interface IngestRunTable {
	id: Generated<number>;
	source: string;
	trigger: RunTrigger;
	state: RunState;
	document_sha256: string;
	document_name: string;
	/** When the document was taken from its publisher, this time. */
	fetched_at: Timestamp;
	/** The run whose archived document this one read again: by replay, or because that one was interrupted. */
	replay_of: number | null;
	started_at: Timestamp;
	finished_at: Timestamp | null;
	rows_read: Generated<number>;
	/** Figures that were not known before. */
	rows_stored: Generated<number>;
	/** Figures that replaced another one, withdrawn ones included. */
	rows_changed: Generated<number>;
	rows_rejected: Generated<number>;
	/** Figures held back in the quarantine. */
	rows_held: Generated<number>;
	message: string | null;
}

export interface RawDocumentTable {
	sha256: string;
	source: string;
	name: string;
	url: string | null;
	headers: ColumnType<Record<string, string>, string, string>;
	/** Brotli or gzip of the bytes as they came; see documents.ts. */
	content: Buffer;
	size_bytes: number;
	/** When it was taken from its publisher the first time. */
	fetched_at: Timestamp;
	/** When it came into this database. */
	archived_at: Generated<Timestamp>;
}

export interface RejectionTable {
	id: Generated<number>;
	run_id: number;
	sheet: string | null;
	row: number | null;
	reason: string;
	content: string;
}

/**
 * What is held back until a steward decides. With a period it is one figure; with a series and no period the
 * series as the run's document states it; with a dataset what the document would withdraw; with a code its rows.
 */
export interface QuarantineTable {
	id: Generated<number>;
	source: string;
	dataset: string | null;
	series_key: string | null;
	frequency: Frequency | null;
	period_start: Timestamp | null;
	value: number | null;
	/** The figure that stands meanwhile. */
	old_value: number | null;
	code: string | null;
	/** How many figures or rows it is about. */
	figures: number;
	reason: HoldReason;
	detail: string;
	/** The newest run whose document states it. */
	run_id: number;
	state: HoldState;
	decided_by: string | null;
	decided_at: Timestamp | null;
	at: Timestamp;
}

/** What a steward says that an unknown code of a publisher means. */
export interface CodeMapTable {
	source: string;
	code: string;
	means: string;
	decided_by: string;
	decided_at: Timestamp;
}

/** What a publisher answered last to a request, so that the next one can ask for changes only. */
export interface DownloadTable {
	/** Hash of what was asked, body included. */
	request: string;
	/** Without a key. */
	url: string;
	etag: string | null;
	last_modified: string | null;
	document_sha256: string;
	at: Timestamp;
}

/** The feed behind everything live: one row per series and storing transaction, ids in order of commit. */
export interface ChangeTable {
	id: Generated<number>;
	series_id: number;
	/** `[first, last]` start of the changed periods. */
	periods: string;
	observation_count: number;
	run_id: number;
	at: Timestamp;
}

/** One row: the identity of this database's feed. */
export interface FeedTable {
	id: string;
}

/** The ledger of scheduled work: which slot of which job was run, by whom, and how it ended. */
export interface JobRunTable {
	id: Generated<number>;
	job: string;
	slot: Timestamp;
	started_at: Timestamp;
	finished_at: Timestamp | null;
	state: 'running' | 'done' | 'failed';
	message: string | null;
	/** Of the process that has claimed it. */
	token: string | null;
	/** When others may take it over, unless the claim is renewed. */
	lease_until: Timestamp | null;
	attempts: Generated<number>;
}

/** What a backfill that has not ended has asked for and taken in. */
export interface BackfillRequestTable {
	backfill: string;
	request: string;
	document_sha256: string;
	at: Timestamp;
}

export interface Database {
	source: SourceTable;
	dataset: DatasetTable;
	series: SeriesTable;
	observation: ObservationTable;
	revision: RevisionTable;
	ingest_run: IngestRunTable;
	raw_document: RawDocumentTable;
	rejection: RejectionTable;
	download: DownloadTable;
	quarantine: QuarantineTable;
	code_map: CodeMapTable;
	backfill_request: BackfillRequestTable;
	change: ChangeTable;
	feed: FeedTable;
	job_run: JobRunTable;
}
