import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const TOTAL = breakdown('total', 'i alt', 'total');
const MATERIALS = breakdown('materials', 'materialer', 'materials');
const LABOUR = breakdown('labour', 'arbeidskraft', 'labour');

/** Industries by the letter of table 09286 (SIC2007): what the floor space is for. */
export const NON_DWELLING_INDUSTRIES: readonly (Breakdown & { readonly code: string })[] = [
	[
		'A',
		'agriculture-and-forestry',
		'jordbruk, skogbruk og fiske',
		'agriculture, forestry and fishing'
	],
	['B', 'mining', 'bergverk', 'mining and quarrying'],
	['C', 'manufacturing', 'industri', 'manufacturing'],
	['D', 'power', 'kraftforsyning', 'electricity and gas supply'],
	['E', 'water', 'vann og avløp', 'water supply'],
	['F', 'construction', 'bygg og anlegg', 'construction'],
	['G', 'trade', 'varehandel og bilverksteder', 'wholesale and retail trade'],
	['H', 'transport', 'transport og lagring', 'transportation and storage'],
	['I', 'hotels', 'overnatting og servering', 'accommodation and food service'],
	['J', 'information', 'informasjon og kommunikasjon', 'information and communication'],
	['K', 'finance', 'bank og forsikring', 'finance and insurance'],
	['L', 'real-estate', 'eiendomsdrift', 'real estate activities'],
	['M', 'professional', 'faglig og teknisk tjenesteyting', 'professional and technical activities'],
	[
		'N',
		'business-services',
		'forretningsmessig tjenesteyting',
		'administrative and support services'
	],
	['O', 'public', 'offentlig administrasjon og forsvar', 'public administration and defence'],
	['P', 'education', 'undervisning', 'education'],
	['Q', 'health', 'helse og sosial', 'health and social work'],
	['R', 'culture', 'kultur og fritid', 'arts and recreation'],
	['S', 'other-services', 'annen tjenesteyting', 'other services'],
	['T', 'households', 'private husholdninger', 'households as employers'],
	['U', 'international', 'internasjonale organisasjoner', 'extraterritorial organisations'],
	[
		'Y',
		'holiday-homes',
		'hytter, garasjer og annet utenfor næring',
		'cottages, garages and other outside business'
	]
].map(([code = '', id = '', nb = '', en = '']) => ({ code, ...breakdown(id, nb, en) }));

const shared = {
	stage: 'building',
	basis: 'none',
	direction: 'neutral',
	source: 'ssb',
	seasonal: false,
	decimals: 1
} as const;

const dwellings = (
	id: string,
	name: Indicator['name'],
	{ unit, meaning }: Pick<Indicator, 'unit' | 'meaning'>
): Indicator => ({
	...{ ...shared, id, name, meaning, unit },
	direction: 'up-good',
	dataset: '03723',
	breakdowns: [TOTAL],
	seasonal: true,
	decimals: 0
});

const cost = (
	id: string,
	name: readonly [nb: string, en: string],
	{ dataset, breakdowns }: Pick<Indicator, 'dataset' | 'breakdowns'>
): Indicator => ({
	...shared,
	id: `construction-cost-${id}`,
	name: { nb: `Byggekostnad, ${name[0]}`, en: `Construction cost, ${name[1]}` },
	meaning: {
		nb: `Hva byggingen koster: ${name[0]}, arbeid og materialer, målt mot snittet i 2015.`,
		en: `What the building costs: ${name[1]}, labour and materials, against the average of 2015.`
	},
	unit: 'index 2015=100',
	dataset,
	breakdowns
});

const production = (id: string, nb: string, en: string): Indicator => ({
	...shared,
	id: `construction-production${id}`,
	name: { nb: `Produksjon i ${nb}`, en: `Production, ${en}` },
	meaning: {
		nb: `Hvor mye som bygges: ${nb}, i volum, som indeks. SSB oppgir ikke basisåret i tabellen.`,
		en: `How much is built: ${en}, by volume, as an index. Statistics Norway states no base year in the table.`
	},
	unit: 'index',
	direction: 'up-good',
	dataset: '13430',
	breakdowns: [
		breakdown('seasonally-adjusted', 'sesongjustert', 'seasonally adjusted'),
		breakdown('unadjusted', 'ujustert', 'unadjusted'),
		breakdown('trend', 'trend', 'trend')
	]
});

export const SSB_BUILDING_INDICATORS: readonly Indicator[] = [
	dwellings(
		'dwellings-under-construction',
		{ nb: 'Boliger under arbeid', en: 'Dwellings under construction' },
		{
			unit: 'dwellings',
			meaning: {
				nb: 'Boliger som er satt i gang og ikke meldt fullført ved utgangen av måneden.',
				en: 'Dwellings started and not reported as completed at the end of the month.'
			}
		}
	),
	dwellings(
		'dwelling-area-under-construction',
		{ nb: 'Bruksareal under arbeid', en: 'Floor area under construction' },
		{
			unit: '1000 m2',
			meaning: {
				nb: 'Bruksareal i boliger under arbeid ved utgangen av måneden.',
				en: 'Utility floor space of dwellings under construction at the end of the month.'
			}
		}
	),
	dwellings(
		'dwelling-area-completed',
		{ nb: 'Fullført bruksareal i boliger', en: 'Floor area of dwellings completed' },
		{
			unit: '1000 m2',
			meaning: {
				nb: 'Bruksareal i boliger som er meldt fullført i måneden.',
				en: 'Utility floor space of dwellings reported as completed in the month.'
			}
		}
	),
	{
		...shared,
		id: 'non-dwelling-area-started',
		name: { nb: 'Igangsatt yrkesbygg', en: 'Non-dwelling floor area permitted to start' },
		meaning: {
			nb: 'Bruksareal i andre bygg enn boliger som har fått tillatelse til igangsetting i måneden, etter næringen bygget er for.',
			en: 'Utility floor space of other buildings than dwellings given permission to start in the month, by the industry it is for.'
		},
		unit: '1000 m2',
		direction: 'up-good',
		dataset: '09286',
		breakdowns: NON_DWELLING_INDUSTRIES,
		seasonal: true
	},
	cost('residential', ['boliger i alt', 'residential buildings'], {
		dataset: '08651',
		breakdowns: [TOTAL, LABOUR, MATERIALS]
	}),
	cost(
		'other-building-work',
		['enebolig av tre, annet byggearbeid', 'wooden house, other building work'],
		{
			dataset: '08653',
			breakdowns: [TOTAL, MATERIALS]
		}
	),
	cost('multi-dwelling', ['boligblokk', 'multi-dwelling house'], {
		dataset: '08655',
		breakdowns: [TOTAL, MATERIALS]
	}),
	cost(
		'multi-dwelling-carpentry',
		['boligblokk, tømrerarbeid', 'multi-dwelling house, carpentry'],
		{
			dataset: '08655',
			breakdowns: [TOTAL, MATERIALS]
		}
	),
	production('', 'bygg og anlegg', 'construction'),
	production('-buildings', 'oppføring av bygninger, med utvikling', 'construction of buildings'),
	production(
		'-erection',
		'oppføring av bygninger',
		'construction of residential and other buildings'
	),
	production('-trades', 'spesialisert bygg og anlegg', 'specialised construction'),
	production('-finishing', 'ferdiggjøring av bygninger', 'building completion and finishing')
];
