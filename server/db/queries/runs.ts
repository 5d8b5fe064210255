import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../database.ts';
import type { IngestRunTable, RejectionTable } from '../schema.ts';

export type Run = Selectable<IngestRunTable>;
export type StoredRejection = Selectable<RejectionTable>;

/** Newest first. */
export function listRuns(
	db: Db,
	{ source, limit }: { source?: string; limit: number }
): Promise<Run[]> {
	return db
		.selectFrom('ingest_run')
		.selectAll()
		.$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
}

export function findRun(db: Db, id: number): Promise<Run | undefined> {
	return db.selectFrom('ingest_run').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertRun(trx: Trx, run: Insertable<IngestRunTable>): Promise<number> {
	const { id } = await trx
		.insertInto('ingest_run')
		.values(run)
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

export async function updateRun(
	db: Db,
	id: number,
	change: Updateable<IngestRunTable>
): Promise<void> {
	const { message } = change;
	const storable = typeof message === 'string' ? { message: toStorable(message) } : {};
	await db
		.updateTable('ingest_run')
		.set({ ...change, ...storable })
		.where('id', '=', id)
		.execute();
}

/** What a document says is quoted in messages, and a text of the database holds no zero byte and no half character. */
const toStorable = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD');

const RUN_LOCK = 7_251_302;
const CLAIM_WAIT = '5s';

/** Says that this connection works on the run, until `unlockRuns` or its end. */
export async function lockRun(db: Db, id: number): Promise<void> {
	await sql`select pg_advisory_lock(${RUN_LOCK}, ${id})`.execute(db);
}

export async function unlockRuns(connection: Db): Promise<void> {
	await sql`select pg_advisory_unlock_all()`.execute(connection);
}

/** Runs that are at work, or that a process left behind. */
export function listRunning(db: Db): Promise<Run[]> {
	return db
		.selectFrom('ingest_run')
		.selectAll()
		.where('state', '=', 'running')
		.orderBy('id')
		.execute();
}

/**
 * Marks a run that was left behind as interrupted; false when a living process works on it, or another has
 * claimed it. Waits a little for the server to notice that a killed process is gone. After a false nothing
 * more can be done in the transaction.
 */
export async function claimRun(trx: Trx, id: number, finishedAt: Date): Promise<boolean> {
	await sql`select set_config('lock_timeout', ${CLAIM_WAIT}, true)`.execute(trx);
	try {
		await sql`select pg_advisory_xact_lock(${RUN_LOCK}, ${id})`.execute(trx);
	} catch (error) {
		if (isLockTimeout(error)) return false;
		throw error;
	}
	const { numUpdatedRows } = await trx
		.updateTable('ingest_run')
		.set({
			...{ state: 'interrupted', finished_at: finishedAt },
			message: 'the process ended before the run did'
		})
		.where('id', '=', id)
		.where('state', '=', 'running')
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

const LOCK_NOT_AVAILABLE = '55P03';
const isLockTimeout = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;

/** How often reading the document was begun and not ended, since the last time that it was. */
export async function countInterruptions(trx: Trx, sha256: string): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int4 as count from ingest_run
		where document_sha256 = ${sha256} and state = 'interrupted' and id > coalesce((
			select max(id) from ingest_run
			where document_sha256 = ${sha256} and state not in ('interrupted', 'running')), 0)
	`.execute(trx);
	return rows[0]?.count ?? 0;
}

/** In the order of the document. */
export function listRejections(
	db: Db,
	runId: number,
	{ limit, offset = 0 }: { limit: number; offset?: number }
): Promise<StoredRejection[]> {
	return db
		.selectFrom('rejection')
		.selectAll()
		.where('run_id', '=', runId)
		.orderBy('id')
		.limit(limit)
		.offset(offset)
		.execute();
}

export async function insertRejections(
	trx: Trx,
	runId: number,
	rejections: readonly Omit<Insertable<RejectionTable>, 'run_id'>[]
): Promise<void> {
	const storable = rejections.map(({ sheet, reason, content, ...rest }) => ({
		...rest,
		...{ sheet: typeof sheet === 'string' ? toStorable(sheet) : null },
		...{ reason: toStorable(reason), content: toStorable(content) }
	}));
	await sql`
		insert into rejection (run_id, sheet, row, reason, content)
		select ${runId}, sheet, row, reason, content
		from jsonb_to_recordset(${JSON.stringify(storable)}::jsonb)
			as incoming (sheet text, row int, reason text, content text)
	`.execute(trx);
}
