import { sql } from 'kysely';
import type { Db } from '#server/db/database.ts';

/** Claims a slot of a job: true for exactly one of all processes, once. */
export async function claimSlot(
	db: Db,
	at: { job: string; slot: Date; now: Date }
): Promise<boolean> {
	const row = await db
		.insertInto('job_run')
		.values({ job: at.job, slot: at.slot, started_at: at.now, state: 'running' })
		.onConflict((conflict) => conflict.columns(['job', 'slot']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export async function closeSlot(
	db: Db,
	at: { job: string; slot: Date; now: Date },
	{ state, message }: { state: 'done' | 'failed'; message: string }
): Promise<void> {
	await db
		.updateTable('job_run')
		.set({ state, message, finished_at: at.now })
		.where('job', '=', at.job)
		.where('slot', '=', at.slot)
		.execute();
}

/** The newest slot that any process has claimed, or undefined for a job that never ran. */
export async function findLastSlot(db: Db, job: string): Promise<Date | undefined> {
	const row = await db
		.selectFrom('job_run')
		.select('slot')
		.where('job', '=', job)
		.orderBy('slot', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.slot;
}

const KEPT = '90 days';

/** Forgets slots that are long past (of each job the newest stays, for the catch-up) and closes abandoned ones. */
export async function tidyLedger(db: Db, now: Date): Promise<void> {
	await sql`
		update job_run set state = 'failed', finished_at = ${now}, message = 'the process ended before the job did'
		where state = 'running' and started_at < ${now}::timestamptz - interval '1 hour'
	`.execute(db);
	await sql`
		delete from job_run old where slot < ${now}::timestamptz - ${KEPT}::interval
			and exists (select from job_run newer where newer.job = old.job and newer.slot > old.slot)
	`.execute(db);
}

/** What the newest ended run of a job says of its failure; undefined when it went well or never ran. */
export async function findLastFailure(db: Db, job: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('job_run')
		.select(['state', 'message'])
		.where('job', '=', job)
		.where('state', '!=', 'running')
		.orderBy('slot', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.state === 'failed' ? (row.message ?? 'failed') : undefined;
}
