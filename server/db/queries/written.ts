import { sql } from 'kysely';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { Db } from '../database.ts';

/** A figure that a run wrote, and what it replaced. */
export interface WrittenFigure {
	readonly key: string;
	readonly period: string;
	readonly value: number | null;
	readonly status: Status;
	/** Null for a period that was not known. */
	readonly old: { readonly value: number | null; readonly status: Status } | null;
}

interface Row {
	key: string;
	frequency: Frequency;
	period_start: Date;
	value: number | null;
	status: Status;
	old_value: number | null;
	old_status: Status | null;
}

export async function listWritten(db: Db, runId: number, limit: number): Promise<WrittenFigure[]> {
	const { rows } = await sql<Row>`
		select series.key, series.frequency, figure.period_start, figure.value, figure.status,
			revision.value as old_value, revision.status as old_status
		from observation figure join series on series.id = figure.series_id
		left join revision on revision.series_id = figure.series_id
			and revision.period_start = figure.period_start and revision.known_to = figure.known_from
		where figure.run_id = ${runId}
		order by series.key, figure.period_start limit ${limit}
	`.execute(db);
	return rows.map(({ key, frequency, period_start: start, value, status, ...old }) => ({
		...{ key, value, status, period: formatPeriodId({ frequency, start }) },
		old: old.old_status === null ? null : { value: old.old_value, status: old.old_status }
	}));
}
