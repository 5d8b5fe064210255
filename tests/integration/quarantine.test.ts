import { expect, test } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { acceptHeld, mapCode, rejectHeld } from '#jobs/quarantine/decide.ts';
import type { Rejection } from '#jobs/sources/source.ts';
import { countHeld, listCodes, listHeld } from '#server/db/queries/quarantine.ts';
import {
	dumpFigures,
	final,
	listChanges,
	minutesAfter,
	openPipeline
} from '#tests/support/ingest.ts';
import { stateFigures, statedSource } from '#tests/support/stated-source.ts';

/* All figures here are made up. */
const REMOVALS = 'roundwood-removals.NO.industrial.M';
const VALUE = 'roundwood-value.NO.industrial.M';
const STEWARD = { by: 'kari', findSource: () => statedSource };

/** Two years of months of a series that goes up and down with the season. */
const twoYears = (level: number): Observation[] =>
	Array.from({ length: 24 }, (_, index) => {
		const period = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
		return final(period, level + (index % 12) * 10 + Math.floor(index / 12));
	});

async function openWithHistory() {
	const pipeline = await openPipeline();
	await pipeline.takeIn({ [REMOVALS]: twoYears(1000), [VALUE]: twoYears(500_000) });
	const later = (days: number) => ({ fetchedAt: new Date(Date.UTC(2026, 10, 1 + days)) });
	return { ...pipeline, later };
}

const valueOf = (figures: readonly Observation[], period: string) =>
	figures.find((figure) => figure.period === period)?.value;

test('a figure a thousand times too large is held back, the others of the document are stored', async () => {
	const { db, takeIn, listFigures, later } = await openWithHistory();

	const report = await takeIn(
		{ [REMOVALS]: [final('2026-01', 1_002_000), final('2026-02', 1012)] },
		later(1)
	);

	expect(report).toMatchObject({ state: 'stored', rowsStored: 1, rowsHeld: 1 });
	expect(valueOf(await listFigures(REMOVALS), '2026-01')).toBeUndefined();
	expect(valueOf(await listFigures(REMOVALS), '2026-02')).toBe(1012);
	expect(await listHeld(db, {})).toMatchObject([
		{
			series_key: REMOVALS,
			value: 1_002_000,
			old_value: null,
			reason: 'factor-1000',
			state: 'pending'
		}
	]);
});

test.each([
	['factor-1000', 1_010_000],
	['sign-flip', -1010],
	['unlike-season', 50_000]
])('a revision that is a %s leaves the last good figure', async (reason, value) => {
	const { db, takeIn, listFigures, later } = await openWithHistory();

	await takeIn({ [REMOVALS]: [final('2024-02', value)] }, later(1));

	expect(valueOf(await listFigures(REMOVALS), '2024-02')).toBe(1010);
	expect(await listHeld(db, {})).toMatchObject([{ reason, old_value: 1010, value }]);
});

test('a figure outside the bounds of its unit is held back even where nothing is stored', async () => {
	const { db, takeIn, listFigures } = await openPipeline();

	await takeIn({ [REMOVALS]: [final('2026-01', 9e9), final('2026-02', 5)] });

	expect(await listFigures(REMOVALS)).toEqual([final('2026-02', 5)]);
	expect(await listHeld(db, {})).toMatchObject([{ reason: 'out-of-bounds', value: 9e9 }]);
});

test('a series scaled as a whole is one entry: the base year has changed', async () => {
	const { db, takeIn, listFigures, later } = await openWithHistory();
	const rebased = twoYears(1000).map(({ period, value }) => final(period, value! * 1.27));

	const report = await takeIn(
		{ [REMOVALS]: rebased, [VALUE]: [final('2026-01', 500_001)] },
		later(1)
	);

	expect(report).toMatchObject({ rowsStored: 1, rowsChanged: 0, rowsHeld: 24 });
	expect(await listFigures(REMOVALS)).toEqual(twoYears(1000));
	expect(await listHeld(db, {})).toMatchObject([
		{ reason: 'base-year', figures: 24, period_start: null }
	]);
});

