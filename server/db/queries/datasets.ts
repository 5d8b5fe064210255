import { sql } from 'kysely';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { Db } from '../database.ts';

export interface DatasetState {
	readonly source: string;
	readonly dataset: string;
	readonly seriesCount: number;
	/** Id of the newest period that has a value in any series, null when none has. */
	readonly newestPeriod: string | null;
}

interface DatasetRow {
	source: string;
	dataset: string;
	frequency: Frequency;
	count: number;
	newest_start: Date | null;
}

/** How far each publisher's table reaches, once for each frequency it has. */
export async function listDatasetStates(db: Db): Promise<DatasetState[]> {
	const { rows } = await sql<DatasetRow>`
		select source, dataset, frequency, count(*)::int as count, max(newest.period_start) as newest_start
		from series left join lateral (
			select period_start from observation
			where series_id = series.id and value is not null order by period_start desc limit 1
		) as newest on true
		group by source, dataset, frequency order by source, dataset, frequency
	`.execute(db);
	return rows.map(({ source, dataset, frequency, count, newest_start: start }) => ({
		...{ source, dataset, seriesCount: count },
		newestPeriod: start === null ? null : formatPeriodId({ frequency, start })
	}));
}
