import { getFeed } from '#server/db/queries/changes.ts';
import { listNewestObservations } from '#server/db/queries/observations.ts';
import { listProvenance } from '#server/db/queries/provenance.ts';
import { OVERVIEW, OVERVIEW_KEYS, overviewFigures } from '$lib/ui/overview.ts';
import { describeFacts } from '$lib/ui/series-facts.ts';
import { toOrigin, type TileData } from '$lib/ui/tile.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app } }) => {
	const position = await getFeed(app.db);
	const figures = await listNewestObservations(app.db, OVERVIEW_KEYS, overviewFigures);
	const provenance = await listProvenance(app.db, OVERVIEW_KEYS);
	const toTile = (key: string): TileData[] => {
		const facts = describeFacts(key);
		return facts === undefined ? [] : [{ facts, origin: toOrigin(provenance.get(key)) }];
	};
	return {
		loaded: { ...position, series: Object.fromEntries(figures) },
		stages: OVERVIEW.map(({ stage, keys }) => ({ stage, tiles: keys.flatMap(toTile) }))
	};
};
