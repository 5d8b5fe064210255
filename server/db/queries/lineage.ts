import { type Selectable, sql } from 'kysely';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import { textArray, timestamptzArray } from '../array-parameter.ts';
import type { Db } from '../database.ts';
import type { IngestRunTable, RawDocumentTable, SeriesTable, SourceTable } from '../schema.ts';

/** Figures of a series: those of the periods, by their start. */
export interface FigureWanted {
	readonly key: string;
	/** Milliseconds since 1970. */
	readonly starts: readonly number[];
}

/** A figure as it was believed, from when to when, and the run that wrote it. */
export interface FigureOrigin {
	readonly key: string;
	readonly period: string;
	readonly value: number | null;
	readonly status: Status;
	readonly knownFrom: Date;
	/** Null for what is believed still. */
	readonly knownTo: Date | null;
	readonly runId: number;
}

/** An archived document without its bytes. */
export type DocumentRow = Omit<Selectable<RawDocumentTable>, 'content' | 'headers'>;

/**
 * Where figures come from: each was written by a run, which read a document, which a source published. A run that
 * states again what is known writes nothing, so the document is the first that stated the figure as it is.
 */
export interface Lineage {
	readonly figures: readonly FigureOrigin[];
	readonly series: readonly Selectable<SeriesTable>[];
	readonly runs: readonly Selectable<IngestRunTable>[];
	readonly documents: readonly DocumentRow[];
	readonly sources: readonly Selectable<SourceTable>[];
}

/** As known at the instant, or now. What is not known has no figure in the answer. */
export async function listLineage(
	db: Db,
	wanted: readonly FigureWanted[],
	asOf?: Date
): Promise<Lineage> {
	const lists: FigureOrigin[][] = [];
	for (const figures of wanted) lists.push(await listOrigins(db, figures, asOf));
	const figures = lists.flat();
	const keys = [...new Set(figures.map(({ key }) => key))];
	const runs = await listRunsById(db, [...new Set(figures.map(({ runId }) => runId))]);
	const hashes = [...new Set(runs.map((run) => run.document_sha256))];
	return {
		...{ figures, runs },
		series: await listByKey(db, keys),
		documents: await listDocuments(db, hashes),
		sources: await listSourcesById(db, [...new Set(runs.map(({ source }) => source))])
	};
}

interface Row {
	frequency: Frequency;
	period_start: Date;
	value: number | null;
	status: Status;
	known_from: Date;
	known_to: Date | null;
	run_id: number;
}

async function listOrigins(
	db: Db,
	{ key, starts }: FigureWanted,
	asOf: Date | undefined
): Promise<FigureOrigin[]> {
	const { rows } = await sql<Row>`
		select series.frequency, figure.period_start, figure.value, figure.status, figure.known_from,
			figure.known_to, figure.run_id
		from series cross join lateral (${believed(starts, asOf)}) as figure
		where series.key = ${key} order by figure.period_start
	`.execute(db);
	return rows.map(({ frequency, period_start: start, value, status, ...row }) => ({
		...{ key, value, status, period: formatPeriodId({ frequency, start }) },
		...{ knownFrom: row.known_from, knownTo: row.known_to, runId: row.run_id }
	}));
}

/** One figure a period: what stands, or what stood at the instant and was replaced since. */
function believed(starts: readonly number[], asOf: Date | undefined) {
	const at = sql`series_id = series.id and period_start = any (${timestamptzArray(starts)}::timestamptz[])`;
	const standing = sql`
		select period_start, value, status, known_from, null::timestamptz as known_to, run_id
		from observation where ${at}`;
	if (asOf === undefined) return standing;
	return sql`${standing} and known_from <= ${asOf}
		union all
		select period_start, value, status, known_from, known_to, run_id
		from revision where ${at} and known_from <= ${asOf} and known_to > ${asOf}`;
}

async function listByKey(db: Db, keys: readonly string[]) {
	const { rows } = await sql<Selectable<SeriesTable>>`
		select * from series where key = any (${textArray(keys)}::text[]) order by key
	`.execute(db);
	return rows;
}

async function listRunsById(db: Db, ids: readonly number[]) {
	if (ids.length === 0) return [];
	return db.selectFrom('ingest_run').selectAll().where('id', 'in', ids).orderBy('id').execute();
}

export async function listDocuments(db: Db, hashes: readonly string[]): Promise<DocumentRow[]> {
	if (hashes.length === 0) return [];
	return db
		.selectFrom('raw_document')
		.select(['sha256', 'source', 'name', 'url', 'size_bytes', 'fetched_at', 'archived_at'])
		.where('sha256', 'in', hashes)
		.orderBy('sha256')
		.execute();
}

async function listSourcesById(db: Db, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return db.selectFrom('source').selectAll().where('id', 'in', ids).orderBy('id').execute();
}
