import { sql } from 'kysely';
import { publishStored, storeDocument } from '#jobs/ingest/store.ts';
import { registerSources } from '#jobs/register-sources.ts';
import type { ParsedDocument } from '#jobs/sources/source.ts';
import type { Db } from '#server/db/database.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openCopyPeer, toCopyLines } from './copy-peer.ts';
import { GENERATED, generatedSource, generateSeries } from './generate-figures.ts';
import { median } from './quantiles.ts';
import { formatCount, formatMs, formatRatio, type Measure, type Section } from './report.ts';

const SERIES = 600;
const MONTHS = 334;
const ROWS = SERIES * MONTHS;
const ROUNDS = 7;
const FETCHED_AT = new Date('2026-11-01T06:00:00Z');
const GOAL = { ofCopy: 0.5, unchanged: 3 };

/** Milliseconds of one round. */
interface Round {
	readonly copy: number;
	/** COPY, and making its lines of the same objects that the store step is given. */
	readonly copyWithLines: number;
	readonly first: number;
	/** Nothing changed, right after the first load. */
	readonly atOnce: number;
	/** Nothing changed, after a vacuum. */
	readonly unchanged: number;
}

/** The pipeline's store step against COPY of the same rows, on the server of TEST_DATABASE_URL. */
export async function measureStore(): Promise<Section> {
	const series = generateSeries(SERIES, MONTHS);
	const coverage = [{ dataset: GENERATED, periods: series[0]!.observations.map(toPeriod) }];
	const document = { series, coverage };
	await measureRound(document, 'store first');
	const rounds: Round[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		rounds.push(await measureRound(document, round % 2 === 0 ? 'copy first' : 'store first'));
	}
	return toSection(rounds);
}

const toPeriod = ({ start }: { start: Date }) => ({ frequency: 'M' as const, start });

type Document = Pick<ParsedDocument, 'series' | 'coverage'>;
type Order = 'copy first' | 'store first';

/** On a database of its own, so that every round begins with empty tables. */
async function measureRound(document: Document, order: Order): Promise<Round> {
	const database = await createTestDatabase();
	try {
		await registerSources(database.db, [generatedSource]);
		if (order === 'store first') {
			const stored = await measureStoreStep(database.db, document);
			return { ...stored, ...(await measureCopy(database, document)) };
		}
		const copied = await measureCopy(database, document);
		return { ...copied, ...(await measureStoreStep(database.db, document)) };
	} finally {
		await database.close();
	}
}

async function measureCopy({ db, url }: TestDatabase, { series }: Document) {
	const peer = await openCopyPeer(url);
	try {
		await settle(db);
		const started = performance.now();
		const lines = toCopyLines(series, FETCHED_AT);
		const made = performance.now();
		await peer.load(lines);
		const loaded = performance.now();
		return { copy: loaded - made, copyWithLines: loaded - started };
	} finally {
		await peer.close();
	}
}

async function measureStoreStep(db: Db, document: Document) {
	await settle(db);
	const first = await timeStore(db, document, { runId: 1, expected: ROWS });
	const atOnce = await timeStore(db, document, { runId: 2, expected: 0 });
	// What autovacuum does within minutes of such a load.
	await sql`vacuum (analyze) observation`.execute(db);
	await settle(db);
	const unchanged = await timeStore(db, document, { runId: 3, expected: 0 });
	return { first, atOnce, unchanged };
}

/** As the pipeline calls it: figures and changes in one transaction, its commit included. */
async function timeStore(
	db: Db,
	document: Document,
	{ runId, expected }: { runId: number; expected: number }
): Promise<number> {
	const age = { source: GENERATED, fetchedAt: FETCHED_AT, firstRunId: runId };
	const started = performance.now();
	const stored = await db.transaction().execute(async (trx) => {
		const result = await storeDocument(trx, document, { runId, age, now: new Date() });
		await publishStored(trx, result);
		return result;
	});
	const ms = performance.now() - started;
	if (stored.rowsStored !== expected) throw new Error(`stored ${stored.rowsStored} rows`);
	return ms;
}

/** What one measurement leaves to be written or collected is not charged to the next. */
async function settle(db: Db): Promise<void> {
	await sql`checkpoint`.execute(db);
	globalThis.gc?.();
}

function toSection(rounds: readonly Round[]): Section {
	const ofCopy = rounds.map(({ copy, first }) => copy / first);
	const ofAtOnce = rounds.map(({ first, atOnce }) => first / atOnce);
	const ofUnchanged = rounds.map(({ first, unchanged }) => first / unchanged);
	return {
		title: 'Store step against COPY',
		notes: [
			`${formatCount(ROWS)} generated figures in ${SERIES} monthly series with their periods covered, ${ROUNDS} rounds after one to warm up, each on a fresh database, COPY and store step in turn first. Medians; a ratio is the median of the ratios of the rounds.`,
			'Store step: `storeDocument` and `publishStored` in a transaction with its commit, from the objects that a parser hands over.',
			'Unchanged: the same figures again, right after the first load, and after the vacuum that autovacuum does within minutes of it.',
			'Peer: `COPY … FROM STDIN` in text form of the same rows into a table of the same columns and indexes, its lines made before the clock starts.'
		],
		measures: [
			...describeTimes(rounds),
			describeRatio('first load, share of COPY', ofCopy, GOAL.ofCopy),
			describeRatio('unchanged at once against first load', ofAtOnce, GOAL.unchanged),
			describeRatio('unchanged later against first load', ofUnchanged, GOAL.unchanged)
		]
	};
}

function describeTimes(rounds: readonly Round[]): Measure[] {
	const describe = (name: string, times: readonly number[]): Measure => ({
		name,
		result: `${formatCount((ROWS / median(times)) * 1000)} rows/s`,
		spread: `${formatMs(Math.min(...times))} – ${formatMs(Math.max(...times))}`
	});
	return [
		describe(
			'COPY',
			rounds.map(({ copy }) => copy)
		),
		describe(
			'COPY and making its lines',
			rounds.map(({ copyWithLines }) => copyWithLines)
		),
		describe(
			'store step, first load',
			rounds.map(({ first }) => first)
		),
		describe(
			'store step, unchanged at once',
			rounds.map(({ atOnce }) => atOnce)
		),
		describe(
			'store step, unchanged later',
			rounds.map(({ unchanged }) => unchanged)
		)
	];
}

function describeRatio(name: string, ratios: readonly number[], goal: number): Measure {
	const result = median(ratios);
	return {
		...{ name, result: formatRatio(result) },
		spread: `${formatRatio(Math.min(...ratios))} – ${formatRatio(Math.max(...ratios))}`,
		goal: { text: `≥ ${goal} ×`, isMet: result >= goal }
	};
}
