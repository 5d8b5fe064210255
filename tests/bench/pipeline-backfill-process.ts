/**
 * Takes in a long row of generated documents, one by one, and prints its own peak memory in bytes: the child of the
 * measurement. Arguments: address of the database, documents, series in each, months of each series.
 */
import { pino } from 'pino';
import { ingest } from '#jobs/ingest/ingest.ts';
import { openDatabase } from '#server/db/database.ts';
import { createEffects, WALL_CLOCK } from '#tests/support/effects.ts';
import { pipelineSource, toDocument } from './pipeline-source.ts';

const [url = '', ...counts] = process.argv.slice(2);
const [documents = 0, series = 0, months = 0] = counts.map(Number);
const log = pino({ level: 'silent' });
const db = openDatabase(url, { log });
const context = { db, log, effects: createEffects(WALL_CLOCK) };

for (let index = 0; index < documents; index += 1) {
	const document = toDocument({ series, months, offset: index * series, vintage: 0 });
	await ingest(context, pipelineSource, { document, trigger: 'command' });
}
await db.destroy();
console.log(process.resourceUsage().maxRSS * 1024);
