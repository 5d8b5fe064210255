import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backfill } from '#jobs/backfill.ts';
import type { Step } from '#jobs/ingest/context.ts';
import type { Source } from '#jobs/sources/source.ts';
import { dumpFigures, listChanges, openPipeline } from '#tests/support/ingest.ts';
import { statedSource } from '#tests/support/stated-source.ts';

const CHILD = new URL('../support/backfill-process.ts', import.meta.url).pathname;
const STEPS: readonly Step[] = ['archive', 'parse', 'store', 'publish', 'commit', 'done'];

async function run(url: string, step: Step | 'none', logFile: string) {
	const child = spawn(process.execPath, [CHILD, url, step, logFile], {
		stdio: ['ignore', 'inherit', 'inherit']
	});
	// The event's own arguments.
	return (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
}

test.each(STEPS)(
	'killed before the step "%s" of its second document, a backfill goes on without a gap and without a double',
	async (step) => {
		const { db, database } = await openPipeline();
		const folder = await mkdtemp(join(tmpdir(), 'trepuls-backfill-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		const logFile = join(folder, 'downloads');

		expect(await run(database.url, step, logFile)).toEqual([null, 'SIGKILL']);
		expect(await run(database.url, 'none', logFile)).toEqual([0, null]);

		const { observations, revisions } = await dumpFigures(db);
		expect(observations.map(({ value }) => value)).toEqual(
			[2021, 2022, 2023, 2024].flatMap((year) => [year, year, year])
		);
		expect(revisions).toEqual([]);
		expect(await listChanges(db)).toHaveLength(4);
		const asked = (await readFile(logFile, 'utf8')).trim().split('\n');
		expect(asked).toEqual(['2021', '2022', '2022', '2023', '2024']);
		expect(await db.selectFrom('backfill_request').selectAll().execute()).toEqual([]);
	}
);

test('a backfill from a year asks each series from there, whatever is stored', async () => {
	const { context } = await openPipeline();
	const seen: (string | undefined)[] = [];
	const source: Source = {
		...statedSource,
		// Nothing comes; it only looks from where it would ask.
		async *collect(world) {
			seen.push(await world.newestPeriod('electricity-price.NO3.day-ahead.D'));
			seen.push(await world.newestPeriod('roundwood-removals.NO.industrial.A'));
			yield* [];
		}
	};

	await backfill(context, source, {
		...{ fromYear: 2010, signal: new AbortController().signal },
		openWorld: (_, signal) => ({
			...{ now: () => new Date(), signal, secret: () => undefined },
			download: () => Promise.resolve(undefined),
			newestPeriod: () => Promise.resolve('2026-01-01')
		})
	});

	expect(seen).toEqual(['2010-01-01', '2010']);
});

test('a source that does not collect cannot be backfilled', async () => {
	const { context } = await openPipeline();
	const openWorld = () => Promise.reject(new Error('not opened')) as never;

	await expect(
		backfill(context, statedSource, {
			...{ fromYear: undefined, signal: new AbortController().signal, openWorld }
		})
	).rejects.toThrow('stated does not collect');
});
