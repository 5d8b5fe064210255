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
	/** Start of the period in milliseconds since 1970, value, status. */
	figures: [number, number | null, Status][];
}

/**
 * The figures of the series by key, oldest first. A key that does not exist has an empty list. A series travels as
 * one row of JSON, which costs half of what a row a figure does.
 */
export async function listObservations(
	db: Db,
	keys: readonly string[],
	range: ObservationRange = {}
): Promise<Map<string, Observation[]>> {
	const result = new Map<string, Observation[]>(keys.map((key) => [key, []]));
	if (keys.length === 0) return result;
	const { rows } = await sql<Row>`
		select series.key, series.frequency, found.figures
		from series cross join lateral (
			select json_agg(json_build_array(
				(extract(epoch from period_start) * 1000)::bigint, value, status) order by period_start) as figures
			from (
				select period_start, value, status from (${figures(range)}) as known
				order by period_start desc limit ${range.last ?? null}
			) as newest
		) as found
		where series.key = any (${textArray(keys)}::text[]) and found.figures is not null
	`.execute(db);
	for (const { key, frequency, figures: found } of rows)
		result.set(key, toObservations(found, frequency));
	return result;
}

const toObservations = (found: Row['figures'], frequency: Frequency): Observation[] =>
	found.map(([start, value, status]) => ({
		...{ period: formatPeriodId({ frequency, start: new Date(start) }), value, status }
	}));

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
