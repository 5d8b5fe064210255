import type { LocalText } from './series.ts';

/** The stages of the value chain, in its order, with what stands beside it at the end. */
export type Stage =
	| 'roundwood'
	| 'timber-price'
	| 'industry'
	| 'building'
	| 'trade'
	| 'energy'
	| 'economy'
	| 'climate'
	| 'cluster';

export const STAGES: readonly Stage[] = [
	'roundwood',
	'timber-price',
	'industry',
	'building',
	'trade',
	'energy',
	'economy',
	'climate',
	'cluster'
];

export const stageName: Readonly<Record<Stage, LocalText>> = {
	roundwood: { nb: 'Skog og virke', en: 'Forest and roundwood' },
	'timber-price': { nb: 'Tømmerpris', en: 'Timber price' },
	industry: { nb: 'Sagbruk, plater og masse', en: 'Sawmill, board and pulp' },
	building: { nb: 'Bygg', en: 'Building' },
	trade: { nb: 'Handel og verdensmarked', en: 'Trade and world market' },
	energy: { nb: 'Energi', en: 'Energy' },
	economy: { nb: 'Valuta, rente og priser', en: 'Currency, interest and prices' },
	climate: { nb: 'Klima og sirkularitet', en: 'Climate and circularity' },
	cluster: { nb: 'Klynge og innovasjon', en: 'Cluster and innovation' }
};