test('figures that have moved by a period are held back as shifted', async () => {
	const { db, takeIn, listFigures, later } = await openWithHistory();
	const figures = twoYears(1000);
	const moved = figures.slice(1).map(({ period }, index) => final(period, figures[index]!.value!));

	await takeIn({ [REMOVALS]: moved }, later(1));

	expect(await listFigures(REMOVALS)).toEqual(figures);
	const [held] = await listHeld(db, {});
	expect(held).toMatchObject({ reason: 'shifted', figures: 23 });
	expect(held!.detail).toContain('have moved to a period later');
});

test('columns that have changed places are held back as shifted', async () => {
	const { db, takeIn, later } = await openWithHistory();
	const before = await dumpFigures(db);

	await takeIn({ [REMOVALS]: twoYears(500_000), [VALUE]: twoYears(1000) }, later(1));

	expect(await dumpFigures(db)).toEqual(before);
	const reasons = (await listHeld(db, {})).map(({ reason }) => reason);
	expect(reasons).toEqual(['shifted', 'shifted']);
});

test('a complete document that lacks most of what there was withdraws nothing until a steward says so', async () => {
	const { db, context, takeIn, listFigures, later } = await openWithHistory();
	const covered = twoYears(0).map(({ period }) => period);
	const before = await dumpFigures(db);

	await takeIn({ [REMOVALS]: twoYears(1000).slice(20) }, { ...later(1), covered });

	expect(await dumpFigures(db)).toEqual(before);
	const [held] = await listHeld(db, {});
	expect(held).toMatchObject({ reason: 'fewer-periods', figures: 44 });

	const [report] = await acceptHeld(context, [held!.id], STEWARD);

	expect(report).toMatchObject({ rowsChanged: 44 });
	expect((await listFigures(REMOVALS)).filter(({ value }) => value !== null)).toHaveLength(4);
});

test('five years revised a little at once are let through', async () => {
	const { db, takeIn, later } = await openWithHistory();
	const revised = twoYears(1000).map(({ period, value }, index) =>
		final(period, value! + (index % 5) - 1)
	);

	const report = await takeIn({ [REMOVALS]: revised }, later(1));

	expect(report).toMatchObject({ rowsHeld: 0 });
	expect(report.rowsChanged).toBeGreaterThan(15);
	expect(await listHeld(db, {})).toEqual([]);
});

test('an accepted figure is stored as a revision, told to whoever listens, and stays when it comes again', async () => {
	const { db, context, clock, takeIn, listFigures, later } = await openWithHistory();
	await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(1));
	const [held] = await listHeld(db, {});
	const before = await listChanges(db);
	clock.now = minutesAfter(clock.now, 5);

	const [report] = await acceptHeld(context, [held!.id], STEWARD);

	expect(report).toMatchObject({ state: 'stored', rowsChanged: 1, rowsHeld: 0 });
	expect(valueOf(await listFigures(REMOVALS), '2024-02')).toBe(1_010_000);
	expect(valueOf(await listFigures(REMOVALS, minutesAfter(clock.now, -1)), '2024-02')).toBe(1010);
	expect((await listChanges(db)).slice(before.length)).toMatchObject([{ key: REMOVALS }]);
	expect(await listHeld(db, {})).toMatchObject([{ state: 'accepted', decided_by: 'kari' }]);

	const again = await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(2));

	expect(again).toMatchObject({ state: 'unchanged', rowsHeld: 0 });
});

test('a rejected figure is held back without a new entry when it comes again', async () => {
	const { db, context, takeIn, listFigures, later } = await openWithHistory();
	await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(1));
	const [held] = await listHeld(db, {});
	await rejectHeld(context, [held!.id], STEWARD);

	const report = await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(2));

	expect(report.rowsHeld).toBe(1);
	expect(valueOf(await listFigures(REMOVALS), '2024-02')).toBe(1010);
	expect(await listHeld(db, {})).toMatchObject([{ state: 'rejected' }]);
	expect(await countHeld(db)).toEqual([]);
});

