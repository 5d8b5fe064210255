import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { ingest, replay } from '#jobs/ingest/ingest.ts';
import { listUpdates } from '#server/db/queries/changes.ts';
import { listHeld } from '#server/db/queries/quarantine.ts';
import { findRun, listRejections } from '#server/db/queries/runs.ts';
import {
	dumpFigures,
	final,
	listChanges,
	minutesAfter,
	missing,
	NOON,
	openPipeline
} from '#tests/support/ingest.ts';
import { stateFigures, statedSource } from '#tests/support/stated-source.ts';

/* All figures here are made up. */
const REMOVALS = 'roundwood-removals.NO.industrial.M';
const VALUE = 'roundwood-value.NO.industrial.M';
const findSource = () => statedSource;

test('the same file a second time stores no row, makes no change and wakes nobody', async () => {
	const { db, clock, takeIn } = await openPipeline();
	const figures = { [REMOVALS]: [final('2026-08', 100), final('2026-09', 120)] };
	await takeIn(figures);
	const [dump, changes] = [await dumpFigures(db), await listChanges(db)];
	clock.now = minutesAfter(NOON, 60);

	const second = await takeIn(figures, { fetchedAt: clock.now });

	expect(second).toMatchObject({ state: 'unchanged', rowsStored: 0, rowsChanged: 0 });
	expect(second.lastChangeId).toBeNull();
	expect(await dumpFigures(db)).toEqual(dump);
	expect(await listChanges(db)).toEqual(changes);
});

test('the same bytes are archived once, however often they come', async () => {
	const { db, takeIn } = await openPipeline();

	await takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	await takeIn({ [REMOVALS]: [final('2026-08', 100)] });

	const { count } = await db
		.selectFrom('raw_document')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	expect(count).toBe(1);
});

test('a corrected file makes revisions, and the old figure is still there as known before', async () => {
	const { db, clock, takeIn, listFigures } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 100), final('2026-09', 120)] });
	clock.now = minutesAfter(NOON, 60);

	const report = await takeIn({ [REMOVALS]: [final('2026-08', 101), final('2026-09', 120)] });

	expect(report).toMatchObject({ state: 'stored', rowsStored: 0, rowsChanged: 1 });
	expect(await listFigures(REMOVALS)).toEqual([
		{ period: '2026-08', value: 101, status: 'revised' },
		final('2026-09', 120)
	]);
	expect(await listFigures(REMOVALS, minutesAfter(NOON, 59))).toEqual([
		final('2026-08', 100),
		final('2026-09', 120)
	]);
	expect((await dumpFigures(db)).revisions).toMatchObject([
		{ value: 100, known_from: NOON, known_to: minutesAfter(NOON, 60) }
	]);
});

test('a change tells only of the series that changed', async () => {
	const { db, takeIn } = await openPipeline();
	const first = await takeIn({ [REMOVALS]: [final('2026-08', 1)], [VALUE]: [final('2026-08', 2)] });

	const second = await takeIn({
		[REMOVALS]: [final('2026-08', 1)],
		[VALUE]: [final('2026-08', 3)]
	});

	const after = first.lastChangeId!;
	const { updates, lastChangeId } = await listUpdates(db, { feed: null, after });
	expect(lastChangeId).toBe(second.lastChangeId);
	expect(updates.map(({ key }) => key)).toEqual([VALUE]);
});

test('a row that a complete document no longer has becomes missing, and is still known as it was', async () => {
	const { clock, takeIn, listFigures } = await openPipeline();
	const covered = ['2026-08', '2026-09'];
	await takeIn({ [REMOVALS]: [final('2026-08', 100), final('2026-09', 120)] }, { covered });
	clock.now = minutesAfter(NOON, 60);

	const report = await takeIn({ [REMOVALS]: [final('2026-08', 100)] }, { covered });

	expect(report).toMatchObject({ rowsStored: 0, rowsChanged: 1 });
	expect(await listFigures(REMOVALS)).toEqual([final('2026-08', 100), missing('2026-09')]);
	expect(await listFigures(REMOVALS, NOON)).toEqual([final('2026-08', 100), final('2026-09', 120)]);
});

test('a row that a partial document does not have stays', async () => {
	const { takeIn, listFigures } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 100), final('2026-09', 120)] });

	await takeIn({ [REMOVALS]: [final('2026-09', 121)] }, { covered: ['2026-09'] });

	expect((await listFigures(REMOVALS))[0]).toEqual(final('2026-08', 100));
});

test('an older document that comes late adds what is unknown and overwrites nothing newer', async () => {
	const { takeIn, listFigures } = await openPipeline();
	const [june, july] = [new Date('2026-06-10T06:00:00Z'), new Date('2026-07-10T06:00:00Z')];
	await takeIn({ [REMOVALS]: [final('2026-05', 50)] }, { fetchedAt: july });

	const late = await takeIn(
		{ [REMOVALS]: [final('2026-04', 40), final('2026-05', 49)] },
		{ fetchedAt: june, covered: ['2026-04', '2026-05'] }
	);

	expect(late).toMatchObject({ rowsStored: 1, rowsChanged: 0 });
	expect(await listFigures(REMOVALS)).toEqual([final('2026-04', 40), final('2026-05', 50)]);
});

