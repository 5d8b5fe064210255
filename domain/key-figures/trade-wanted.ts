import { asEmpty, type KeyFigure } from './key-figure.ts';
import { COUNTRY, CLUSTER } from './places.ts';

export const TRADE_WANTED: readonly KeyFigure[] = [
	asEmpty(
		{
			code: 'E08',
			id: 'export-concentration',
			name: { nb: 'Konsentrasjon av eksportland', en: 'Concentration of export countries' },
			meaning: {
				nb: 'Om trelasten går til få eller mange land.',
				en: 'Whether the sawnwood goes to few or many countries.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			stage: 'trade',
			unit: 'points',
			basis: 'none',
			frequencies: ['M'],
			regions: COUNTRY,
			direction: 'down-good',
			formula: {
				id: 'D-HHI',
				version: 1,
				text: {
					nb: '10 000 · Σ andel² over tolv måneder',
					en: '10 000 · Σ share² over twelve months'
				}
			}
		},
		{
			reason: 'table-unverified',
			text: {
				nb: 'Eksport etter land er ikke koblet til: varenumrene er ikke kontrollert.',
				en: 'Exports by country are not connected: the commodity numbers are not verified.'
			}
		}
	),
	asEmpty(
		{
			code: 'E10',
			id: 'shipped-by-port',
			name: { nb: 'Tømmer over kai og bane', en: 'Timber by port and rail' },
			meaning: {
				nb: 'Tømmer sendt ut av Midt-Norge over kaier og terminaler.',
				en: 'Timber sent from Mid-Norway by quays and terminals.'
			},
			audience: ['analyst'],
			chart: 'list'
		},
		{
			stage: 'trade',
			unit: 'm3',
			basis: 'under-bark',
			frequencies: ['Q'],
			regions: CLUSTER,
			direction: 'neutral',
			formula: { id: 'D-SUM', version: 1, text: { nb: 'Σ m³ per kai', en: 'Σ m³ by quay' } }
		},
		{
			reason: 'no-open-source',
			text: {
				nb: 'Havnene og Kystskogbruket har tallene; ingen maskinlesbar kilde er funnet.',
				en: 'The ports and Kystskogbruket have the figures; no machine-readable source has been found.'
			}
		}
	)
];
