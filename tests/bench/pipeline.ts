import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { pino } from 'pino';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import type { Db } from '#server/db/database.ts';
import { listObservations, type ObservationRange } from '#server/db/queries/observations.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { createEffects, WALL_CLOCK } from '#tests/support/effects.ts';
import { openCopyPeer, toCopyLines } from './copy-peer.ts';
import { pipelineSource, toDocument } from './pipeline-source.ts';
import { median, quantile } from './quantiles.ts';
import { formatCount, formatMs, formatRatio, type Section } from './report.ts';

const VINTAGES = { count: 10, series: 300, months: 334 };
const HISTORY = { documents: 200, series: 139, months: 360 };
const READ = { series: 20, rounds: 200 };
const GOAL = { peakBytes: 400e6, asOfMs: 50, asOfRatio: 1.5, rowsPerSecond: 50_000 };
const CHILD = new URL('./pipeline-backfill-process.ts', import.meta.url).pathname;

/** Documents through the whole pipeline: archive, parse, hold back, store, publish. */
export async function measurePipeline(): Promise<Section> {
	const vintages = await onDatabase(measureVintages);
	const history = await onDatabase(measureHistory);
	return {
		title: 'Pipeline: vintages, memory and reads as of a time',
		notes: [
			`${formatCount(VINTAGES.count * VINTAGES.series * VINTAGES.months)} generated figures in ${VINTAGES.count} vintages of the same series, each revising a fifth, through \`ingest\`; COPY loads the same rows at once into a table like \`observation\`, its lines made before.`,
			`${formatCount(rowsOf(HISTORY))} figures in ${HISTORY.documents} documents, taken in by a process of their own whose peak resident memory is read at its end.`,
			`Reads of ${READ.series} series × 30 years by \`listObservations\` from that database, every figure of them with one revision; ${READ.rounds} reads of each kind in turn, of other series each time.`
		],
		measures: [...vintages, ...history]
	};
}

const rowsOf = ({ documents, series, months }: typeof HISTORY) => documents * series * months;

async function onDatabase<T>(measure: (database: TestDatabase) => Promise<T>): Promise<T> {
	const database = await createTestDatabase();
	try {
		await registerSources(database.db, [pipelineSource]);
		return await measure(database);
	} finally {
		await database.close();
	}
}

async function measureVintages({ db, url }: TestDatabase) {
	const { count, series, months } = VINTAGES;
	const context = { db, log: pino({ level: 'silent' }), effects: createEffects(WALL_CLOCK) };
	const rows = count * series * months;
	let first = 0;
	const started = performance.now();
	for (let vintage = 0; vintage < count; vintage += 1) {
		const document = toDocument({ series, months, offset: 0, vintage });
		await ingest(context, pipelineSource, { document, trigger: 'command' });
		if (vintage === 0) first = performance.now() - started;
	}
	const ms = performance.now() - started;
	const copyMs = await measureCopy(url, count);
	const perSecond = (number: number, time: number) => (number / time) * 1000;
	return [
		{
			name: 'pipeline, first vintage',
			result: `${formatCount(perSecond(series * months, first))} rows/s`,
			goal: {
				text: `≥ ${formatCount(GOAL.rowsPerSecond)} rows/s`,
				isMet: perSecond(series * months, first) >= GOAL.rowsPerSecond
			}
		},
		{ name: 'pipeline, all vintages', result: `${formatCount(perSecond(rows, ms))} rows/s` },
		{ name: 'COPY of as many rows', result: `${formatCount(perSecond(rows, copyMs))} rows/s` },
		{ name: 'pipeline, share of COPY', result: formatRatio(copyMs / ms) }
	];
}

async function measureCopy(url: string, count: number): Promise<number> {
	const { series } = await pipelineSource.parse(
		toDocument({ series: VINTAGES.series * count, months: VINTAGES.months, offset: 0, vintage: 0 })
	);
	const lines = toCopyLines(series, new Date('2026-01-01T00:00:00Z'));
	const peer = await openCopyPeer(url);
	const started = performance.now();
	await peer.load(lines);
	const ms = performance.now() - started;
	await peer.close();
	return ms;
}

async function measureHistory({ db, url }: TestDatabase) {
	const { documents, series, months } = HISTORY;
	const started = performance.now();
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[CHILD, url, ...[documents, series, months].map(String)],
		{ maxBuffer: 1e6 }
	);
	const seconds = (performance.now() - started) / 1000;
	const peak = Number(stdout.trim());
	return [
		{ name: 'backfill', result: `${formatCount(rowsOf(HISTORY) / seconds)} rows/s` },
		{
			name: 'backfill, peak resident memory',
			result: `${formatCount(peak / 1e6)} MB`,
			goal: { text: `≤ ${GOAL.peakBytes / 1e6} MB`, isMet: peak <= GOAL.peakBytes }
		},
		...(await measureReads(db))
	];
}

async function measureReads(db: Db) {
	await sql`
		insert into revision
		select series_id, period_start, value + 1, status, run_id, known_from - interval '1 year', known_from
		from observation where series_id <= ${READ.series * READ.rounds}
	`.execute(db);
	await sql`analyze`.execute(db);
	const times = { now: [] as number[], asOf: [] as number[] };
	const past = new Date(Date.now() - 30 * 86_400_000);
	for (let round = 0; round < READ.rounds; round += 1) {
		const keys = Array.from(
			{ length: READ.series },
			(_, index) =>
				`generated.NO.part-${(round * READ.series + index) % (HISTORY.series * HISTORY.documents)}.M`
		);
		// The first reads the pages from disk for both.
		await timeRead(db, keys, { asOf: past });
		times.now.push(await timeRead(db, keys, {}));
		times.asOf.push(await timeRead(db, keys, { asOf: past }));
	}
	const [now, asOf] = [quantile(times.now, 0.95), quantile(times.asOf, 0.95)];
	return [
		{
			name: 'read of current figures, p95',
			result: formatMs(now),
			spread: `median ${formatMs(median(times.now))}`
		},
		{
			name: 'read as of a time, p95',
			result: formatMs(asOf),
			spread: `median ${formatMs(median(times.asOf))}`,
			goal: { text: `≤ ${GOAL.asOfMs} ms`, isMet: asOf <= GOAL.asOfMs }
		},
		{
			name: 'as of a time against current',
			result: formatRatio(asOf / now),
			goal: { text: `≤ ${GOAL.asOfRatio} ×`, isMet: asOf <= now * GOAL.asOfRatio }
		}
	];
}

async function timeRead(db: Db, keys: readonly string[], range: ObservationRange): Promise<number> {
	const started = performance.now();
	const figures = await listObservations(db, keys, range);
	const ms = performance.now() - started;
	if (figures.get(keys[0]!)?.length !== HISTORY.months) throw new Error('figures are missing');
	return ms;
}
