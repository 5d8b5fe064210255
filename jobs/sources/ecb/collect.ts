import type { RawDocument } from '../source.ts';
import type { World } from '../world.ts';

/** The whole history every time: it is well under a megabyte, and the shorter tables come in another form. */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	const document = await world.download({
		...{ api: 'ecb', path: '/eurofxref-hist.zip', type: 'zip' },
		...{ name: 'eurofxref-hist.zip', conditional: true }
	});
	if (document !== undefined) yield document;
}
