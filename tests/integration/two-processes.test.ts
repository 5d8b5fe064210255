import { expect, onTestFinished, test, vi } from 'vitest';
import { claimSlot, closeSlot, renewClaim, takeOverSlot } from '#jobs/ledger.ts';
import {
	dumpFigures,
	final,
	listChanges,
	minutesAfter,
	openPipeline
} from '#tests/support/ingest.ts';
import { startProcess } from '#tests/support/line-process.ts';
import { stateFigures } from '#tests/support/stated-source.ts';
import { startStandIn, type Misbehaviour } from '#tests/support/world/stand-in.ts';

/* Processes of their own on one database, with a slot that was missed this morning. All figures are made up. */
vi.setConfig({ testTimeout: 120_000 });

const KEY = 'roundwood-removals.NO.industrial.M';
const NEWER = [final('2026-09', 100), final('2026-10', 120)];
const YESTERDAY = new Date('2026-11-19T07:20:00Z');
const DUE = new Date('2026-11-20T07:20:00Z');
const NOON = new Date('2026-11-20T12:00:00Z');
const JOB = 'collect-stated';

async function prepare() {
	const pipeline = await openPipeline();
	const { db, database } = pipeline;
	await pipeline.takeIn({ [KEY]: [final('2026-09', 100)] });
	const before = await claimSlot(db, { job: JOB, slot: YESTERDAY, now: YESTERDAY });
	await closeSlot(db, before!, { state: 'done', message: '', now: YESTERDAY });
	const world = await startStandIn();
	onTestFinished(() => world.close());
	world.answer('ssb', () => ({ body: stateFigures({ [KEY]: NEWER }).bytes }));
	const start = (now: Date) => {
		const script = 'tests/support/collecting-process.ts';
		const args = [process.execPath, script, database.url, world.url, now.toISOString()];
		const started = startProcess(args);
		onTestFinished(async () => {
			started.child.kill('SIGKILL');
			await started.exited;
		});
		return started;
	};
	const listSlots = () =>
		db
			.selectFrom('job_run')
			.select(['slot', 'state', 'message', 'attempts'])
			.where('slot', '=', DUE)
			.execute();
	return { ...pipeline, world, start, listSlots };
}

/** The answer is kept back until the test gives it. */
function holdAnswer() {
	const release = Promise.withResolvers<undefined>();
	const hold: Misbehaviour = ({ reply, response }) => {
		void release.promise.then(() => response.end(reply.body));
	};
	return {
		hold,
		release: () => {
			release.resolve(undefined);
		}
	};
}

const TAKEN_IN = {
	...{ slot: DUE, state: 'done', message: '1 documents, 1 figures new or changed' }
};

test('of two processes that start at once, one collects', async () => {
	const { world, start, listSlots, listFigures } = await prepare();

	const both = [start(NOON), start(NOON)];
	await Promise.all(both.map(({ match }) => match(/started/)));
	await vi.waitFor(async () => {
		expect(await listSlots()).toEqual([{ ...TAKEN_IN, attempts: 1 }]);
	}, 20_000);
	for (const { child } of both) child.kill('SIGTERM');
	await Promise.all(both.map(({ exited }) => exited));

	expect(world.asked).toHaveLength(1);
	expect(await listFigures(KEY)).toEqual(NEWER);
});

test('a process that is killed while it collects is taken over, and every figure is there once', async () => {
	const { db, world, start, listSlots, listFigures } = await prepare();
	const { hold } = holdAnswer();
	world.misbehave('ssb', [hold]);
	const killed = start(NOON);
	await vi.waitFor(() => {
		expect(world.asked).toHaveLength(1);
	}, 20_000);

	killed.child.kill('SIGKILL');
	await killed.exited;
	const heir = start(minutesAfter(NOON, 3));
	await heir.match(/ended: 1 documents/);

	await vi.waitFor(async () => {
		expect(await listSlots()).toEqual([{ ...TAKEN_IN, attempts: 2 }]);
	});
	expect(await listFigures(KEY)).toEqual(NEWER);
	expect(await listChanges(db)).toHaveLength(2);
});

test('a process that is frozen while it collects is taken over, and does no harm when it wakes up', async () => {
	const { db, world, start, listSlots } = await prepare();
	const { hold, release } = holdAnswer();
	world.misbehave('ssb', [hold]);
	const frozen = start(NOON);
	await vi.waitFor(() => {
		expect(world.asked).toHaveLength(1);
	}, 20_000);

	frozen.child.kill('SIGSTOP');
	const heir = start(minutesAfter(NOON, 3));
	await heir.match(/ended: 1 documents, 1 figures/);
	const dump = await dumpFigures(db);
	frozen.child.kill('SIGCONT');
	release();
	await frozen.match(/ended: 1 documents, 0 figures/);
	frozen.child.kill('SIGTERM');
	await frozen.exited;

	expect(await listSlots()).toEqual([{ ...TAKEN_IN, attempts: 2 }]);
	expect(await dumpFigures(db)).toEqual(dump);
	expect(await listChanges(db)).toHaveLength(2);
});

test('a claim that is renewed in time is nobody else’s, and one that is not is lost for good', async () => {
	const { db } = await openPipeline();
	const claim = await claimSlot(db, { job: JOB, slot: DUE, now: DUE });

	expect(await renewClaim(db, claim!, minutesAfter(DUE, 1))).toBe(true);
	expect(await takeOverSlot(db, JOB, minutesAfter(DUE, 2.5))).toBeUndefined();
	const heir = await takeOverSlot(db, JOB, minutesAfter(DUE, 4));

	expect(heir).toMatchObject({ job: JOB, slot: DUE });
	expect(await renewClaim(db, claim!, minutesAfter(DUE, 4))).toBe(false);
	await closeSlot(db, claim!, { state: 'failed', message: 'late', now: minutesAfter(DUE, 5) });
	expect(await renewClaim(db, heir!, minutesAfter(DUE, 5))).toBe(true);
});

test('a job that ends its process each time is taken over twice, and then left alone', async () => {
	const { db } = await openPipeline();
	await claimSlot(db, { job: JOB, slot: DUE, now: DUE });
	const heirs = [];
	for (const minutes of [3, 6, 9, 12]) {
		heirs.push(await takeOverSlot(db, JOB, minutesAfter(DUE, minutes)));
	}

	expect(heirs.map((heir) => heir !== undefined)).toEqual([true, true, false, false]);
});
