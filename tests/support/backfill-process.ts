/**
 * A process that backfills a source of three months by document, and is killed with SIGKILL before a given step
 * of its second document: the test's child. Arguments: address of the database, step or `none`, log file.
 */
import { appendFileSync } from 'node:fs';
import { pino } from 'pino';
import { backfill } from '#jobs/backfill.ts';
import type { IngestContext } from '#jobs/ingest/context.ts';
import { resumeInterrupted } from '#jobs/ingest/ingest.ts';
import type { Source } from '#jobs/sources/source.ts';
import type { World } from '#jobs/sources/world.ts';
import { openDatabase } from '#server/db/database.ts';
import { createEffects, WALL_CLOCK } from './effects.ts';
import { stateFigures, statedSource } from './stated-source.ts';

const [url = '', fatalStep = '', logFile = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const db = openDatabase(url, { log });
const YEARS = ['2021', '2022', '2023', '2024'];
const FATAL_DOCUMENT = 2;

const source: Source = {
	...statedSource,
	async *collect(world) {
		for (const year of YEARS) {
			const document = await world.download({
				...{ api: 'ssb', path: `/${year}`, type: 'json', name: `${year}.json`, conditional: true }
			});
			if (document !== undefined) yield document;
		}
	}
};

/** Figures made up: the year itself, in each of three months. */
const download: World['download'] = ({ path, conditional }) => {
	if (conditional === true) return Promise.resolve(undefined);
	const year = path.slice(1);
	appendFileSync(logFile, `${year}\n`);
	const figures = ['01', '02', '03'].map((month) => ({
		...{ period: `${year}-${month}`, value: Number(year), status: 'final' as const }
	}));
	return Promise.resolve(stateFigures({ 'roundwood-removals.NO.industrial.M': figures }));
};

let documents = 0;
const context: IngestContext = {
	...{ db, log, effects: createEffects(WALL_CLOCK) },
	onStep: (step) => {
		if (step === 'archive') documents += 1;
		if (documents === FATAL_DOCUMENT && step === fatalStep) process.kill(process.pid, 'SIGKILL');
	}
};

await resumeInterrupted(context, () => source);
documents = 0;
await backfill(context, source, {
	...{ fromYear: undefined, signal: new AbortController().signal },
	openWorld: (_, signal) => ({
		...{ now: () => new Date(), signal, download, secret: () => undefined },
		newestPeriod: () => Promise.resolve('2024-03')
	})
});
await db.destroy();
