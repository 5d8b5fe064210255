import type { LocalText } from '../series.ts';
import type { Breakdown, Indicator } from './indicator.ts';

const SWEDISH_ASSORTMENTS: readonly Breakdown[] = [
	{ id: 'pine-sawlogs', name: { nb: 'sagtømmer av furu', en: 'pine sawlogs' } },
	{ id: 'spruce-sawlogs', name: { nb: 'sagtømmer av gran', en: 'spruce sawlogs' } },
	{ id: 'sawlogs', name: { nb: 'sagtømmer', en: 'sawlogs' } },
	{ id: 'conifer-pulpwood', name: { nb: 'massevirke av bartre', en: 'coniferous pulpwood' } },
	{ id: 'broadleaf-pulpwood', name: { nb: 'massevirke av løvtre', en: 'broadleaved pulpwood' } },
	{ id: 'pulpwood', name: { nb: 'massevirke', en: 'pulpwood' } }
];

const SWEDISH_PARTS: readonly Breakdown[] = [
	{ id: 'northern-norrland', name: { nb: 'Nord-Norrland', en: 'Northern Norrland' } },
	{ id: 'southern-norrland', name: { nb: 'Sør-Norrland', en: 'Southern Norrland' } },
	{ id: 'svealand', name: { nb: 'Svealand', en: 'Svealand' } },
	{ id: 'gotaland', name: { nb: 'Götaland', en: 'Götaland' } }
];

const FINNISH_SALES: readonly Breakdown[] = [
	{ id: 'standing', name: { nb: 'solgt på rot', en: 'standing sales' } },
	{ id: 'delivery', name: { nb: 'levert ved vei', en: 'delivery sales' } }
];

const FINNISH_ASSORTMENTS: readonly Breakdown[] = [
	{ id: 'pine-logs', name: { nb: 'sagtømmer av furu', en: 'pine logs' } },
	{ id: 'spruce-logs', name: { nb: 'sagtømmer av gran', en: 'spruce logs' } },
	{ id: 'birch-logs', name: { nb: 'sagtømmer av bjørk', en: 'birch logs' } },
	{ id: 'pine-pulpwood', name: { nb: 'massevirke av furu', en: 'pine pulpwood' } },
	{ id: 'spruce-pulpwood', name: { nb: 'massevirke av gran', en: 'spruce pulpwood' } },
	{ id: 'birch-pulpwood', name: { nb: 'massevirke av bjørk', en: 'birch pulpwood' } }
];

const cross = (firsts: readonly Breakdown[], seconds: readonly Breakdown[]): Breakdown[] =>
	firsts.flatMap((first) =>
		seconds.map((second) => ({
			id: `${first.id}-${second.id}`,
			name: {
				nb: `${second.name.nb}, ${first.name.nb}`,
				en: `${second.name.en}, ${first.name.en}`
			}
		}))
	);

const finnish = (
	id: string,
	texts: { readonly name: LocalText; readonly meaning: LocalText },
	{ unit, decimals, stage }: Pick<Indicator, 'unit' | 'decimals' | 'stage'>
): Indicator => ({
	...{ id, ...texts, unit, decimals, stage },
	basis: 'over-bark',
	direction: 'neutral',
	source: 'luke',
	dataset: '0100_teokau',
	breakdowns: cross(FINNISH_SALES, FINNISH_ASSORTMENTS),
	seasonal: stage === 'roundwood'
});

/** What roundwood costs in the countries that buy from and sell to Trøndelag. */
export const NORDIC_INDICATORS: readonly Indicator[] = [
	{
		id: 'roundwood-price-sweden',
		name: { nb: 'Tømmerpris i Sverige', en: 'Roundwood price in Sweden' },
		meaning: {
			nb: 'Gjennomsnittspris i kvartalet, i svenske kroner per kubikkmeter fast under bark (m³fub).',
			en: 'Average price of the quarter, in Swedish kronor per cubic metre solid under bark (m³ s ub).'
		},
		stage: 'timber-price',
		unit: 'SEK/m3',
		basis: 'under-bark',
		direction: 'neutral',
		source: 'skogsstyrelsen',
		dataset: 'JO0303_3ny',
		breakdowns: [...SWEDISH_ASSORTMENTS, ...cross(SWEDISH_PARTS, SWEDISH_ASSORTMENTS)],
		seasonal: false,
		decimals: 0,
		breaks: [
			{
				period: '2025-Q2',
				text: {
					nb: 'Ny metode fra 2. kvartal 2025: sammenlign varsomt med kvartalene før.',
					en: 'New method from the 2nd quarter of 2025: compare with earlier quarters with care.'
				}
			}
		]
	},
	finnish(
		'roundwood-price-finland',
		{
			name: { nb: 'Tømmerpris i Finland', en: 'Roundwood price in Finland' },
			meaning: {
				nb: 'Gjennomsnittspris i måneden, i euro per kubikkmeter fast på bark. Norske priser er under bark og kan ikke sammenlignes uten omregning.',
				en: 'Average price of the month, in euro per cubic metre solid over bark. Norwegian prices are under bark and cannot be compared without conversion.'
			}
		},
		{ unit: 'EUR/m3', decimals: 2, stage: 'timber-price' }
	),
	finnish(
		'roundwood-trade-finland',
		{
			name: { nb: 'Tømmerhandel i Finland', en: 'Roundwood trade in Finland' },
			meaning: {
				nb: 'Det industrien kjøpte i måneden, i tusen kubikkmeter fast på bark.',
				en: 'What industry bought in the month, in thousand cubic metres solid over bark.'
			}
		},
		{ unit: '1000 m3 over bark', decimals: 0, stage: 'roundwood' }
	)
];
