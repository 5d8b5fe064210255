import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { IngestContext } from '#jobs/ingest/context.ts';
import type { Job } from '#jobs/job.ts';
import { claimSlot, closeSlot, tidyLedger } from '#jobs/ledger.ts';
import { startSchedule } from '#jobs/schedule.ts';
import type { Db } from '#server/db/database.ts';
import { createContext, minutesAfter, NOON, openPipeline } from '#tests/support/ingest.ts';

/** At 08:20 Norwegian time, which in November is 07:20 UTC. */
const DAILY = '20 8 * * *';
const DUE = new Date('2026-11-20T07:20:00Z');
const YESTERDAY = new Date('2026-11-19T07:20:00Z');

interface Counted extends Job {
	readonly runs: AbortSignal[];
}

function createJob(given: Partial<Job> = {}): Counted {
	const runs: AbortSignal[] = [];
	return {
		...{ name: 'collect-stated', schedule: DAILY, catchUp: true, runs },
		run: (_, signal) => {
			runs.push(signal);
			return Promise.resolve('3 documents');
		},
		...given
	};
}

async function start(context: IngestContext, jobs: readonly Job[]) {
	const schedule = await startSchedule(context, jobs);
	onTestFinished(() => schedule.stop());
	return schedule;
}

const claim = (db: Db, slot: Date) => claimSlot(db, { job: 'collect-stated', slot, now: slot });

/** A slot that was run when it was due. */
async function runBefore(db: Db, slot: Date, job = 'collect-stated') {
	const claimed = await claimSlot(db, { job, slot, now: slot });
	await closeSlot(db, claimed!, { state: 'done', message: '', now: slot });
}

const listLedger = (db: Db) =>
	db.selectFrom('job_run').select(['job', 'slot', 'state', 'message']).orderBy('slot').execute();

test('a slot that was missed while nothing ran is made up for once', async () => {
	const { db, context } = await openPipeline();
	await runBefore(db, new Date('2026-11-12T07:20:00Z'));
	const job = createJob();

	await start(context, [job]);
	await vi.waitFor(async () => {
		expect(await listLedger(db)).toMatchObject([
			{ state: 'done' },
			{ slot: DUE, state: 'done', message: '3 documents' }
		]);
	});

	expect(job.runs).toHaveLength(1);
});

test('a process that starts again makes up for nothing twice', async () => {
	const { db, context } = await openPipeline();
	await runBefore(db, YESTERDAY);
	const job = createJob();

	await (await start(context, [job])).stop();
	await (await start(context, [job])).stop();

	expect(job.runs).toHaveLength(1);
});

test('two processes on one database make up for a slot once between them', async () => {
	const { db, context, clock } = await openPipeline();
	await runBefore(db, YESTERDAY);
	const jobs = [createJob(), createJob()];

	const schedules = await Promise.all(jobs.map((job) => start(createContext(db, clock), [job])));
	await Promise.all(schedules.map((schedule) => schedule.stop()));

	expect(jobs.flatMap(({ runs }) => runs)).toHaveLength(1);
	expect(await listLedger(context.db)).toHaveLength(2);
});

test('a job that never ran, and one that wants no catching up, missed nothing', async () => {
	const { db, context } = await openPipeline();
	await runBefore(db, YESTERDAY, 'scan-inbox');
	const jobs = [createJob(), createJob({ name: 'scan-inbox', catchUp: false })];

	await (await start(context, jobs)).stop();

	expect(jobs.flatMap(({ runs }) => runs)).toEqual([]);
});

test('when a slot comes, of two processes one runs it', async () => {
	const { db, clock } = await openPipeline();
	// Cron runs by the clock of the machine.
	const everySecond = { schedule: '* * * * * *', catchUp: false };
	const jobs = [createJob(everySecond), createJob(everySecond)];

	await Promise.all(jobs.map((job) => start(createContext(db, clock), [job])));
	await vi.waitFor(
		async () => {
			expect((await listLedger(db)).length).toBeGreaterThan(0);
		},
		{ timeout: 5_000 }
	);
	// Long enough for either to wake once more within the same minute.
	await sleep(1_500);

	const ran = jobs.flatMap(({ runs }) => runs).length;
	expect(ran).toBe((await listLedger(db)).length);
});

test('a job that fails is recorded with its message, and the others run', async () => {
	const { db, context } = await openPipeline();
	await runBefore(db, YESTERDAY, 'broken');
	await runBefore(db, YESTERDAY);
	const broken = createJob({
		...{ name: 'broken', run: () => Promise.reject(new Error('https://x.example answered 500')) }
	});
	const job = createJob();

	const schedule = await start(context, [broken, job]);
	await schedule.stop();

	const failed = (await listLedger(db)).filter(({ state }) => state === 'failed');
	expect(failed).toMatchObject([{ job: 'broken', message: 'https://x.example answered 500' }]);
	expect(job.runs).toHaveLength(1);
});

test('stopping tells a running job so, and waits for it', async () => {
	const { db, context } = await openPipeline();
	await runBefore(db, YESTERDAY);
	const log: string[] = [];
	const started = Promise.withResolvers<undefined>();
	const job = createJob({
		run: async (_, signal) => {
			started.resolve(undefined);
			await once(signal, 'abort');
			log.push('told');
			await sleep(50);
			log.push('ended');
			return 'cut short';
		}
	});
	const schedule = await start(context, [job]);
	await started.promise;

	await schedule.stop();

	expect(log).toEqual(['told', 'ended']);
	expect((await listLedger(db)).at(-1)).toMatchObject({ state: 'done', message: 'cut short' });
});

test('a job that does not listen is not waited for without end', async () => {
	const { db, context } = await openPipeline();
	await runBefore(db, YESTERDAY);
	const job = createJob({ run: () => new Promise<string>(() => undefined) });
	const schedule = await startSchedule(context, [job]);

	await schedule.stop();

	expect((await listLedger(db)).at(-1)).toMatchObject({ slot: DUE, state: 'running' });
});

test('says when each job runs next', async () => {
	const { context } = await openPipeline();

	const schedule = await start(context, [createJob({ schedule: '20 8 1 1 *' })]);

	const [next] = schedule.next();
	expect(next?.job).toBe('collect-stated');
	// In the winter the clock in Norway is an hour ahead.
	expect(next?.next?.toISOString()).toMatch(/^\d{4}-01-01T07:20:00.000Z$/);
});

test('what a killed process left running is closed after an hour, and not before', async () => {
	const { db } = await openPipeline();
	await claim(db, minutesAfter(NOON, -59));
	await claim(db, minutesAfter(NOON, -61));

	await tidyLedger(db, NOON);

	expect(await listLedger(db)).toMatchObject([
		{ state: 'failed', message: 'the process ended before the job did' },
		{ state: 'running' }
	]);
});

test('slots of long ago are forgotten, except the newest of a job', async () => {
	const { db } = await openPipeline();
	const longAgo = new Date('2026-01-02T07:20:00Z');
	await claim(db, new Date('2026-01-01T07:20:00Z'));
	await claim(db, longAgo);

	await tidyLedger(db, NOON);

	expect((await listLedger(db)).map(({ slot }) => slot)).toEqual([longAgo]);
});
