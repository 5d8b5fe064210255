import type { KeyFigure } from './key-figure.ts';
import { CLUSTER } from './places.ts';

/** What Trepuls knows of itself and shows on a page of its own. */
export const OWN_FIGURES: readonly KeyFigure[] = [
	{
		id: 'freshness',
		code: 'J08',
		name: { nb: 'Friskhet i dataene', en: 'Freshness of the data' },
		meaning: {
			nb: 'Hvor mange av kildene som har levert innenfor det ventede utgivelsesvinduet.',
			en: 'How many of the sources have delivered within the expected window of release.'
		},
		stage: 'cluster',
		formula: {
			id: 'D-FRESH',
			version: 1,
			text: {
				nb: 'nyeste periode mot kildens utgivelsesregel, aldri mot om kilden svarer',
				en: 'newest period against the release rule of the source, never against whether it answers'
			}
		},
		unit: 'percent',
		basis: 'none',
		frequencies: ['D'],
		regions: CLUSTER,
		direction: 'up-good',
		audience: ['leader', 'display'],
		chart: 'list',
		seasonal: false,
		decimals: 0,
		breaks: [],
		filling: { kind: 'page', path: '/sources' }
	}
];
