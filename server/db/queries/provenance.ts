import { sql } from 'kysely';
import type { ReleaseTiming } from '#domain/freshness.ts';
import { textArray } from '../array-parameter.ts';
import type { Db } from '../database.ts';
import type { RunTrigger } from '../schema.ts';
import { releaseOf } from './datasets.ts';

/** Where the newest figure of a series comes from. */
export interface Provenance {
	readonly source: string;
	readonly publisherNb: string;
	readonly publisherEn: string;
	readonly licenceNb: string;
	readonly licenceEn: string;
	readonly licenceUrl: string | null;
	readonly homepage: string;
	/** When the next figure of the series' publication is expected. */
	readonly release: ReleaseTiming;
	readonly runId: number;
	readonly trigger: RunTrigger;
	readonly documentName: string;
	/** When the figures were taken from their publisher. */
	readonly fetchedAt: Date;
	/** When Trepuls stored the newest figure as it is now. */
	readonly storedAt: Date;
}

export async function listProvenance(
	db: Db,
	keys: readonly string[]
): Promise<Map<string, Provenance>> {
	const { rows } = await sql<Provenance & { key: string }>`
		select series.key, series.source, source.publisher_nb as "publisherNb",
			source.publisher_en as "publisherEn", source.licence_nb as "licenceNb", source.licence_en as "licenceEn",
			source.licence_url as "licenceUrl", source.homepage,
			${releaseOf} as release,
			run.id as "runId", run.trigger, run.document_name as "documentName",
			run.fetched_at as "fetchedAt", newest.known_from as "storedAt"
		from series
		join source on source.id = series.source
		left join dataset on dataset.source = series.source and dataset.id = series.dataset
		join lateral (
			select run_id, known_from from observation
			where series_id = series.id and value is not null order by period_start desc limit 1
		) as newest on true
		join ingest_run run on run.id = newest.run_id
		where series.key = any (${textArray(keys)}::text[])
	`.execute(db);
	return new Map(rows.map(({ key, ...provenance }) => [key, provenance]));
}
