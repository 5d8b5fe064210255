import type { Break, Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });
const coded = (code: string, nb: string, en: string) =>
	breakdown(code, `${nb} (${code})`, `${en} (${code})`);

/** Assortments of SSB's table 03895 by code; some were used only for a time, such as prime and second until 2012. */
const ASSORTMENTS: readonly Breakdown[] = [
	coded('1110', 'gran spesialtømmer', 'spruce special logs'),
	coded('1141', 'gran prima skurtømmer', 'spruce sawlogs, prime'),
	coded('1142', 'gran skurtømmer', 'spruce sawlogs'),
	coded('1143', 'gran sekunda skurtømmer', 'spruce sawlogs, second'),
	coded('1148', 'gran annet sagtømmer', 'spruce, other sawlogs'),
	coded('1160', 'gran sams skurtømmer og massevirke', 'spruce sawlogs and pulpwood unsorted'),
	coded('1410', 'gran massevirke', 'spruce pulpwood'),
	coded('1490', 'gran annet rundvirke', 'spruce, other roundwood'),
	coded('1800', 'ved av bartre', 'coniferous fuelwood'),
	coded('2110', 'furu spesialtømmer', 'pine special logs'),
	coded('2141', 'furu prima skurtømmer', 'pine sawlogs, prime'),
	coded('2142', 'furu skurtømmer', 'pine sawlogs'),
	coded('2143', 'furu sekunda skurtømmer', 'pine sawlogs, second'),
	coded('2148', 'furu annet sagtømmer', 'pine, other sawlogs'),
	coded('2160', 'furu sams skurtømmer og massevirke', 'pine sawlogs and pulpwood unsorted'),
	coded('2410', 'furu massevirke', 'pine pulpwood'),
	coded('2490', 'furu annet rundvirke', 'pine, other roundwood'),
	coded('3120', 'lauv spesial- og sagtømmer', 'broadleaved special logs and sawlogs'),
	coded('3122', 'lauv sagtømmer', 'broadleaved sawlogs'),
	coded('3400', 'lauv massevirke', 'broadleaved pulpwood'),
	coded('3800', 'ved av lauvtre', 'broadleaved fuelwood')
];

export const SSB_ASSORTMENT_CODES: readonly string[] = ASSORTMENTS.map(({ id }) => id);

/** Sums of assortments, formed here, and one group that SSB forms itself. */
const SUMS: readonly Breakdown[] = [
	breakdown('industrial', 'i alt, uten ved', 'total, without fuelwood'),
	breakdown('spruce', 'gran i alt, uten ved', 'spruce total, without fuelwood'),
	breakdown('pine', 'furu i alt, uten ved', 'pine total, without fuelwood'),
	breakdown('broadleaved', 'lauv i alt, uten ved', 'broadleaved total, without fuelwood'),
	breakdown('spruce-sawlogs', 'gran skurtømmer, SSBs gruppe', 'spruce sawlogs, the group of SSB')
];

const PRICED: readonly Breakdown[] = [
	breakdown('all', 'alle sortimenter', 'all assortments'),
	breakdown('spruce-sawlogs', 'gran skurtømmer', 'spruce sawlogs'),
	breakdown('spruce-pulpwood', 'gran massevirke', 'spruce pulpwood'),
	breakdown('pine-sawlogs', 'furu skurtømmer', 'pine sawlogs'),
	breakdown('pine-pulpwood', 'furu massevirke', 'pine pulpwood'),
	breakdown('broadleaved-sawlogs', 'lauv skurtømmer', 'broadleaved sawlogs'),
	breakdown('broadleaved-pulpwood', 'lauv massevirke', 'broadleaved pulpwood')
];

const BORDERS: Break = {
	period: '2019',
	regions: ['NO-50'],
	text: {
		nb: 'Rindal er med fra 2019 og Halsa fra 2020.',
		en: 'With Rindal from 2019 and Halsa from 2020.'
	}
};
const GRADES: Break = {
	period: '2012',
	text: {
		nb: 'Prima og sekunda gikk ut i 2012; sagtømmeret står siden under «annet sagtømmer».',
		en: 'The grades prime and second ended in 2012; since then the sawlogs stand under “other sawlogs”.'
	}
};

