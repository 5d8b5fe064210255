import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import type { CatchUp } from '#domain/live-events.ts';
import { scanInbox } from '#jobs/inbox.ts';
import type { IngestContext, Step } from '#jobs/ingest/context.ts';
import { resumeInterrupted } from '#jobs/ingest/ingest.ts';
import { getFeed, listUpdates } from '#server/db/queries/changes.ts';
import { startListening } from '#server/live/listen.ts';
import { startFeedReader } from '#server/live/read-feed.ts';
import { dumpFigures, final, listChanges, openPipeline } from '#tests/support/ingest.ts';
import { stateFigures, statedSource } from '#tests/support/stated-source.ts';

/* All figures here are made up. */
const REMOVALS = 'roundwood-removals.NO.industrial.M';
const VALUE = 'roundwood-value.NO.industrial.M';
const STEPS: readonly Step[] = ['archive', 'parse', 'store', 'publish', 'commit', 'done'];
const CORRECTED = {
	[REMOVALS]: [final('2026-08', 101), final('2026-09', 120)],
	[VALUE]: [final('2026-08', 5)]
};
const CHILD = new URL('../support/killed-process.ts', import.meta.url).pathname;

const inboxOf = (folder: string) => ({
	...{ folder, defaultSource: 'stated', findSource: () => statedSource }
});

