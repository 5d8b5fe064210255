import type { Breakdown, Indicator } from './indicator.ts';

const breakdown = (id: string, nb: string, en: string): Breakdown => ({ id, name: { nb, en } });

const energy = (id: string, nb: string, en: string): Indicator => ({
	id: `energy-use-${id}`,
	name: { nb: `Energibruk i ${nb}`, en: `Energy use of ${en}` },
	meaning: {
		nb: `Energi brukt i ${nb} i året, etter energiregnskapet. Tall som kan røpe enkeltbedrifter, er konfidensielle.`,
		en: `Energy used by ${en} in the year, by the energy accounts. Figures that could reveal single enterprises are confidential.`
	},
	stage: 'energy',
	unit: 'GWh',
	basis: 'none',
	direction: 'neutral',
	source: 'ssb',
	dataset: '11558',
	breakdowns: [
		breakdown('total', 'all energi', 'all energy'),
		breakdown('electricity', 'elektrisitet', 'electricity'),
		breakdown('biofuels', 'biobrensel', 'biofuels'),
		breakdown('heat', 'fjernvarme og annen varme', 'heat'),
		breakdown('oil', 'olje', 'oil'),
		breakdown('natural-gas', 'naturgass', 'natural gas'),
		breakdown('waste', 'avfall', 'waste')
	],
	seasonal: false,
	decimals: 0
});

export const SSB_ECONOMY_INDICATORS: readonly Indicator[] = [
	energy('forestry', 'skogbruk', 'forestry'),
	energy('wood', 'trelast- og trevareindustri', 'the wood industry'),
	energy('paper', 'papirindustri', 'the paper industry'),
	{
		id: 'bankruptcies',
		name: { nb: 'Konkurser', en: 'Bankruptcies' },
		meaning: {
			nb: 'Konkurser åpnet i kvartalet, hele landet, etter næring (SN2007).',
			en: 'Bankruptcies opened in the quarter, whole country, by industry (SIC2007).'
		},
		stage: 'economy',
		unit: 'bankruptcies',
		basis: 'none',
		direction: 'down-good',
		source: 'ssb',
		dataset: '07165',
		breakdowns: [
			breakdown('total', 'alle næringer', 'all industries'),
			breakdown('forestry', 'skogbruk', 'forestry'),
			breakdown('wood', 'trelast- og trevareindustri', 'wood industry'),
			breakdown('paper', 'papirindustri', 'paper industry'),
			breakdown('building', 'oppføring av bygninger', 'construction of buildings')
		],
		seasonal: true,
		decimals: 0
	},
	{
		id: 'cpi-2025',
		name: { nb: 'Konsumprisindeksen (2025 = 100)', en: 'Consumer price index (2025 = 100)' },
		meaning: {
			nb: 'Prisene husholdningene møter, alle varer og tjenester, målt mot snittet i 2025. Fortsetter tabell 03013.',
			en: 'Prices that households meet, all goods and services, against the average of 2025. Goes on from table 03013.'
		},
		stage: 'economy',
		unit: 'index 2025=100',
		basis: 'none',
		direction: 'neutral',
		source: 'ssb',
		dataset: '14700',
		breakdowns: [breakdown('total', 'i alt', 'all items')],
		seasonal: false,
		decimals: 1
	}
];
