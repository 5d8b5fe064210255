import { CronExpressionParser } from 'cron-parser';
import cron, { type ScheduledTask } from 'node-cron';
import type { IngestContext } from './ingest/context.ts';
import type { Job } from './job.ts';
import { claimSlot, findLastSlot, takeOverSlot, tidyLedger, type Claim } from './ledger.ts';
import { runSlot } from './run-slot.ts';

const TIME_ZONE = 'Europe/Oslo';
const STOP_MS = 4_000;
const EVERY_MINUTE = '* * * * *';

export interface Schedule {
	/** When each job runs next. */
	readonly next: () => { job: string; next: Date | null }[];
	/** No job begins any more; those that run are told to stop and waited for, for a while. */
	readonly stop: () => Promise<void>;
}

/**
 * Starts every job. A slot is run by the one process that claims it in the ledger; a slot missed while nothing
 * ran is made up for once, and one whose process was killed or is frozen is taken over. A failing run is
 * recorded and logged, never fatal.
 */
export async function startSchedule(
	context: IngestContext,
	jobs: readonly Job[]
): Promise<Schedule> {
	const { db, effects } = context;
	const runner = createRunner(context);
	const claim = (job: Job, slot: Date) => {
		runner.start(job, () => claimSlot(db, { job: job.name, slot, now: effects.now() }));
	};
	const takeOver = () => {
		for (const job of jobs.filter(({ catchUp }) => catchUp)) {
			runner.start(job, () => takeOverSlot(db, job.name, effects.now()));
		}
	};
	await tidyLedger(db, effects.now());
	for (const job of jobs) {
		const missed = await findMissedSlot(context, job);
		if (missed !== undefined) claim(job, missed);
	}
	takeOver();
	const tasks = jobs.map((job) => ({ job, task: startTask(job, claim) }));
	const watch = cron.schedule(EVERY_MINUTE, takeOver, { timezone: 'UTC' });
	return {
		next: () => tasks.map(({ job, task }) => ({ job: job.name, next: task.getNextRun() })),
		stop: async () => {
			runner.abort();
			for (const task of [watch, ...tasks.map(({ task: one }) => one)]) await task.destroy();
			await runner.wait();
		}
	};
}

/** What runs in this process, and how it is ended. */
function createRunner(context: IngestContext) {
	const abort = new AbortController();
	const running = new Set<Promise<void>>();
	const { signal } = abort;
	return {
		abort: () => {
			abort.abort();
		},
		wait: () => Promise.race([Promise.all(running), delay(STOP_MS)]),
		start: (job: Job, claimOne: () => Promise<Claim | undefined>) => {
			if (signal.aborted) return;
			const work = runClaimed(context, job, { claimOne, signal });
			running.add(work);
			void work.finally(() => running.delete(work));
		}
	};
}

interface Start {
	readonly claimOne: () => Promise<Claim | undefined>;
	readonly signal: AbortSignal;
}

async function runClaimed(context: IngestContext, job: Job, { claimOne, signal }: Start) {
	try {
		const claim = await claimOne();
		if (claim !== undefined) await runSlot(context, job, { claim, signal });
	} catch (error) {
		context.log.error({ job: job.name, err: error }, 'the job ledger cannot be written');
	}
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
