import { expect, test } from 'vitest';
import { ingest, replay } from '#jobs/ingest/ingest.ts';
import { previewDocument } from '#jobs/ingest/preview.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { createEnvelope } from '#jobs/sources/steward-file/envelope.ts';
import { stewardFile } from '#jobs/sources/steward-file/source.ts';
import { describeFigure } from '../../scripts/show-preview.ts';
import { dumpFigures, final, listChanges, missing, openPipeline } from '#tests/support/ingest.ts';

/* All figures are made up. */
const KEY = 'mill-stock.NO-50.total.M';
const MAPPING = {
	...{ format: 'trepuls-mapping 1', dataset: 'mill-stock', frequency: 'M', isComplete: true },
	period: { column: 'Måned', format: 'yyyy-MM' },
	series: [
		{
			...{ column: 'Lager', indicator: 'mill-stock', region: 'NO-50', unit: 'm3' },
			...{ basis: 'under-bark', name: { nb: 'Tømmerlager', en: 'Roundwood stock' } }
		}
	]
};

const documentOf = (rows: readonly string[], day: number) => ({
	...{ name: 'stock.csv', url: null, headers: {}, fetchedAt: new Date(Date.UTC(2026, 10, day)) },
	bytes: createEnvelope(Buffer.from(JSON.stringify(MAPPING)), {
		name: 'stock.csv',
		bytes: Buffer.from(['Måned;Lager', ...rows].join('\n'))
	})
});

async function openSteward() {
	const pipeline = await openPipeline();
	await registerSources(pipeline.db, [stewardFile]);
	const takeIn = (rows: readonly string[], day: number) =>
		ingest(pipeline.context, stewardFile, { document: documentOf(rows, day), trigger: 'command' });
	return { ...pipeline, takeIn };
}

test('a dry run shows what is new, changed and withdrawn, and stores nothing', async () => {
	const { db, context, takeIn } = await openSteward();
	await takeIn(['2026-01;10', '2026-02;20'], 1);
	const before = [await dumpFigures(db), await listChanges(db)];
	const document = documentOf(['2026-01;11', '2026-02;', '2026-03;30'], 2);

	const { report, figures } = await previewDocument(context, stewardFile, { document, limit: 10 });

	expect(report).toMatchObject({ rowsStored: 1, rowsChanged: 2 });
	expect(figures.map(describeFigure)).toEqual([
		`changed  ${KEY} 2026-01  10 → 11 (revised)`,
		`withdrawn  ${KEY} 2026-02  20 → missing`,
		`new  ${KEY} 2026-03  30`
	]);
	expect([await dumpFigures(db), await listChanges(db)]).toEqual(before);
	expect(await db.selectFrom('raw_document').select('name').execute()).toHaveLength(1);
});

test('a file is taken in with the series that its mapping states, and replayed from the archive alone', async () => {
	const { context, takeIn, listFigures } = await openSteward();

	const report = await takeIn(['2026-01;10', '2026-02;'], 1);
	const again = await replay(context, report.runId, () => stewardFile);

	expect(report).toMatchObject({ state: 'stored', rowsStored: 2 });
	expect(again.state).toBe('unchanged');
	expect(await listFigures(KEY)).toEqual([final('2026-01', 10), missing('2026-02')]);
});
