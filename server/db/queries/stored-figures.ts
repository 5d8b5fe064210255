import { sql } from 'kysely';
import type { Basis } from '#domain/series.ts';
import { float8Array, int4Array, textArray, timestamptzArray } from '../array-parameter.ts';
import type { Trx } from '../database.ts';

/** A series as it stands under its key. */
export interface StoredSeries {
	readonly id: number;
	readonly key: string;
	readonly unit: string;
	readonly basis: Basis;
	readonly source: string;
	readonly dataset: string;
}

export async function listStoredSeries(
	trx: Trx,
	keys: readonly string[]
): Promise<ReadonlyMap<string, StoredSeries>> {
	const { rows } = await sql<StoredSeries>`
		select id, key, unit, basis, source, dataset from series
		where key = any (${textArray(keys)}::text[])
	`.execute(trx);
	return new Map(rows.map((row) => [row.key, row]));
}

/** Values to compare, column by column, in the order of series and period. */
export interface ValueColumns {
	readonly seriesIds: readonly number[];
	/** Milliseconds since 1970. */
	readonly starts: readonly number[];
	readonly values: readonly (number | null)[];
}

export interface DifferingValue {
	readonly seriesId: number;
	readonly start: Date;
	readonly value: number | null;
	/** Null where a figure is missing, or the period is new. */
	readonly old: number | null;
	readonly isStored: boolean;
}

/** The values that are not what is stored; those that a newer document stated are left out. */
export async function listDiffering(
	trx: Trx,
	{ seriesIds, starts, values }: ValueColumns,
	newerRunIds: readonly number[]
): Promise<DifferingValue[]> {
	if (seriesIds.length === 0) return [];
	const { rows } = await sql<DifferingValue>`
		select incoming.series_id as "seriesId", incoming.period_start as start, incoming.value, old.value as old,
			old.series_id is not null as "isStored"
		from (
			select unnest(${int4Array(seriesIds)}::int4[]) as series_id,
				unnest(${timestamptzArray(starts)}::timestamptz[]) as period_start,
				unnest(${float8Array(values)}::float8[]) as value
		) as incoming
		left join observation old
			on old.series_id = incoming.series_id and old.period_start = incoming.period_start
			and old.series_id between ${seriesIds[0]}::int4 and ${seriesIds.at(-1)}::int4
		where old.series_id is null or (old.value is distinct from incoming.value
			and old.run_id <> all (${int4Array(newerRunIds)}::int4[]))
	`.execute(trx);
	return rows;
}

export interface StoredPoint {
	/** Milliseconds since 1970. */
	readonly start: number;
	readonly value: number;
}

/** Every value that stands, oldest first, by series. One text a series: rows by the hundred thousand are slow to read. */
export async function listStoredValues(
	trx: Trx,
	seriesIds: readonly number[]
): Promise<ReadonlyMap<number, readonly StoredPoint[]>> {
	const { rows } = await sql<{ id: number; points: string }>`
		select series_id as id, string_agg(
			extract(epoch from period_start)::bigint || ' ' || value, ',' order by period_start) as points
		from observation where series_id = any (${int4Array(seriesIds)}::int4[]) and value is not null
		group by series_id
	`.execute(trx);
	return new Map(rows.map(({ id, points }) => [id, points.split(',').map(toPoint)]));
}

function toPoint(text: string): StoredPoint {
	const at = text.indexOf(' ');
	return { start: Number(text.slice(0, at)) * 1000, value: Number(text.slice(at + 1)) };
}

export interface CoveredPeriods {
	readonly source: string;
	readonly dataset: string;
	readonly starts: readonly number[];
	readonly frequency: string;
}

/** How many values a dataset has in the periods, without those that a newer document stated. */
export async function countStoredValues(
	trx: Trx,
	{ source, dataset, frequency, starts }: CoveredPeriods,
	newerRunIds: readonly number[]
): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int4 as count
		from series join observation on observation.series_id = series.id
		where series.source = ${source} and series.dataset = ${dataset} and series.frequency = ${frequency}
			and observation.value is not null and observation.run_id <> all (${int4Array(newerRunIds)}::int4[])
			and observation.period_start = any (${timestamptzArray(starts)}::timestamptz[])
	`.execute(trx);
	return rows[0]?.count ?? 0;
}
