import { expect, test } from 'vitest';
import { registerSources } from '#jobs/register-sources.ts';
import { listDatasetStates } from '#server/db/queries/datasets.ts';
import { listProvenance } from '#server/db/queries/provenance.ts';
import { final, openPipeline } from '#tests/support/ingest.ts';
import { statedSource } from '#tests/support/stated-source.ts';

const REMOVALS = 'roundwood-removals.NO.industrial.M';

test('a publication is judged by its own release rule, and by the source when it has none', async () => {
	const { db, takeIn } = await openPipeline();
	await takeIn({ [REMOVALS]: [final('2026-08', 1)] });
	const releases = { stated: { expectedDaysAfterPeriod: 3, at: '08:00', onBankDays: true } };
	const read = async () => [
		(await listProvenance(db, [REMOVALS])).get(REMOVALS)?.release,
		(await listDatasetStates(db))[0]?.release
	];

	const bySource = { days: 10, at: null, onBankDays: false };
	expect(await read()).toEqual([bySource, bySource]);

	await registerSources(db, [{ ...statedSource, releases }]);
	const byDataset = { days: 3, at: '08:00', onBankDays: true };
	expect(await read()).toEqual([byDataset, byDataset]);

	await registerSources(db, [statedSource]);
	expect(await read()).toEqual([bySource, bySource]);
});
