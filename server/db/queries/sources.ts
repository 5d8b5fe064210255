import { type Selectable, sql } from 'kysely';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { LocalText } from '#domain/series.ts';
import type { Db } from '../database.ts';
import type { DatasetTable, IngestRunTable, SourceTable } from '../schema.ts';

export interface SourceState {
	readonly source: Selectable<SourceTable>;
	readonly seriesCount: number;
	/** Newest period with a value, for each frequency the source has. */
	readonly newest: readonly { readonly frequency: Frequency; readonly period: string }[];
	readonly lastRun: Selectable<IngestRunTable> | null;
	/** As the newest document states it. */
	readonly fetchedAt: Date | null;
}

/** Writes what the code says of its sources, so that SQL can join it. */
export async function upsertSources(
	db: Db,
	sources: readonly Selectable<SourceTable>[]
): Promise<void> {
	for (const source of sources) {
		await db
			.insertInto('source')
			.values(source)
			.onConflict((conflict) => conflict.column('id').doUpdateSet(source))
			.execute();
	}
}

/** Writes the release rules of a source's publications, and forgets those it no longer has. */
export async function replaceDatasets(
	db: Db,
	source: string,
	datasets: readonly Selectable<DatasetTable>[]
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await trx.selectFrom('source').select('id').where('id', '=', source).forUpdate().execute();
		await trx.deleteFrom('dataset').where('source', '=', source).execute();
		if (datasets.length > 0)
			await trx
				.insertInto('dataset')
				.values([...datasets])
				.execute();
	});
}

interface NewestRow {
	source: string;
	frequency: Frequency;
	count: number;
	newest_start: Date | null;
}

/** Names of the publishers by the id of their source. */
export async function listPublishers(db: Db): Promise<Map<string, LocalText>> {
	const rows = await db
		.selectFrom('source')
		.select(['id', 'publisher_nb as nb', 'publisher_en as en'])
		.execute();
	return new Map(rows.map(({ id, nb, en }) => [id, { nb, en }]));
}

export async function listSourceStates(db: Db): Promise<SourceState[]> {
	const sources = await db.selectFrom('source').selectAll().orderBy('id').execute();
	const newest = await listNewest(db);
	const runs = await db
		.selectFrom('ingest_run')
		.selectAll()
		.distinctOn('source')
		.orderBy('source')
		.orderBy('id', 'desc')
		.execute();
	const fetched = await db
		.selectFrom('ingest_run')
		.select((eb) => ['source', eb.fn.max('fetched_at').as('at')])
		.groupBy('source')
		.execute();
	return sources.map((source) => ({
		source,
		seriesCount: newest
			.filter((row) => row.source === source.id)
			.reduce((sum, { count }) => sum + count, 0),
		newest: newest.flatMap((row) => (row.source === source.id ? toNewest(row) : [])),
		lastRun: runs.find((run) => run.source === source.id) ?? null,
		fetchedAt: fetched.find((row) => row.source === source.id)?.at ?? null
	}));
}

function toNewest({ frequency, newest_start: start }: NewestRow) {
	return start === null ? [] : [{ frequency, period: formatPeriodId({ frequency, start }) }];
}

/** The newest value of each series is one index look-up. */
async function listNewest(db: Db): Promise<NewestRow[]> {
	const { rows } = await sql<NewestRow>`
		select source, frequency, count(*)::int as count, max(newest.period_start) as newest_start
		from series left join lateral (
			select period_start from observation
			where series_id = series.id and value is not null order by period_start desc limit 1
		) as newest on true
		group by source, frequency order by source, frequency
	`.execute(db);
	return rows;
}