test('the same bad figure of the next document is one entry, which points to the newest run', async () => {
	const { db, takeIn, later } = await openWithHistory();
	await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(1));

	const report = await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(2));

	expect(await listHeld(db, {})).toMatchObject([{ state: 'pending', run_id: report.runId }]);
});

test('a corrected document supersedes what was held back, an older one does not', async () => {
	const { db, takeIn, later } = await openWithHistory();
	await takeIn({ [REMOVALS]: [final('2024-02', 1_010_000)] }, later(2));

	await takeIn({ [REMOVALS]: [final('2024-02', 1010)] }, later(1));
	expect(await listHeld(db, {})).toMatchObject([{ state: 'pending' }]);

	await takeIn({ [REMOVALS]: [final('2024-02', 1011)] }, later(3));
	expect(await listHeld(db, {})).toMatchObject([{ state: 'superseded', decided_by: null }]);
});

test('what a newer document stated is not replaced by an older figure that is accepted late', async () => {
	const { db, context, takeIn, listFigures, later } = await openWithHistory();
	await takeIn({ [REMOVALS]: [final('2026-01', 1_002_000), final('2026-02', 1012)] }, later(1));
	const [held] = await listHeld(db, {});
	await takeIn({ [REMOVALS]: [final('2026-02', 1013)] }, later(2));

	await acceptHeld(context, [held!.id], STEWARD);

	expect(valueOf(await listFigures(REMOVALS), '2026-01')).toBe(1_002_000);
	expect(valueOf(await listFigures(REMOVALS), '2026-02')).toBe(1013);
});

test('a period of the future can be accepted', async () => {
	const { db, context, takeIn, listFigures } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2027-01', 7)] });
	const [held] = await listHeld(db, {});

	await acceptHeld(context, [held!.id], STEWARD);

	expect(await listFigures(REMOVALS)).toEqual([final('2027-01', 7)]);
});

test('another unit cannot be accepted, and an entry that is not there is named', async () => {
	const { db, context, takeIn } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 100)] });
	const inCubicFeet = {
		...statedSource,
		parse: async (document: Parameters<typeof statedSource.parse>[0]) => {
			const parsed = await statedSource.parse(document);
			const series = parsed.series.map((entry) => ({
				...entry,
				identity: { ...entry.identity, unit: 'ft3' }
			}));
			return { ...parsed, series };
		}
	};
	const document = stateFigures({ [REMOVALS]: [final('2026-08', 3531)] });
	await ingest(context, inCubicFeet, { document, trigger: 'command' });
	const [held] = await listHeld(db, {});

	await expect(acceptHeld(context, [held!.id], STEWARD)).rejects.toThrow(
		'another unit is another series'
	);
	await expect(acceptHeld(context, [9999], STEWARD)).rejects.toThrow('not in the quarantine: 9999');
});

test('a code that a steward explains is read so from the archived bytes, and from then on', async () => {
	const { db, context, takeIn } = await openPipeline();
	const unknown: Rejection = {
		...{ sheet: 'A', row: 7, reason: 'unknown category: 1199', content: '["1199"]', code: '1199' }
	};
	await takeIn({ [REMOVALS]: [final('2026-08', 100)] }, { rejections: [unknown, unknown] });
	expect(await listHeld(db, {})).toMatchObject([
		{ reason: 'unknown-code', code: '1199', figures: 2 }
	]);
	const seen: (string | undefined)[] = [];
	const mapping = {
		...statedSource,
		parse: async (...[document, codes]: Parameters<typeof statedSource.parse>) => {
			seen.push(codes?.get('1199'));
			return { ...(await statedSource.parse(document)), rejections: [] };
		}
	};

	const [report] = await mapCode(
		context,
		{ source: 'stated', code: '1199', means: '1140' },
		{ by: 'kari', findSource: () => mapping }
	);

	expect(report).toMatchObject({ rowsRejected: 0 });
	expect(seen).toEqual(['1140']);
	expect(await listCodes(db, 'stated')).toEqual(new Map([['1199', '1140']]));
	expect(await listHeld(db, {})).toMatchObject([{ state: 'accepted' }]);
});
