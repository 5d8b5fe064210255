import { sql } from 'kysely';
import type { ReleaseTiming } from '#domain/freshness.ts';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { Db } from '../database.ts';

export interface DatasetState {
	readonly source: string;
	readonly dataset: string;
	readonly seriesCount: number;
	/** Id of the newest period that has a value in any series, null when none has. */
	readonly newestPeriod: string | null;
	/** When its next figure is expected; of the source where the dataset has no rule of its own. */
	readonly release: ReleaseTiming;
}

/** The rule of a dataset, or of its source, in a query that joins both. */
export const releaseOf = sql<ReleaseTiming>`jsonb_build_object(
	'days', coalesce(dataset.expected_days_after_period, source.expected_days_after_period),
	'at', case when dataset.id is null then source.release_at else dataset.release_at end,
	'onBankDays', coalesce(dataset.on_bank_days, source.on_bank_days))`;

interface DatasetRow {
	source: string;
	dataset: string;
	frequency: Frequency;
	count: number;
	newest_start: Date | null;
	release: ReleaseTiming;
}

/** How far each publisher's table reaches, once for each frequency it has. */
export async function listDatasetStates(db: Db): Promise<DatasetState[]> {
	const { rows } = await sql<DatasetRow>`
		select series.source, series.dataset, frequency, count(*)::int as count,
			max(newest.period_start) as newest_start, ${releaseOf} as release
		from series join source on source.id = series.source
		left join dataset on dataset.source = series.source and dataset.id = series.dataset
		left join lateral (
			select period_start from observation
			where series_id = series.id and value is not null order by period_start desc limit 1
		) as newest on true
		group by series.source, series.dataset, frequency, source.id, dataset.source, dataset.id
		order by series.source, series.dataset, frequency
	`.execute(db);
	return rows.map(({ source, dataset, frequency, count, newest_start: start, release }) => ({
		...{ source, dataset, seriesCount: count, release },
		newestPeriod: start === null ? null : formatPeriodId({ frequency, start })
	}));
}