test('an older document that comes late withdraws nothing that a newer one stated', async () => {
	const { takeIn, listFigures } = await openPipeline();
	const [june, july] = [new Date('2026-06-10T06:00:00Z'), new Date('2026-07-10T06:00:00Z')];
	await takeIn({ [REMOVALS]: [final('2026-05', 50)] }, { fetchedAt: july });

	await takeIn({ [VALUE]: [final('2026-05', 9)] }, { fetchedAt: june, covered: ['2026-05'] });

	expect(await listFigures(REMOVALS)).toEqual([final('2026-05', 50)]);
});

test('replaying a run parses the archived bytes again and leaves every row as it was', async () => {
	const { db, context, clock, takeIn } = await openPipeline();
	const first = await takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	await takeIn({ [REMOVALS]: [final('2026-08', 101)] });
	const dump = await dumpFigures(db);
	clock.now = minutesAfter(NOON, 60);

	const report = await replay(context, first.runId, findSource);

	expect(report).toMatchObject({ state: 'unchanged', rowsRead: 1, rowsStored: 0, rowsChanged: 0 });
	expect(await dumpFigures(db)).toEqual(dump);
	expect(await findRun(db, report.runId)).toMatchObject({
		...{ trigger: 'replay', replay_of: first.runId }
	});
});

test('a run replayed into an empty store gives the rows of the first time', async () => {
	const { db, context, takeIn } = await openPipeline();
	const figures = {
		[REMOVALS]: [final('2026-08', 0.1), missing('2026-09')],
		[VALUE]: [final('2026-08', -3)]
	};
	const { runId } = await takeIn(figures);
	const told = ({ observations }: Awaited<ReturnType<typeof dumpFigures>>) =>
		observations.map(({ key, period_start, value, status }) => ({
			key,
			period_start,
			value,
			status
		}));
	const dump = told(await dumpFigures(db));
	await db.deleteFrom('observation').execute();

	await replay(context, runId, findSource);

	expect(told(await dumpFigures(db))).toEqual(dump);
});

test('a run that does not exist cannot be replayed', async () => {
	const { context } = await openPipeline();

	await expect(replay(context, 4711, findSource)).rejects.toMatchObject({
		...{ code: 'NOT_FOUND', message: 'no such run: 4711' }
	});
});

test('a document of another shape is refused as a whole, and the figures stay', async () => {
	const { db, context, takeIn } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	const dump = await dumpFigures(db);
	const document = { ...stateFigures({}), bytes: new TextEncoder().encode('<html>') };

	const report = await ingest(context, statedSource, { document, trigger: 'command' });

	const message = 'expected stated figures, found "<html>"';
	expect(report).toMatchObject({ state: 'refused', message });
	expect(await findRun(db, report.runId)).toMatchObject({ state: 'refused', message });
	expect(await dumpFigures(db)).toEqual(dump);
});

test('a series that comes with another unit is held back, and says what it was and is', async () => {
	const { db, context, takeIn, listFigures } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	const inCubicFeet = {
		...statedSource,
		parse: async (document: Parameters<typeof statedSource.parse>[0]) => {
			const parsed = await statedSource.parse(document);
			const series = parsed.series.map(({ identity, observations }) => ({
				...{ identity: { ...identity, unit: 'ft3' }, observations }
			}));
			return { ...parsed, series };
		}
	};

	const report = await ingest(context, inCubicFeet, {
		document: stateFigures({ [REMOVALS]: [final('2026-08', 3531)] }),
		trigger: 'command'
	});

	expect(report).toMatchObject({ state: 'unchanged', rowsHeld: 1 });
	expect(await listHeld(db, { source: 'stated' })).toMatchObject([
		{ series_key: REMOVALS, detail: 'stored with unit m3, not ft3; 2026-08 to 2026-08' }
	]);
	expect(await listFigures(REMOVALS)).toEqual([final('2026-08', 100)]);
});

test('a document that is too large is refused before it is archived', async () => {
	const { db, context } = await openPipeline();
	const document = stateFigures({ [REMOVALS]: [final('2026-08', 100)] });

	const attempt = ingest(
		{ ...context },
		{ ...statedSource, maxBytes: 10 },
		{
			...{ document, trigger: 'command' }
		}
	);

	await expect(attempt).rejects.toMatchObject({ code: 'TOO_LARGE' });
	expect(await db.selectFrom('ingest_run').selectAll().execute()).toEqual([]);
});

test('a bug in a parser is recorded with its run, goes on to the rim, and leaves the figures', async () => {
	const { db, context, takeIn, listFigures } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	const broken = { ...statedSource, parse: () => Promise.reject(new TypeError('cannot read x')) };

	const attempt = ingest(context, broken, { document: stateFigures({}), trigger: 'command' });

	await expect(attempt).rejects.toThrow('cannot read x');
	const runs = await db.selectFrom('ingest_run').selectAll().orderBy('id').execute();
	expect(runs.at(-1)).toMatchObject({ state: 'failed', message: 'cannot read x' });
	expect(await listFigures(REMOVALS)).toEqual([final('2026-08', 100)]);
});

