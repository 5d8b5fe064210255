import { error } from '@sveltejs/kit';
import { getFeed } from '#server/db/queries/changes.ts';
import { listObservations } from '#server/db/queries/observations.ts';
import { countHeld } from '#server/db/queries/quarantine.ts';
import { listProvenance } from '#server/db/queries/provenance.ts';
import { listRuns } from '#server/db/queries/runs.ts';
import { findSeries, listSeries } from '#server/db/queries/series.ts';
import { toRunFacts } from '$lib/ui/run.ts';
import { countryKey, listRelated } from '$lib/ui/related.ts';
import { describeFacts, factsOfStored } from '$lib/ui/series-facts.ts';
import { toSeriesSource } from '$lib/ui/series-source.ts';
import { toOrigin } from '$lib/ui/tile.ts';
import type { PageServerLoad } from './$types';

const SHOWN_RUNS = 5;

export const load: PageServerLoad = async ({ params, locals: { app } }) => {
	const series = await findSeries(app.db, params.key);
	if (series === undefined) error(404, 'no such series');
	const facts = describeFacts(params.key) ?? factsOfStored(series);
	const { indicator, region, source } = series;
	const neighbours = await listSeries(app.db, { indicator, region });
	const country = await findCountry(params.key);
	const position = await getFeed(app.db);
	const keys = [params.key, ...(country === null ? [] : [country])];
	const figures = await listObservations(app.db, keys);
	const provenance = (await listProvenance(app.db, [params.key])).get(params.key);
	return {
		...{ facts, country, loaded: { ...position, series: Object.fromEntries(figures) } },
		origin: toOrigin(provenance),
		source: provenance === undefined ? null : toSeriesSource(provenance),
		held: await countHeld(app.db, { seriesKey: params.key }),
		runs: (await listRuns(app.db, { source, limit: SHOWN_RUNS })).map(toRunFacts),
		related: listRelated(params.key, neighbours)
	};

	async function findCountry(key: string): Promise<string | null> {
		const candidate = countryKey(key);
		if (candidate === null) return null;
		return (await findSeries(app.db, candidate))?.key ?? null;
	}
};
