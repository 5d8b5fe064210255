import { sql } from 'kysely';
import { STATUSES, type Status } from '#domain/observation.ts';
import { float8Array, int4Array, textArray, timestamptzArray } from '../array-parameter.ts';
import type { Trx } from '../database.ts';

/** Figures of many series, column by column. */
export interface FigureColumns {
	readonly seriesIds: Int32Array;
	/** Start of the period, milliseconds since 1970. */
	readonly starts: Float64Array;
	readonly values: readonly (number | null)[];
	readonly statuses: readonly Status[];
}

/** Who writes, and on the strength of what. */
export interface StoreMark {
	readonly runId: number;
	/** When Trepuls learned of the figures. */
	readonly knownFrom: Date;
	/** Runs of newer documents: what they wrote stays. */
	readonly newerRunIds: readonly number[];
}

/** What was written of one series. */
export interface WrittenSeries {
	readonly seriesId: number;
	/** Figures that were not known before. */
	readonly stored: number;
	/** Figures that replaced another one. */
	readonly changed: number;
	readonly first: Date;
	readonly last: Date;
}

const STORE_LOCK = 7_251_301;

/**
 * One writer of figures at a time: change ids come in order of commit, so that a reader who has seen an id
 * has seen all below it. Returns the instant to write as known-from: now, and never before an earlier one.
 */
export async function lockStore(trx: Trx, now: Date): Promise<Date> {
	// The planner cannot know that figures come in the order of the key; and waiting in line is no fault.
	await sql`
		select set_config('enable_hashjoin', 'off', true), set_config('enable_bitmapscan', 'off', true),
			set_config('statement_timeout', '0', true)
	`.execute(trx);
	await sql`select pg_advisory_xact_lock(${STORE_LOCK})`.execute(trx);
	const { rows } = await sql<{ at: Date }>`select at from change order by id desc limit 1`.execute(
		trx
	);
	const last = rows[0]?.at.getTime() ?? 0;
	return new Date(Math.max(now.getTime(), last + 1));
}

export interface DocumentAge {
	readonly source: string;
	readonly fetchedAt: Date;
	/** The run that took the document in first. */
	readonly firstRunId: number;
}

/** Runs that stored a newer document of the source: one fetched later, or at the same time and taken in later. */
export async function listNewerRuns(trx: Trx, { source, fetchedAt, firstRunId }: DocumentAge) {
	const { rows } = await sql<{ id: number }>`
		select id from ingest_run
		where source = ${source} and state = 'stored' and (fetched_at > ${fetchedAt}
			or fetched_at = ${fetchedAt} and coalesce(replay_of, id) > ${firstRunId})
	`.execute(trx);
	return rows.map(({ id }) => id);
}

/**
 * Stores what is new, moves what is replaced to `revision`, and leaves what is the same. An incoming `final`
 * equals a stored `revised`; a changed figure that comes as `final` is stored as `revised`.
 */
export async function storeFigures(
	trx: Trx,
	columns: FigureColumns,
	{ runId, knownFrom, newerRunIds }: StoreMark
): Promise<WrittenSeries[]> {
	const { rows } = await sql<WrittenSeries>`
		with differing as materialized (${differingFrom(columns, newerRunIds)}
		), replaced as (
			insert into revision (series_id, period_start, value, status, run_id, known_from, known_to)
			select series_id, period_start, old_value, old_status, old_run_id, old_known_from, ${knownFrom}
			from differing where is_known
		), added as (
			insert into observation (series_id, period_start, value, status, run_id, known_from)
			select series_id, period_start, value, status, ${runId}, ${knownFrom}
			from differing where not is_known
		), changed as (
			update observation set value = differing.value, run_id = ${runId}, known_from = ${knownFrom},
				status = case when differing.status = 'final' and old_value <> differing.value
					then 'revised' else differing.status end
			from differing
			where is_known and observation.series_id = differing.series_id
				and observation.period_start = differing.period_start
		)
		select series_id as "seriesId", count(*) filter (where not is_known)::int4 as stored,
			count(*) filter (where is_known)::int4 as changed,
			min(period_start) as first, max(period_start) as last
		from differing group by series_id
	`.execute(trx);
	return rows;
}

/** Statuses travel as their place in the list from 1 on: texts by the hundred thousand are slow to send. */
const CODES = new Map(STATUSES.map((status, index) => [status, index + 1]));
const codeOf = (status: Status) => CODES.get(status) ?? 0;
const INCOMING_STATUS = sql`(${textArray(STATUSES)}::text[])[incoming.status_code]`;

/** Incoming figures that are new or say something else than what is stored. */
const differingFrom = (columns: FigureColumns, newerRunIds: readonly number[]) => sql`
			select incoming.series_id, incoming.period_start, incoming.value, ${INCOMING_STATUS} as status,
				old.series_id is not null as is_known, old.value as old_value,
				old.status as old_status, old.run_id as old_run_id, old.known_from as old_known_from
			from (
				select unnest(${int4Array(columns.seriesIds)}::int4[]) as series_id,
					unnest(${timestamptzArray(columns.starts)}::timestamptz[]) as period_start,
					unnest(${float8Array(columns.values)}::float8[]) as value,
					unnest(${int4Array(columns.statuses.map(codeOf))}::int4[]) as status_code
			) as incoming
			left join observation old
				on old.series_id = incoming.series_id and old.period_start = incoming.period_start
				and ${isWithin(columns.seriesIds)}
			where old.series_id is null or (
				(old.value is distinct from incoming.value or (old.status <> ${INCOMING_STATUS}
					and not (old.status = 'revised' and ${INCOMING_STATUS} = 'final')))
				and old.run_id <> all (${int4Array(newerRunIds)}::int4[]))`;

/** Lets a merge join read only the part of the table that a chunk is about. */
function isWithin(seriesIds: Int32Array) {
	const { min, max } = boundsOf(seriesIds);
	return sql`old.series_id between ${min}::int4 and ${max}::int4`;
}

export function boundsOf(numbers: Iterable<number>) {
	let [min, max] = [Infinity, -Infinity];
	for (const number of numbers) {
		if (number < min) min = number;
		if (number > max) max = number;
	}
	return { min, max };
}

/** Appends one change a series for all that the run wrote, and wakes the listeners. Returns the newest id. */
export async function publishChanges(
	trx: Trx,
	written: readonly WrittenSeries[],
	{ runId, knownFrom }: StoreMark
): Promise<number> {
	const { rows } = await sql<{ id: number }>`
		with appended as (
			insert into change (series_id, periods, observation_count, run_id, at)
			select series_id, tstzrange(min(first), max(last), '[]'), sum(count), ${runId}, ${knownFrom}
			from unnest(
				${int4Array(written.map(({ seriesId }) => seriesId))}::int4[],
				${timestamptzArray(written.map(({ first }) => first.getTime()))}::timestamptz[],
				${timestamptzArray(written.map(({ last }) => last.getTime()))}::timestamptz[],
				${int4Array(written.map(({ stored, changed }) => stored + changed))}::int4[]
			) as part (series_id, first, last, count)
			group by series_id order by series_id
			returning id
		)
		select max(id) as id from appended
	`.execute(trx);
	await sql`select pg_notify('trepuls_change', '')`.execute(trx);
	return rows[0]?.id ?? 0;
}