test('rejected rows are kept with sheet, row number, reason and what they said, and the rest is taken', async () => {
	const { db, takeIn, listFigures } = await openPipeline();
	const rejections = [
		{ sheet: 'Ark1', row: 7, reason: 'month 41 is no month', content: '2026 41 50 01 1140' },
		{ sheet: 'Ark1', row: 9, reason: 'not a number', content: 'volume "n/a"' }
	];

	const report = await takeIn({ [REMOVALS]: [final('2026-08', 100)] }, { rejections });

	expect(report).toMatchObject({ state: 'stored', rowsRead: 3, rowsRejected: 2 });
	expect(await listRejections(db, report.runId, { limit: 10 })).toMatchObject(rejections);
	expect(await listFigures(REMOVALS)).toEqual([final('2026-08', 100)]);
});

test('a rejected row that holds what no database text may hold is kept all the same', async () => {
	const { db, takeIn } = await openPipeline();
	const half = '🌲'.slice(0, 1);

	const report = await takeIn(
		{ [REMOVALS]: [final('2026-08', 100)] },
		{ rejections: [{ sheet: 'A\u0000', row: 1, reason: `odd ${half}`, content: '\u0000🌲' }] }
	);

	expect(report.state).toBe('stored');
	expect(await listRejections(db, report.runId, { limit: 10 })).toMatchObject([
		{ sheet: 'A\uFFFD', reason: 'odd \uFFFD', content: '\uFFFD🌲' }
	]);
});

test('a refusal whose message quotes a zero byte is recorded', async () => {
	const { db, context } = await openPipeline();
	const message = 'unknown series key: a\u0000b';
	const parse = () =>
		Promise.reject(
			Object.assign(new Error(message), {
				...{ name: 'AppError', code: 'SOURCE_CHANGED' }
			})
		);

	const report = await ingest(
		context,
		{ ...statedSource, parse },
		{
			...{ document: stateFigures({}), trigger: 'command' }
		}
	);

	expect(await findRun(db, report.runId)).toMatchObject({
		...{ state: 'refused', message: 'unknown series key: a\uFFFDb' }
	});
});

test('a figure of the future is held back and the others are taken', async () => {
	const { db, takeIn, listFigures } = await openPipeline();

	const report = await takeIn({ [REMOVALS]: [final('2026-10', 1), final('2026-12', 2)] });

	expect(await listFigures(REMOVALS)).toEqual([final('2026-10', 1)]);
	expect(report.rowsHeld).toBe(1);
	expect(await listHeld(db, { source: 'stated' })).toMatchObject([
		{ reason: 'future-period', period_start: new Date('2026-12-01'), value: 2 }
	]);
});

test('a document wakes the listeners once, however many series it changes', async () => {
	const { database, takeIn } = await openPipeline();
	const listener = new pg.Client({ connectionString: database.url });
	const payloads: (string | undefined)[] = [];
	listener.on('notification', ({ payload }) => payloads.push(payload));
	await listener.connect();
	onTestFinished(() => listener.end());
	await listener.query('listen trepuls_change');

	await takeIn({
		...{ [REMOVALS]: [final('2026-08', 1), final('2026-09', 2)] },
		...{ [VALUE]: [final('2026-08', 3)] }
	});

	// An answer comes after the notifications that were due before it.
	await listener.query('select 1');
	await listener.query('select 1');
	expect(payloads).toEqual(['']);
});

test('a document that changes nothing wakes nobody', async () => {
	const { database, takeIn } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 1)] });
	const listener = new pg.Client({ connectionString: database.url });
	let wakes = 0;
	listener.on('notification', () => (wakes += 1));
	await listener.connect();
	onTestFinished(() => listener.end());
	await listener.query('listen trepuls_change');

	await takeIn({ [REMOVALS]: [final('2026-08', 1)] });

	await listener.query("notify trepuls_change, 'the test itself'");
	await listener.query('select 1');
	expect(wakes).toBe(1);
});

test('two documents taken in at once are stored one after the other, with ids in order of commit', async () => {
	const { db, takeIn, listFigures } = await openPipeline();
	const months = Array.from({ length: 9 }, (_, month) => `2026-0${month + 1}`);

	await Promise.all(months.map((month, index) => takeIn({ [REMOVALS]: [final(month, index)] })));

	expect(await listFigures(REMOVALS)).toEqual(months.map((month, index) => final(month, index)));
	const changes = await listChanges(db);
	const times = changes.map(({ at }) => at.getTime());
	expect(times).toHaveLength(9);
	expect([...new Set(times)].sort((a, b) => a - b)).toEqual(times);
});

test('a progress of the run goes up to all its rows', async () => {
	const { context } = await openPipeline();
	const shares: number[] = [];

	await ingest(context, statedSource, {
		document: stateFigures({ [REMOVALS]: [final('2026-08', 1), final('2026-09', 2)] }),
		trigger: 'command',
		onProgress: ({ rows, rowsTotal }) => shares.push(rows / rowsTotal)
	});

	expect(shares.at(-1)).toBe(1);
});
