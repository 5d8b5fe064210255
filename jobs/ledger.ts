import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#server/db/database.ts';

/** A slot that is this process's to run, for as long as it renews the claim. */
export interface Claim {
	readonly job: string;
	readonly slot: Date;
	/** Another process that takes the slot over gets another one. */
	readonly token: string;
}

/** A claim that was not renewed for so long is up for being taken over. */
export const LEASE_MS = 120_000;
/** A job that ends its process each time is left alone after so many. */
const MAX_ATTEMPTS = 3;

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS);

/** Claims a slot of a job, for exactly one of all processes, once; undefined for all others. */
export async function claimSlot(
	db: Db,
	{ job, slot, now }: { job: string; slot: Date; now: Date }
): Promise<Claim | undefined> {
	const token = randomUUID();
	const row = await db
		.insertInto('job_run')
		.values({ job, slot, token, started_at: now, lease_until: leaseFrom(now), state: 'running' })
		.onConflict((conflict) => conflict.columns(['job', 'slot']).doNothing())
		.returning('id')
		.executeTakeFirst();
	return row && { job, slot, token };
}

/** Takes over the slot of a job whose process was killed or is frozen; undefined when there is none. */
export async function takeOverSlot(db: Db, job: string, now: Date): Promise<Claim | undefined> {
	const token = randomUUID();
	const row = await db
		.updateTable('job_run')
		.set((eb) => ({
			...{ token, started_at: now, lease_until: leaseFrom(now) },
			attempts: eb('attempts', '+', 1)
		}))
		.where('job', '=', job)
		.where('state', '=', 'running')
		.where('lease_until', '<', now)
		.where('attempts', '<', MAX_ATTEMPTS)
		.returning('slot')
		.executeTakeFirst();
	return row && { job, slot: row.slot, token };
}

/** False when the claim was lost to another process. */
export async function renewClaim(db: Db, { job, slot, token }: Claim, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('job_run')
		.set({ lease_until: leaseFrom(now) })
		.where('job', '=', job)
		.where('slot', '=', slot)
		.where('token', '=', token)
		.where('state', '=', 'running')
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export interface SlotEnd {
	readonly state: 'done' | 'failed';
	readonly message: string;
	readonly now: Date;
}

/** Does nothing when another process has taken the slot over. */
export async function closeSlot(
	db: Db,
	{ job, slot, token }: Claim,
	{ state, message, now }: SlotEnd
): Promise<void> {
	await db
		.updateTable('job_run')
		.set({ state, message, finished_at: now })
		.where('job', '=', job)
		.where('slot', '=', slot)
		.where('token', '=', token)
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
			and coalesce(lease_until, started_at) < ${now}
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
