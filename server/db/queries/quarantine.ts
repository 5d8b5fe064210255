import { type Insertable, type Selectable, sql } from 'kysely';
import type { HoldState } from '#domain/quarantine.ts';
import type { Db, Trx } from '../database.ts';
import type { QuarantineTable } from '../schema.ts';
import { int4Array } from '../array-parameter.ts';

export type HeldRow = Selectable<QuarantineTable> & {
	readonly document_sha256: string;
	/** When the document that states it was taken from its publisher. */
	readonly fetched_at: Date;
};

export interface HeldFilter {
	readonly source?: string;
	readonly seriesKey?: string;
	readonly ids?: readonly number[];
	readonly states?: readonly HoldState[];
	readonly limit?: number;
}

/** Oldest first. */
export function listHeld(db: Db, filter: HeldFilter): Promise<HeldRow[]> {
	const { source, seriesKey, ids, states, limit } = filter;
	return db
		.selectFrom('quarantine')
		.innerJoin('ingest_run', 'ingest_run.id', 'run_id')
		.selectAll('quarantine')
		.select(['document_sha256', 'fetched_at'])
		.$if(source !== undefined, (query) => query.where('quarantine.source', '=', source ?? ''))
		.$if(seriesKey !== undefined, (query) => query.where('series_key', '=', seriesKey ?? ''))
		.$if(ids !== undefined, (query) => query.where('quarantine.id', 'in', ids ?? []))
		.$if(states !== undefined, (query) => query.where('quarantine.state', 'in', states ?? []))
		.orderBy('quarantine.id')
		.$if(limit !== undefined, (query) => query.limit(limit ?? 0))
		.execute();
}

/** What a run has put there. */
export const listHeldOf = async (db: Db, runId: number): Promise<HeldRow[]> =>
	(await listHeld(db, { states: ['pending'] })).filter((row) => row.run_id === runId);

type NewHeld = Omit<Insertable<QuarantineTable>, 'id' | 'source' | 'run_id' | 'state' | 'at'>;

export async function insertHeld(
	trx: Trx,
	held: readonly NewHeld[],
	at: { source: string; runId: number; now: Date }
): Promise<void> {
	if (held.length === 0) return;
	await sql`
		insert into quarantine (source, dataset, series_key, frequency, period_start, value, old_value, code,
			figures, reason, detail, run_id, state, at)
		select ${at.source}, dataset, series_key, frequency, period_start, value, old_value, code,
			figures, reason, detail, ${at.runId}, 'pending', ${at.now}
		from jsonb_to_recordset(${JSON.stringify(held.map(toStorable))}::jsonb) as incoming (dataset text,
			series_key text, frequency text, period_start timestamptz, value float8, old_value float8,
			code text, figures int, reason text, detail text)
	`.execute(trx);
}

/** Details quote documents, and a text of the database holds no zero byte and no half character. */
const toStorable = (held: NewHeld): NewHeld => ({
	...held,
	code: held.code?.toWellFormed().replaceAll('\0', '\uFFFD') ?? null,
	detail: held.detail.toWellFormed().replaceAll('\0', '\uFFFD').slice(0, 1000)
});

/** The newest document states what was held before: accepting it reads that one. */
export async function updateHeldRuns(
	trx: Trx,
	ids: readonly number[],
	runId: number
): Promise<void> {
	if (ids.length === 0) return;
	await trx.updateTable('quarantine').set({ run_id: runId }).where('id', 'in', ids).execute();
}

export interface Decision {
	readonly state: Exclude<HoldState, 'pending'>;
	/** Null when no person decided. */
	readonly by: string | null;
	readonly at: Date;
}

/** Decides what is pending, and returns the ids of what was. */
export async function decideHeld(
	db: Db,
	ids: readonly number[],
	{ state, by, at }: Decision
): Promise<number[]> {
	const rows = await db
		.updateTable('quarantine')
		.set({ state, decided_by: by, decided_at: at })
		.where(sql<boolean>`id = any (${int4Array(ids)}::int4[])`)
		.where('state', '=', 'pending')
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** How much is held back, and why, for the banner of a page. */
export interface HeldCount {
	readonly source: string;
	readonly reason: QuarantineTable['reason'];
	readonly figures: number;
}

export async function countHeld(
	db: Db,
	{ seriesKey }: { readonly seriesKey?: string } = {}
): Promise<HeldCount[]> {
	return db
		.selectFrom('quarantine')
		.select((eb) => ['source', 'reason', eb.fn.sum<number>('figures').as('figures')])
		.where('state', '=', 'pending')
		.$if(seriesKey !== undefined, (query) => query.where('series_key', '=', seriesKey ?? ''))
		.groupBy(['source', 'reason'])
		.orderBy('source')
		.orderBy('reason')
		.execute();
}

export async function upsertCode(
	db: Db,
	code: { source: string; code: string; means: string; decided_by: string; decided_at: Date }
): Promise<void> {
	await db
		.insertInto('code_map')
		.values(code)
		.onConflict((conflict) => conflict.columns(['source', 'code']).doUpdateSet(code))
		.execute();
}

/** Code → what it means, as stewards have said. */
export async function listCodes(db: Db, source: string): Promise<ReadonlyMap<string, string>> {
	const rows = await db
		.selectFrom('code_map')
		.select(['code', 'means'])
		.where('source', '=', source)
		.execute();
	return new Map(rows.map(({ code, means }) => [code, means]));
}
