import { expect, onTestFinished, test } from 'vitest';
import { storeDocument } from '#jobs/ingest/store.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { GENERATED, generatedSource, generateSeries } from '#tests/bench/generate-figures.ts';
import { createTestDatabase } from '#tests/support/database.ts';

/* So many that comparing each figure with each would not end within the time of a test. Made up. */
const [SERIES, MONTHS] = [150, 334];
const NOON = new Date('2026-11-01T12:00:00Z');

test('one figure that is gone out of very many is withdrawn, and nothing else', async () => {
	const database = await createTestDatabase();
	onTestFinished(() => database.close());
	const { db } = database;
	await registerSources(db, [generatedSource]);
	const series = generateSeries(SERIES, MONTHS);
	const periods = series[0]!.observations.map(({ start }) => ({ frequency: 'M' as const, start }));
	const store = (runId: number, stated: typeof series) => {
		const document = { series: stated, coverage: [{ dataset: GENERATED, periods }] };
		const age = { source: GENERATED, fetchedAt: NOON, firstRunId: runId };
		return db
			.transaction()
			.execute((trx) => storeDocument(trx, document, { runId, age, now: NOON }));
	};
	await store(1, series);

	const again = await store(2, series);
	const [first, ...others] = series;
	const without = { ...first!, observations: first!.observations.slice(1) };
	const lacking = await store(3, [without, ...others]);

	expect(again).toMatchObject({ rowsStored: 0, rowsChanged: 0 });
	expect(lacking).toMatchObject({ rowsStored: 0, rowsChanged: 1 });
	const missing = db.selectFrom('observation').where('status', '=', 'missing');
	expect(await missing.select(['period_start', 'value']).execute()).toEqual([
		{ period_start: first!.observations[0]!.start, value: null }
	]);
});
