import { sql } from 'kysely';
import type { Frequency } from '#domain/period.ts';
import type { Basis } from '#domain/series.ts';
import { textArray } from '../array-parameter.ts';
import type { Db } from '../database.ts';

/** A series that a calculation reads. */
export interface InputSeries {
	readonly key: string;
	readonly unit: string;
	readonly basis: Basis;
	readonly frequency: Frequency;
	readonly source: string;
	/** Its newest change: as long as it is the same, so are its figures. */
	readonly changeId: number;
}

/** In the order of their keys; a key that does not exist is left out. */
export async function listInputSeries(db: Db, keys: readonly string[]): Promise<InputSeries[]> {
	const { rows } = await sql<InputSeries>`
		select key, unit, basis, frequency, source,
			coalesce((select max(id) from change where series_id = series.id), 0)::bigint as "changeId"
		from series where key = any (${textArray(keys)}::text[]) order by key
	`.execute(db);
	return rows;
}
