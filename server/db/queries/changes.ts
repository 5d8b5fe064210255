import { sql } from 'kysely';
import {
	MAX_OBSERVATIONS_PER_UPDATE,
	type CatchUp,
	type SeriesUpdate
} from '#domain/live-events.ts';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { Observation, Status } from '#domain/observation.ts';
import { textArray } from '../array-parameter.ts';
import type { Db } from '../database.ts';
import { readSnapshot } from '../snapshot.ts';

export interface FeedPosition {
	/** Identity of this database's feed. */
	readonly feed: string;
	readonly lastChangeId: number;
}

/** Where the feed stands. */
export async function getFeed(db: Db): Promise<FeedPosition> {
	const { rows } = await sql<FeedPosition>`
		select id as feed, coalesce((select max(id) from change), 0)::bigint as "lastChangeId" from feed
	`.execute(db);
	const position = rows[0];
	if (position === undefined) throw new Error('the database has no feed: was it migrated?');
	return position;
}

/** When a figure was last stored or changed, or null in an empty database. */
export async function findLastStored(db: Db): Promise<Date | null> {
	const row = await db
		.selectFrom('change')
		.select('at')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.at ?? null;
}

export interface UpdatesRequest {
	/** Feed that `after` belongs to; null for a client that holds nothing. */
	readonly feed: string | null;
	readonly after: number;
	/** Series to report on; all of them when absent. */
	readonly keys?: readonly string[];
}

interface Row {
	key: string;
	frequency: Frequency;
	change_id: number;
	observation_count: number;
	period_start: Date | null;
	value: number | null;
	status: Status | null;
}

/**
 * Everything after a change id, in order. The figures are those the change wrote and nothing has replaced
 * since: what a later change replaced comes with that later change.
 */
export async function listUpdates(db: Db, request: UpdatesRequest): Promise<CatchUp> {
	return readSnapshot(db, async (trx) => {
		const position = await getFeed(trx);
		const isOther = request.feed !== null && request.feed !== position.feed;
		const reset = isOther || request.after > position.lastChangeId;
		if (reset || request.after === position.lastChangeId)
			return { ...position, reset, updates: [] };
		return { ...position, reset, updates: toUpdates(await readRows(trx, request)) };
	});
}

async function readRows(db: Db, { after, keys }: UpdatesRequest): Promise<Row[]> {
	const wanted =
		keys === undefined ? sql`` : sql`and series.key = any (${textArray(keys)}::text[])`;
	const { rows } = await sql<Row>`
		select series.key, series.frequency, change.id as change_id, change.observation_count,
			observation.period_start, observation.value, observation.status
		from change
		join series on series.id = change.series_id
		left join observation on observation.series_id = change.series_id
			and observation.run_id = change.run_id and observation.known_from = change.at
			and observation.period_start between lower(change.periods) and upper(change.periods)
			and change.observation_count <= ${MAX_OBSERVATIONS_PER_UPDATE}
		where change.id > ${after} ${wanted}
		order by change.id, observation.period_start
	`.execute(db);
	return rows;
}

function toUpdates(rows: readonly Row[]): SeriesUpdate[] {
	const updates = new Map<
		number,
		{ key: string; changeId: number; observations: Observation[] | null }
	>();
	for (const row of rows) {
		const isLong = row.observation_count > MAX_OBSERVATIONS_PER_UPDATE;
		const update = updates.get(row.change_id) ?? {
			...{ key: row.key, changeId: row.change_id },
			observations: isLong ? null : []
		};
		updates.set(row.change_id, update);
		if (row.period_start === null || row.status === null) continue;
		const period = formatPeriodId({ frequency: row.frequency, start: row.period_start });
		update.observations?.push({ period, value: row.value, status: row.status });
	}
	return [...updates.values()];
}