const shared = {
	basis: 'under-bark',
	source: 'ssb',
	seasonal: false,
	decimals: 0
} as const;

const removals = {
	...shared,
	stage: 'roundwood',
	unit: 'm3',
	direction: 'up-good',
	dataset: '03895',
	breakdowns: [...SUMS, ...ASSORTMENTS]
} as const;

export const SSB_ROUNDWOOD_INDICATORS: readonly Indicator[] = [
	{
		...removals,
		id: 'removals-ssb',
		breaks: [GRADES, BORDERS],
		name: { nb: 'Avvirkning for salg (SSB)', en: 'Removals for sale (Statistics Norway)' },
		meaning: {
			nb: 'SSBs årsstatistikk: tømmer avvirket for salg, fast mål under bark, i grensene som gjaldt det året. Ved er ikke regnet med i summene.',
			en: 'The annual statistics of Statistics Norway: roundwood removed for sale, solid volume under bark, in the borders of the year. Fuelwood is not in the sums.'
		},
		note: {
			nb: 'Annen kilde og avgrensning enn Landbruksdirektoratets månedstall; de to legges aldri sammen. Summene er regnet ut av Trepuls der SSB har tall for alle sortimentene. Ved (1800, 3800) er bare med til 2005.',
			en: 'Another source and scope than the monthly figures of Landbruksdirektoratet; the two are never added. The sums are formed by Trepuls where Statistics Norway has a figure for every assortment. Fuelwood (1800, 3800) is there only until 2005.'
		}
	},
	{
		...removals,
		id: 'removals-ssb-today',
		breaks: [GRADES],
		name: {
			nb: 'Avvirkning for salg i dagens grenser (SSB)',
			en: 'Removals for sale in today’s borders (Statistics Norway)'
		},
		meaning: {
			nb: 'Som SSBs avvirkning for salg, men regnet tilbake av SSB til kommunene og fylkene slik de er i dag.',
			en: 'As the removals for sale of Statistics Norway, but counted back by it to the municipalities and counties of today.'
		}
	},
	{
		...shared,
		id: 'roundwood-price-ssb',
		name: { nb: 'Tømmerpris per år (SSB)', en: 'Roundwood price by year (Statistics Norway)' },
		meaning: {
			nb: 'Gjennomsnittspris for året på tømmer solgt til industrien, uten merverdiavgift.',
			en: 'Average price of the year for roundwood sold to industry, without value added tax.'
		},
		stage: 'timber-price',
		unit: 'NOK/m3',
		direction: 'neutral',
		dataset: '12750',
		breakdowns: ASSORTMENTS
	},
	{
		...shared,
		id: 'roundwood-price-yearbook',
		name: { nb: 'Tømmerpris 1996–2012', en: 'Roundwood price 1996–2012' },
		meaning: {
			nb: 'Gjennomsnittspris for hele landet fra Statistisk årbok, tabell 248, i årets kroner.',
			en: 'Average price for the whole country from the Statistical Yearbook, table 248, in kroner of the year.'
		},
		stage: 'timber-price',
		unit: 'NOK/m3',
		direction: 'neutral',
		dataset: 'aarbok-248',
		breakdowns: PRICED
	},
	{
		...shared,
		id: 'gross-value-ssb',
		breaks: [BORDERS],
		name: { nb: 'Bruttoverdi av tømmer (SSB)', en: 'Gross value of roundwood (Statistics Norway)' },
		meaning: {
			nb: 'Det skogeierne fikk for tømmer solgt i året, i løpende kroner.',
			en: 'What the forest owners were paid for roundwood sold in the year, in current kroner.'
		},
		stage: 'timber-price',
		unit: '1000 NOK',
		basis: 'none',
		direction: 'up-good',
		dataset: '03794',
		breakdowns: [breakdown('total', 'i alt', 'total')]
	}
];
