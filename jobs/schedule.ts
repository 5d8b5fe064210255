import { CronExpressionParser } from 'cron-parser';
import cron, { type ScheduledTask } from 'node-cron';
import type { IngestContext } from './ingest/context.ts';
import type { Job } from './job.ts';
import { claimSlot, closeSlot, findLastSlot, tidyLedger } from './ledger.ts';

const TIME_ZONE = 'Europe/Oslo';
const STOP_MS = 4_000;

export interface Schedule {
	/** When each job runs next. */
	readonly next: () => { job: string; next: Date | null }[];
	/** No job begins any more; those that run are told to stop and waited for, for a while. */
	readonly stop: () => Promise<void>;
}

/**
 * Starts every job. A slot is run by the one process that claims it in the ledger; a slot missed while nothing
 * ran is made up for once. A failing run is recorded and logged, never fatal.
 */
export async function startSchedule(
	context: IngestContext,
	jobs: readonly Job[]
): Promise<Schedule> {
	const abort = new AbortController();
	const running = new Set<Promise<void>>();
	const run = (job: Job, slot: Date) => {
		if (abort.signal.aborted) return;
		const work = runSlot(context, job, { slot, signal: abort.signal });
		running.add(work);
		void work.finally(() => running.delete(work));
	};
	await tidyLedger(context.db, context.effects.now());
	for (const job of jobs) {
		const missed = await findMissedSlot(context, job);
		if (missed !== undefined) run(job, missed);
	}
	const tasks = jobs.map((job) => ({ job, task: startTask(job, run) }));
	return {
		next: () => tasks.map(({ job, task }) => ({ job: job.name, next: task.getNextRun() })),
		stop: async () => {
			abort.abort();
			for (const { task } of tasks) await task.destroy();
			await Promise.race([Promise.all(running), delay(STOP_MS)]);
		}
	};
}

function startTask(job: Job, run: (job: Job, slot: Date) => void): ScheduledTask {
	return cron.schedule(
		job.schedule,
		({ date }) => {
			run(job, wholeMinute(date));
		},
		{ name: job.name, timezone: zoneOf(job.schedule), noOverlap: true }
	);
}

/** node-cron skips the hour that autumn repeats; a line for every hour of every day means the same in UTC. */
export const zoneOf = (schedule: string) => (schedule.endsWith(' * * * *') ? 'UTC' : TIME_ZONE);

/** All nodes name a slot alike, whatever second they woke in. */
const wholeMinute = (date: Date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000);

const delay = (ms: number) =>
	new Promise<void>((resolve) => {
		setTimeout(resolve, ms).unref();
	});

async function runSlot(
	context: IngestContext,
	job: Job,
	{ slot, signal }: { slot: Date; signal: AbortSignal }
): Promise<void> {
	const { db, effects, log } = context;
	try {
		if (!(await claimSlot(db, { job: job.name, slot, now: effects.now() }))) return;
		const outcome = await runGuarded(context, job, signal);
		await closeSlot(db, { job: job.name, slot, now: effects.now() }, outcome);
	} catch (error) {
		log.error({ job: job.name, err: error }, 'the job ledger cannot be written');
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

/** The newest slot before now that nobody claimed; a job that never ran has missed nothing. */
async function findMissedSlot({ db, effects }: IngestContext, job: Job): Promise<Date | undefined> {
	if (!job.catchUp) return undefined;
	const last = await findLastSlot(db, job.name);
	const due = previousSlot(job.schedule, effects.now());
	return last !== undefined && due > last ? due : undefined;
}

/** The newest slot of a cron line in Norwegian time that is not after `now`. */
export function previousSlot(schedule: string, now: Date): Date {
	const currentDate = new Date(now.getTime() + 1);
	return CronExpressionParser.parse(schedule, { tz: TIME_ZONE, currentDate }).prev().toDate();
}
