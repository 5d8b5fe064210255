/**
 * A process that takes up what was left behind, scans an inbox, and is killed with SIGKILL before a given step: the test's child.
 * Arguments: address of the database, inbox folder, step.
 */
import { pino } from 'pino';
import { scanInbox } from '#jobs/inbox.ts';
import type { IngestContext } from '#jobs/ingest/context.ts';
import { resumeInterrupted } from '#jobs/ingest/ingest.ts';
import { openDatabase } from '#server/db/database.ts';
import { createEffects, WALL_CLOCK } from './effects.ts';
import { statedSource } from './stated-source.ts';

const [url = '', folder = '', fatalStep = ''] = process.argv.slice(2);
const log = pino({ level: 'silent' });
const db = openDatabase(url, { log });

const context: IngestContext = {
	...{ db, log, effects: createEffects(WALL_CLOCK) },
	onStep: (step) => {
		if (step === fatalStep) process.kill(process.pid, 'SIGKILL');
	}
};
const inbox = { folder, findSource: () => statedSource, defaultSource: 'stated' };

await resumeInterrupted(context, () => statedSource);
await scanInbox(context, inbox, new AbortController().signal);
await db.destroy();
