import { sql, RawNode, type KyselyPlugin } from 'kysely';
import { expect, test } from 'vitest';
import { listObservations } from '#server/db/queries/observations.ts';
import { openPipeline } from '#tests/support/ingest.ts';

/* All figures are made up. */
const SERIES = 200;
const MONTHS = 360;

interface Plan {
	readonly 'Node Type': string;
	readonly 'Relation Name'?: string;
	readonly 'Index Name'?: string;
	readonly Plans?: readonly Plan[];
}

/** Asks for the plan of each query in place of its rows. */
function createExplainer() {
	const plans: Plan[] = [];
	const plugin: KyselyPlugin = {
		transformQuery: ({ node }) => RawNode.create(['explain (format json) ', ''], [node]),
		transformResult: ({ result }) => {
			// What `explain (format json)` answers with.
			const [row] = result.rows as { 'QUERY PLAN': [{ Plan: Plan }] }[];
			plans.push(row!['QUERY PLAN'][0].Plan);
			return Promise.resolve({ ...result, rows: [] });
		}
	};
	return { plugin, plans };
}

const listNodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(listNodes)];

test('a read as known at a time goes by the index of the key, in figures and in revisions', async () => {
	const { db } = await openPipeline();
	await sql`
		insert into series (key, indicator, region, breakdown, frequency, unit, basis, source, dataset, name_nb, name_en)
		select 'made-up.NO.n' || n || '.M', 'made-up', 'NO', 'n' || n, 'M', 'm3', 'none', 'stated', 'stated', '', ''
		from generate_series(1, ${SERIES}) n
	`.execute(db);
	for (const [table, column] of [
		['observation', sql``],
		['revision', sql`, now()`]
	] as const) {
		await sql`
			insert into ${sql.table(table)}
			select id, timestamptz '1990-01-01' + month * interval '1 month', month, 'final', 1,
				timestamptz '2020-01-01' ${column}
			from series, generate_series(1, ${MONTHS}) month
		`.execute(db);
		await sql`analyze ${sql.table(table)}`.execute(db);
	}
	await sql`analyze series`.execute(db);
	const { plugin, plans } = createExplainer();
	const keys = Array.from({ length: 20 }, (_, index) => `made-up.NO.n${index + 1}.M`);

	await listObservations(db.withPlugin(plugin), keys, { asOf: new Date('2021-01-01') });

	const scans = plans
		.flatMap(listNodes)
		.filter((node) => ['observation', 'revision'].includes(node['Relation Name'] ?? ''));
	expect(scans.map((node) => node['Relation Name']).sort()).toEqual(['observation', 'revision']);
	for (const scan of scans) expect(scan['Node Type']).toMatch(/^(Index|Bitmap Heap) /);
	const indexes = plans.flatMap(listNodes).flatMap((node) => node['Index Name'] ?? []);
	expect(indexes).toEqual(expect.arrayContaining(['observation_pk', 'revision_pk']));
});
