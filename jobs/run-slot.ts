import type { IngestContext } from './ingest/context.ts';
import type { Job } from './job.ts';
import { closeSlot, LEASE_MS, renewClaim, type Claim } from './ledger.ts';

const RENEW_MS = LEASE_MS / 4;

/**
 * Runs a claimed slot and records how it ended. The claim is renewed meanwhile: a process that is killed or
 * frozen loses it, and when it wakes up its job is told to stop and its word no longer counts.
 */
export async function runSlot(
	context: IngestContext,
	job: Job,
	{ claim, signal }: { claim: Claim; signal: AbortSignal }
): Promise<void> {
	const { db, effects } = context;
	const lost = new AbortController();
	const timer = setInterval(() => {
		void keep(context, claim, lost);
	}, RENEW_MS).unref();
	const outcome = await runGuarded(context, job, AbortSignal.any([signal, lost.signal]));
	clearInterval(timer);
	await closeSlot(db, claim, { ...outcome, now: effects.now() });
}

async function keep({ db, effects, log }: IngestContext, claim: Claim, lost: AbortController) {
	try {
		if (await renewClaim(db, claim, effects.now())) return;
		log.warn({ job: claim.job, slot: claim.slot }, 'another process has taken over this job');
		lost.abort(new Error('another process has taken over this job'));
	} catch (error) {
		// Tried again at the next beat; when the database is away for long, the claim is lost by itself.
		log.warn({ job: claim.job, err: error }, 'could not renew the claim on a job');
	}
}

async function runGuarded(context: IngestContext, job: Job, signal: AbortSignal) {
	try {
		return { state: 'done', message: await job.run(context, signal) } as const;
	} catch (error) {
		context.log.error({ job: job.name, err: error }, 'job failed');
		const message = error instanceof Error ? error.message : String(error);
		return { state: 'failed', message } as const;
	}
}
