import type { RawDocument } from '../raw-document.ts';
import type { World } from '../world.ts';
import { COUNTRIES, DATASETS, type EurostatDataset } from './dataset.ts';

/** Goes out for the datasets that changed since they were last taken in. */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	for (const dataset of DATASETS) {
		const document = await world.download({
			...{ api: 'eurostat', type: 'json', conditional: true },
			path: `/${dataset.id}?${formatQuery(dataset)}`,
			name: `eurostat-${dataset.id}.json`
		});
		if (document !== undefined) yield document;
	}
}

/** Every dimension is filtered, so that an answer never is the whole dataset. */
function formatQuery({ fixed, breakdown, since }: EurostatDataset): string {
	const query = new URLSearchParams({ format: 'JSON', lang: 'EN', ...fixed });
	if (typeof breakdown !== 'string') {
		for (const code of Object.keys(breakdown.codes)) query.append(breakdown.dimension, code);
	}
	for (const country of Object.keys(COUNTRIES)) query.append('geo', country);
	query.append('sinceTimePeriod', since);
	return query.toString();
}
