import { type Selectable, sql } from 'kysely';
import type { SeriesIdentity } from '#domain/series.ts';
import { AppError } from '#domain/errors.ts';
import { formatPeriodId } from '#domain/period.ts';
import { textArray } from '../array-parameter.ts';
import type { Db, Trx } from '../database.ts';
import type { SeriesTable } from '../schema.ts';

export type SeriesRow = Selectable<SeriesTable> & {
	/** Id of the newest period that has a value. */
	readonly newestPeriod: string | null;
};

export interface SeriesFilter {
	/** Words that must all occur in the key or in a name. */
	readonly q?: string;
	readonly source?: string;
	readonly region?: string;
	readonly indicator?: string;
	readonly limit?: number;
	readonly offset?: number;
}

export async function findSeries(db: Db, key: string): Promise<SeriesRow | undefined> {
	const row = await withNewest(db).where('series.key', '=', key).executeTakeFirst();
	return row && toSeriesRow(row);
}

export async function listSeries(db: Db, filter: SeriesFilter): Promise<SeriesRow[]> {
	const rows = await withNewest(db)
		.where((eb) => eb.and(conditions(filter)))
		.orderBy('series.key')
		.limit(filter.limit ?? 1000)
		.offset(filter.offset ?? 0)
		.execute();
	return rows.map(toSeriesRow);
}

export async function countSeries(db: Db, filter: SeriesFilter): Promise<number> {
	const { count } = await db
		.selectFrom('series')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where((eb) => eb.and(conditions(filter)))
		.executeTakeFirstOrThrow();
	return count;
}

function conditions({ q, source, region, indicator }: SeriesFilter) {
	const words = (q ?? '').split(/\s+/).filter((word) => word !== '');
	return [
		...(source === undefined ? [] : [sql<boolean>`series.source = ${source}`]),
		...(region === undefined ? [] : [sql<boolean>`series.region = ${region}`]),
		...(indicator === undefined ? [] : [sql<boolean>`series.indicator = ${indicator}`]),
		...words.map((word) => {
			const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
			return sql<boolean>`series.key || ' ' || series.name_nb || ' ' || series.name_en ilike ${pattern}`;
		}),
		sql<boolean>`true`
	];
}

function withNewest(db: Db) {
	return db
		.selectFrom('series')
		.selectAll('series')
		.select((eb) =>
			eb
				.selectFrom('observation')
				.select('period_start')
				.whereRef('series_id', '=', 'series.id')
				.where('value', 'is not', null)
				.orderBy('period_start', 'desc')
				.limit(1)
				.as('newest_start')
		);
}

function toSeriesRow({
	newest_start: start,
	...row
}: Selectable<SeriesTable> & { newest_start: Date | null }): SeriesRow {
	const newestPeriod = start && formatPeriodId({ frequency: row.frequency, start });
	return { ...row, newestPeriod };
}

export interface KnownSeries {
	readonly ids: ReadonlyMap<string, number>;
	/** Every series with a higher id came just now. */
	readonly lastKnownId: number;
}

/**
 * Stores what is new or renamed. A series that stands under its key with another unit, basis or dataset is
 * another series, and refused. For one writer at a time: see `lockStore`.
 */
export async function upsertSeries(
	trx: Trx,
	identities: readonly SeriesIdentity[]
): Promise<KnownSeries> {
	const { id: lastKnownId } = await trx
		.selectFrom('series')
		.select((eb) => eb.fn.coalesce(eb.fn.max('id'), eb.val(0)).as('id'))
		.executeTakeFirstOrThrow();
	const known = await listByKeys(trx, identities);
	const ids = new Map([...known].map(([key, { id }]) => [key, id]));
	const unlike = identities.filter((identity) => !isSame(known.get(identity.key), identity));
	for (const { key, id } of await writeSeries(trx, unlike)) ids.set(key, id);
	return { ids, lastKnownId };
}

async function listByKeys(trx: Trx, identities: readonly SeriesIdentity[]) {
	const { rows } = await sql<Selectable<SeriesTable>>`
		select * from series where key = any (${textArray(identities.map(({ key }) => key))}::text[])
	`.execute(trx);
	return new Map(rows.map((row) => [row.key, row]));
}

const BINDING = ['unit', 'basis', 'source', 'dataset'] as const;

function isSame(known: Selectable<SeriesTable> | undefined, identity: SeriesIdentity): boolean {
	if (known === undefined) return false;
	for (const part of BINDING) {
		if (known[part] === identity[part]) continue;
		const was = `${part} ${known[part]}, not ${identity[part]}`;
		throw new AppError('SOURCE_CHANGED', `series ${identity.key} is stored with ${was}`);
	}
	return known.name_nb === identity.name.nb && known.name_en === identity.name.en;
}

async function writeSeries(trx: Trx, identities: readonly SeriesIdentity[]) {
	if (identities.length === 0) return [];
	const rows = identities.map(({ name, ...identity }) => ({
		...identity,
		...{ name_nb: name.nb, name_en: name.en }
	}));
	const { rows: written } = await sql<{ key: string; id: number }>`
		insert into series
			(key, indicator, region, breakdown, frequency, unit, basis, source, dataset, name_nb, name_en)
		select key, indicator, region, breakdown, frequency, unit, basis, source, dataset, name_nb, name_en
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as incoming (
			key text, indicator text, region text, breakdown text, frequency text, unit text, basis text,
			source text, dataset text, name_nb text, name_en text)
		on conflict (key) do update set name_nb = excluded.name_nb, name_en = excluded.name_en
		returning key, id
	`.execute(trx);
	return written;
}
