import { sql } from 'kysely';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { Observation, Status } from '#domain/observation.ts';
import { textArray } from '../array-parameter.ts';
import type { Db } from '../database.ts';

export interface ObservationRange {
	/** First period start, included. */
	readonly from?: Date;
	/** Period start before which to end. */
	readonly to?: Date;
	/** As known at this instant; as known now when absent. */
	readonly asOf?: Date;
	/** Only so many of the newest. */
	readonly last?: number;
}

interface Row {
	key: string;
	frequency: Frequency;
	period_start: Date;
	value: number | null;
	status: Status;
}

/** The figures of the series by key, oldest first. A key that does not exist has an empty list. */
export async function listObservations(
	db: Db,
	keys: readonly string[],
	range: ObservationRange = {}
): Promise<Map<string, Observation[]>> {
	const result = new Map<string, Observation[]>(keys.map((key) => [key, []]));
	if (keys.length === 0) return result;
	const { rows } = await sql<Row>`
		select series.key, series.frequency, figure.period_start, figure.value, figure.status
		from series cross join lateral (
			select period_start, value, status from (${figures(range)}) as known
			order by period_start desc limit ${range.last ?? null}
		) as figure
		where series.key = any (${textArray(keys)}::text[])
		order by series.id, figure.period_start
	`.execute(db);
	for (const { key, frequency, period_start: start, value, status } of rows) {
		result.get(key)?.push({ period: formatPeriodId({ frequency, start }), value, status });
	}
	return result;
}

/** The newest figures of each series, so many as `count` says of its key. */
export async function listNewestObservations(
	db: Db,
	keys: readonly string[],
	count: (key: string) => number
): Promise<Map<string, Observation[]>> {
	const byCount = Map.groupBy(keys, count);
	const lists = await Promise.all(
		[...byCount].map(([last, group]) => listObservations(db, group, { last }))
	);
	return new Map(lists.flatMap((list) => [...list]));
}

/** What is believed now, and, for a time in the past, what was believed then and replaced since. */
function figures(range: ObservationRange) {
	const within = sql`
		series_id = series.id
		${range.from === undefined ? sql`` : sql`and period_start >= ${range.from}`}
		${range.to === undefined ? sql`` : sql`and period_start < ${range.to}`}`;
	const { asOf } = range;
	if (asOf === undefined)
		return sql`select period_start, value, status from observation where ${within}`;
	return sql`
		select period_start, value, status from observation where ${within} and known_from <= ${asOf}
		union all
		select period_start, value, status from revision
		where ${within} and known_from <= ${asOf} and known_to > ${asOf}`;
}