/** A database with a figure in it, and a corrected file that waits in an inbox. */
async function prepare() {
	const pipeline = await openPipeline();
	await pipeline.takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	const folder = await mkdtemp(join(tmpdir(), 'trepuls-kill-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const file = join(folder, 'corrected.json');
	const longAgo = new Date('2026-11-01T00:00:00Z');
	await writeFile(file, stateFigures(CORRECTED).bytes);
	await utimes(file, longAgo, longAgo);
	return { ...pipeline, folder, before: await getFeed(pipeline.db) };
}

async function dieAt(step: Step, { url, folder }: { url: string; folder: string }) {
	const child = spawn(process.execPath, [CHILD, url, folder, step], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
	expect(signal).toBe('SIGKILL');
}

/** What main.ts does when a process starts: takes up what was left behind, then looks into the inbox. */
async function restart(context: IngestContext, folder: string) {
	await resumeInterrupted(context, () => statedSource);
	await scanInbox(context, inboxOf(folder), new AbortController().signal);
}

async function listStates({ db }: IngestContext) {
	const runs = await db.selectFrom('ingest_run').select('state').orderBy('id').execute();
	return runs.map(({ state }) => state);
}

/** Nothing lost, nothing doubled: each figure once, each replaced one in one revision, each change told once. */
async function expectTakenInOnce({ db, before }: Awaited<ReturnType<typeof prepare>>) {
	const { observations, revisions } = await dumpFigures(db);
	expect(observations.map(({ key, value, status }) => ({ key, value, status }))).toEqual([
		{ key: REMOVALS, value: 101, status: 'revised' },
		{ key: REMOVALS, value: 120, status: 'final' },
		{ key: VALUE, value: 5, status: 'final' }
	]);
	expect(revisions).toMatchObject([{ key: REMOVALS, value: 100 }]);
	const changes = (await listChanges(db)).filter(({ id }) => id > before.lastChangeId);
	expect(changes.map(({ key }) => key).sort()).toEqual([REMOVALS, VALUE]);
}

test.each(STEPS)(
	'killed before the step "%s", a file is taken in once after the restart, and leaves the inbox',
	async (step) => {
		const prepared = await prepare();
		const { context, database, folder, before } = prepared;

		await dieAt(step, { url: database.url, folder });
		await restart(context, folder);

		await expectTakenInOnce(prepared);
		expect(await readdir(folder)).toEqual(['done']);
		expect(await listStates(context)).not.toContain('running');
		const { updates } = await listUpdates(context.db, {
			...{ feed: before.feed, after: before.lastChangeId, keys: [REMOVALS, VALUE] }
		});
		expect(updates).toHaveLength(2);
	}
);

test.each(['parse', 'store', 'publish', 'commit'] as const)(
	'killed before the step "%s", nothing of the document is seen until it is taken in again',
	async (step) => {
		const { context, database, folder, db, before, listFigures } = await prepare();
		const dump = await dumpFigures(db);

		await dieAt(step, { url: database.url, folder });

		expect(await dumpFigures(db)).toEqual(dump);
		expect(await getFeed(db)).toEqual(before);
		expect(await listStates(context)).toEqual(['stored', 'running']);
		await resumeInterrupted(context, () => statedSource);
		expect(await listStates(context)).toEqual(['stored', 'interrupted', 'stored']);
		expect(await listFigures(VALUE)).toEqual([final('2026-08', 5)]);
	}
);

test('a file whose reading kills the process again and again is refused at the fourth start', async () => {
	const { context, database, folder, listFigures } = await prepare();
	for (let death = 0; death < 3; death += 1) {
		await dieAt('parse', { url: database.url, folder });
	}

	await restart(context, folder);

	expect(await readdir(folder)).toEqual(['refused']);
	const [reason] = (await readdir(join(folder, 'refused'))).filter((name) => name.endsWith('.txt'));
	expect(await readFile(join(folder, 'refused', reason!), 'utf8')).toBe(
		'the process ended 3 times while it read this document: try npm run ingest\n'
	);
	expect(await listStates(context)).toEqual([
		'stored',
		'interrupted',
		'interrupted',
		'interrupted'
	]);
	expect(await listFigures(VALUE)).toEqual([]);
});

test('a document that was given up on is taken in when a person asks for it', async () => {
	const { context, database, folder, takeIn } = await prepare();
	for (let death = 0; death < 3; death += 1) {
		await dieAt('parse', { url: database.url, folder });
	}
	await restart(context, folder);

	expect(await takeIn(CORRECTED)).toMatchObject({ state: 'stored', rowsStored: 2 });
});

/** The live part of a process, without its sockets: what it would send. */
async function follow({ database }: Awaited<ReturnType<typeof prepare>>) {
	const messages: CatchUp[] = [];
	const log = pino({ level: 'silent' });
	const reader = await startFeedReader({
		...{ db: database.db, log, listWatchedKeys: () => [REMOVALS, VALUE] },
		publish: (message) => messages.push(message)
	});
	const connected = Promise.withResolvers<undefined>();
	const listener = startListening({
		...{ databaseUrl: database.url, log },
		onWake: () => {
			connected.resolve(undefined);
			reader.wake();
		}
	});
	await connected.promise;
	onTestFinished(async () => {
		await listener.close();
		await reader.close();
	});
	return () => messages.flatMap(({ updates }) => updates);
}

test('when one of two processes is killed after it stored, the other tells its clients all the same', async () => {
	const prepared = await prepare();
	const listTold = await follow(prepared);

	await dieAt('done', { url: prepared.database.url, folder: prepared.folder });

	await expect.poll(listTold, { timeout: 10_000 }).toHaveLength(2);
	await expectTakenInOnce(prepared);
});

test('when one of two processes is killed before it commits, the other takes over and tells its clients', async () => {
	const prepared = await prepare();
	const listTold = await follow(prepared);

	await dieAt('commit', { url: prepared.database.url, folder: prepared.folder });
	expect(listTold()).toEqual([]);
	await resumeInterrupted(prepared.context, () => statedSource);

	await expect.poll(listTold, { timeout: 10_000 }).toHaveLength(2);
	await expectTakenInOnce(prepared);
});

test('two processes that start at once take up what a third left behind only once', async () => {
	const prepared = await prepare();
	await dieAt('store', { url: prepared.database.url, folder: prepared.folder });

	const reports = await Promise.all([
		resumeInterrupted(prepared.context, () => statedSource),
		resumeInterrupted(prepared.context, () => statedSource)
	]);

	expect(reports.flat()).toHaveLength(1);
	await expectTakenInOnce(prepared);
});

test('a run that a living process works on is not taken from it', async () => {
	const { context, db, folder } = await prepare();
	const [started, release] = [
		Promise.withResolvers<undefined>(),
		Promise.withResolvers<undefined>()
	];
	const slow = {
		...statedSource,
		parse: async (document: Parameters<typeof statedSource.parse>[0]) => {
			started.resolve(undefined);
			await release.promise;
			return statedSource.parse(document);
		}
	};
	const scan = scanInbox(
		context,
		{ ...inboxOf(folder), findSource: () => slow },
		new AbortController().signal
	);
	await started.promise;

	const resumed = await resumeInterrupted(context, () => statedSource);

	expect(resumed).toEqual([]);
	release.resolve(undefined);
	expect(await scan).toMatchObject([{ state: 'stored' }]);
	expect(await listStates({ ...context, db })).toEqual(['stored', 'stored']);
});
