import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const MARKETS: readonly Breakdown[] = [
	breakdown('total', 'hjemme og eksport', 'home and export'),
	breakdown('domestic', 'hjemmemarkedet', 'home market'),
	breakdown('export', 'eksportmarkedet', 'export market')
];

const SUPPLY: readonly Breakdown[] = [
	breakdown('total', 'norsk og importert', 'Norwegian and imported'),
	breakdown('domestic', 'norsk', 'Norwegian'),
	breakdown('import', 'importert', 'imported')
];

const ADJUSTMENTS: readonly Breakdown[] = [
	breakdown('seasonally-adjusted', 'sesongjustert', 'seasonally adjusted'),
	breakdown('unadjusted', 'ujustert', 'unadjusted'),
	breakdown('trend', 'trend', 'trend')
];

const INDUSTRIES: readonly Breakdown[] = [
	breakdown('wood', 'trelast og trevarer', 'wood and wood products'),
	breakdown('paper', 'papir og papirvarer', 'paper and paper products')
];

const shared = {
	stage: 'industry',
	unit: 'index 2021=100',
	basis: 'none',
	direction: 'neutral',
	source: 'ssb',
	seasonal: false,
	decimals: 1
} as const;

const priceIndex = (id: string, nb: string, en: string): Indicator => ({
	...shared,
	id: `ppi-${id}`,
	name: { nb: `Produsentpris, ${nb}`, en: `Producer price, ${en}` },
	meaning: {
		nb: `Hva norske produsenter får betalt for ${nb}, målt mot snittet i 2021.`,
		en: `What Norwegian producers are paid for ${en}, against the average of 2021.`
	},
	dataset: '12462',
	breakdowns: MARKETS
});

const production = (id: string, nb: string, en: string): Indicator => ({
	...shared,
	id: `production-${id}`,
	name: { nb: `Produksjon, ${nb}`, en: `Production, ${en}` },
	meaning: {
		nb: `Hvor mye som lages i ${nb}, i volum, målt mot snittet i 2021. Sesongjusteringen er SSBs egen.`,
		en: `How much is made in ${en}, by volume, against the average of 2021. The seasonal adjustment is Statistics Norway’s own.`
	},
	direction: 'up-good',
	dataset: '07095',
	breakdowns: ADJUSTMENTS
});

const firstHand = (id: string, nb: string, en: string): Indicator => ({
	...shared,
	id: `first-hand-${id}`,
	name: { nb: `Førstehåndspris, ${nb}`, en: `First-hand price, ${en}` },
	meaning: {
		nb: `Hva ${nb} koster i første omsetning på hjemmemarkedet, norsk og importert, målt mot snittet i 2021.`,
		en: `What ${en} cost when first sold on the home market, Norwegian and imported, against the average of 2021.`
	},
	dataset: '03675',
	breakdowns: SUPPLY
});

const wages = (id: string, nb: string, en: string): Indicator => ({
	...shared,
	id: `wages-${id}`,
	name: { nb: `Lønn, ${nb}`, en: `Earnings, ${en}` },
	meaning: {
		nb: `Gjennomsnittlig månedslønn i ${nb} som indeks. SSB oppgir ikke basisåret i tabellen.`,
		en: `Average monthly earnings in ${en} as an index. Statistics Norway states no base year in the table.`
	},
	unit: 'index',
	dataset: '12314',
	breakdowns: [
		breakdown('agreed', 'avtalt månedslønn', 'basic monthly earnings'),
		breakdown('total', 'månedslønn i alt', 'monthly earnings in all')
	]
});

const turnoverBreakdowns = INDUSTRIES.flatMap((industry) =>
	MARKETS.map((market) =>
		breakdown(
			`${industry.id}-${market.id}`,
			`${industry.name.nb}, ${market.name.nb}`,
			`${industry.name.en}, ${market.name.en}`
		)
	)
);

export const SSB_INDUSTRY_INDICATORS: readonly Indicator[] = [
	priceIndex(
		'builders-wood',
		'byggevarer og andre varer av tre',
		'builders’ wood and other goods of wood'
	),
	priceIndex('paper', 'papir og papirvarer', 'paper and paper products'),
	priceIndex('furniture', 'møbler', 'furniture'),
	priceIndex('electricity', 'elektrisitet, gass og damp', 'electricity, gas and steam'),
	priceIndex('manufacturing', 'industri og bergverk i alt', 'manufacturing and mining in all'),
	production('furniture', 'møbel- og annen industri', 'furniture and other manufacturing'),
	production('manufacturing', 'industrien i alt', 'manufacturing in all'),
	{
		...shared,
		id: 'turnover',
		name: { nb: 'Omsetning i treindustrien', en: 'Turnover of the wood industry' },
		meaning: {
			nb: 'Hva foretakene i næringen solgte for i måneden, i løpende kroner, ujustert.',
			en: 'What the enterprises of the industry sold for in the month, in current kroner, unadjusted.'
		},
		unit: 'million NOK',
		direction: 'up-good',
		dataset: '07096',
		breakdowns: turnoverBreakdowns,
		seasonal: true,
		decimals: 0
	},
	{
		...shared,
		id: 'turnover-index',
		name: {
			nb: 'Omsetning i treindustrien, sesongjustert',
			en: 'Turnover of the wood industry, seasonally adjusted'
		},
		meaning: {
			nb: 'Omsetning i verdi, sesongjustert av SSB, målt mot snittet i 2021.',
			en: 'Turnover by value, seasonally adjusted by Statistics Norway, against the average of 2021.'
		},
		direction: 'up-good',
		dataset: '07096',
		breakdowns: turnoverBreakdowns
	},
	firstHand('wood', 'tømmer, trelast og kork', 'wood, lumber and cork'),
	firstHand('wood-goods', 'trevarer', 'manufactures of wood'),
	firstHand('paper', 'papir og papp', 'paper and paperboard'),
	firstHand('prefab', 'prefabrikkerte bygninger', 'prefabricated buildings'),
	wages('forestry', 'skogbruk', 'forestry'),
	wages('wood', 'trelast- og trevareindustri', 'the wood industry'),
	wages('paper', 'papirindustri', 'the paper industry')
];
