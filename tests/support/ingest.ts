import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Observation } from '#domain/observation.ts';
import type { IngestContext } from '#jobs/ingest/context.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import type { Db } from '#server/db/database.ts';
import { listObservations } from '#server/db/queries/observations.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createEffects, type Clock } from './effects.ts';
import {
	stateFigures,
	statedSource,
	type StatedFigures,
	type StatedOptions
} from './stated-source.ts';

/** A time at which all that tests state has begun. */
export const NOON = new Date('2026-11-20T12:00:00Z');

export const createContext = (db: Db, clock: Clock): IngestContext => ({
	db,
	effects: createEffects(clock),
	log: pino({ level: 'silent' })
});

/** The pipeline on a database of its own, with a clock that stands still until the test moves it. */
export async function openPipeline(given?: TestDatabase) {
	const database = given ?? (await createTestDatabase());
	if (given === undefined) onTestFinished(() => database.close());
	await registerSources(database.db, [statedSource]);
	const clock: Clock = { now: NOON };
	const context = createContext(database.db, clock);
	return {
		...{ database, clock, context, db: database.db },
		takeIn: (figures: StatedFigures, options?: StatedOptions) =>
			ingest(context, statedSource, {
				document: stateFigures(figures, options),
				trigger: 'command'
			}),
		listFigures: async (key: string, asOf?: Date) =>
			(await listObservations(database.db, [key], asOf === undefined ? {} : { asOf })).get(key)!
	};
}

export const final = (period: string, value: number): Observation => ({
	period,
	value,
	status: 'final'
});

export const missing = (period: string): Observation => ({
	period,
	value: null,
	status: 'missing'
});

export const minutesAfter = (instant: Date, minutes: number) =>
	new Date(instant.getTime() + minutes * 60_000);

/** Every figure of the database, with who wrote it when: two dumps are equal when nothing was touched. */
export async function dumpFigures(db: Db) {
	const columns = ['key', 'period_start', 'value', 'status', 'known_from'] as const;
	const observations = await db
		.selectFrom('observation')
		.innerJoin('series', 'series.id', 'series_id')
		.select([...columns, 'run_id'])
		.orderBy('key')
		.orderBy('period_start')
		.execute();
	const revisions = await db
		.selectFrom('revision')
		.innerJoin('series', 'series.id', 'series_id')
		.select([...columns, 'run_id', 'known_to'])
		.orderBy('key')
		.orderBy('period_start')
		.orderBy('known_from')
		.execute();
	return { observations, revisions };
}

/** The change feed as it stands in the table. */
export const listChanges = (db: Db) =>
	db
		.selectFrom('change')
		.innerJoin('series', 'series.id', 'series_id')
		.select(['change.id', 'key', 'observation_count', 'run_id', 'at'])
		.orderBy('change.id')
		.execute();
