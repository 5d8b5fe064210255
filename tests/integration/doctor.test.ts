import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { collect } from '#jobs/collect.ts';
import { diagnose } from '#jobs/doctor/diagnose.ts';
import { examine } from '#jobs/doctor/examine.ts';
import { DOCTOR_LIMITS } from '#jobs/doctor/go-out.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import type { Source } from '#jobs/sources/source.ts';
import { createTransport } from '#jobs/transport/transport.ts';
import { listDatasetStates } from '#server/db/queries/datasets.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { createVirtualTime } from '#tests/support/effects.ts';
import { dumpFigures, final, NOON, openPipeline } from '#tests/support/ingest.ts';
import { startProcess } from '#tests/support/line-process.ts';
import { freePort } from '#tests/support/site.ts';
import { collectingSource, stateFigures, statedSource } from '#tests/support/stated-source.ts';
import * as wrong from '#tests/support/world/misbehaviours.ts';
import { startStandIn } from '#tests/support/world/stand-in.ts';

/* All figures here are made up. The stated source expects its figures ten days after the month. */
const KEY = 'roundwood-removals.NO.industrial.M';

async function openPractice() {
	const pipeline = await openPipeline();
	const world = await startStandIn();
	onTestFinished(() => world.close());
	world.answer('ssb', () => ({
		headers: { etag: '"v1"', 'x-ratelimit-limit': '40', 'x-ratelimit-remaining': '39' },
		body: stateFigures({ [KEY]: [final('2026-10', 120)] }).bytes
	}));
	const time = createVirtualTime(NOON);
	const settings = { addresses: world.addresses, secrets: {} };
	const context = { ...pipeline.context, effects: time.effects };
	const { signal } = new AbortController();
	return {
		...{ ...pipeline, ...time, world },
		collect: () => {
			const open = createWorldOpener(time.effects, settings);
			const documents = collectingSource.collect!(open(context, signal));
			return collect(context, collectingSource, { documents, signal });
		},
		ask: async (source: Source = collectingSource) => {
			const examination = await examine(context, source, {
				...{ secrets: {}, signal, isThorough: false },
				transport: createTransport(time.effects, settings, DOCTOR_LIMITS),
				datasets: await listDatasetStates(pipeline.db)
			});
			return diagnose(examination, time.clock.now);
		}
	};
}

test('a healthy source is told so, with its quota, and nothing is stored by asking', async () => {
	const { ask, collect, db } = await openPractice();
	await collect();
	const before = await dumpFigures(db);

	expect(await ask()).toMatchObject({
		...{ source: 'stated', health: 'ok', newestPeriod: '2026-10', freshness: 'current' },
		quota: { limit: 40, remaining: 39 }
	});

	expect(await dumpFigures(db)).toEqual(before);
	expect(await db.selectFrom('ingest_run').select('id').execute()).toHaveLength(1);
	expect(await db.selectFrom('download').select('at').execute()).toEqual([{ at: NOON }]);
});

test('a table that answers 200 and stands still is flagged within one cycle', async () => {
	const { ask, collect, clock } = await openPractice();
	await collect();
	// The figure of November is due on the tenth of December.
	clock.now = new Date('2026-12-09T12:00:00Z');
	await collect();
	expect((await ask()).health).toBe('ok');

	clock.now = new Date('2026-12-11T12:00:00Z');
	expect(await collect()).toBe('1 documents, 0 figures new or changed');

	expect(await ask()).toMatchObject({
		...{ health: 'warning', isReachable: true, isAsExpected: true, freshness: 'late' },
		overdue: ['stated (2026-10)']
	});
});

test.each([
	['does not answer', wrong.hangUp, { health: 'warning', isReachable: false }],
	['shows a page', wrong.maintenancePage, { health: 'broken', isAsExpected: false }]
])('a publisher that %s is asked once and told of', async (...[, way, expected]) => {
	const { ask, collect, world } = await openPractice();
	await collect();
	world.misbehave('ssb', [way]);

	expect(await ask()).toMatchObject(expected);

	expect(world.asked).toHaveLength(2);
});

test('what cannot be parsed is broken before it is ever taken in', async () => {
	const { ask, world } = await openPractice();
	world.answer('ssb', () => ({ body: '{"other": "shape"}' }));

	const { health, problem } = await ask();

	expect(health).toBe('broken');
	expect(problem).toMatch(/^expected stated figures, found/);
});

test('a source that comes by hand is not gone out to', async () => {
	const { ask, world } = await openPractice();

	expect(await ask(statedSource)).toMatchObject({ isReachable: null, freshness: 'empty' });
	expect(world.asked).toEqual([]);
});

let database: TestDatabase;

beforeAll(async () => {
	database = await createTestDatabase();
});

afterAll(() => database.close());

const runDoctor = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
	const doctor = startProcess([process.execPath, 'scripts/doctor.ts', ...args], {
		env: { ...process.env, DATABASE_URL: database.url, ...env }
	});
	const { code } = await doctor.exited;
	return { code, output: doctor.output() };
};

test('without a network the command says so of each source, one line each, and ends with 2', async () => {
	const nowhere = `http://127.0.0.1:${await freePort()}`;
	const { code, output } = await runDoctor(['norges-bank', 'landbruksdirektoratet'], {
		TREPULS_NORGES_BANK_URL: nowhere
	});

	const lines = output.trim().split('\n');
	expect(lines).toHaveLength(2);
	expect(lines[0]).toMatch(/^warning +landbruksdirektoratet +comes by hand; no figures;/);
	expect(lines[1]).toMatch(/^broken +norges-bank +not reachable; no figures;.*ECONNREFUSED/);
	expect(code).toBe(2);
});

test('the command speaks JSON, and names a source it does not know', async () => {
	const { code, output } = await runDoctor(['landbruksdirektoratet', '--json'], {});

	expect(JSON.parse(output)).toMatchObject([
		{ source: 'landbruksdirektoratet', health: 'warning' }
	]);
	expect(code).toBe(1);
	const unknown = await runDoctor(['nobody'], {});
	expect(unknown.code).toBe(2);
	expect(unknown.output).toMatch(/^unknown source: nobody; there are /);
});
