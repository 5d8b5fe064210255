import type { RawDocument } from '../source.ts';
import type { World } from '../world.ts';

/** Every week since 1995: a few megabytes once a week, and weeks that were corrected come with it. */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	const document = await world.download({
		...{ api: 'nve', path: '/HentOffentligData', type: 'json' },
		...{ name: 'nve-magasinstatistikk.json', conditional: true }
	});
	if (document !== undefined) yield document;
}
