import { asSeries, asDerived, type KeyFigure } from './key-figure.ts';
import { COUNTIES, COUNTRY } from './places.ts';

export const INDUSTRY_FIGURES: readonly KeyFigure[] = [
	asSeries(
		{
			code: 'D03',
			id: 'wood-production-index',
			name: { nb: 'Produksjon, trelast og trevarer', en: 'Production, wood and wood products' },
			meaning: {
				nb: 'Hvor mye trelast- og trevareindustrien lager, sesongjustert av SSB.',
				en: 'How much the wood industry makes, seasonally adjusted by Statistics Norway.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			indicator: 'production-wood',
			breakdown: 'seasonally-adjusted',
			frequencies: ['M'],
			regions: COUNTRY
		}
	),
	asSeries(
		{
			code: 'D04',
			id: 'paper-production-index',
			name: { nb: 'Produksjon, papir og papirvarer', en: 'Production, paper and paper products' },
			meaning: {
				nb: 'Hvor mye papirindustrien lager, sesongjustert av SSB.',
				en: 'How much the paper industry makes, seasonally adjusted by Statistics Norway.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			indicator: 'production-paper',
			breakdown: 'seasonally-adjusted',
			frequencies: ['M'],
			regions: COUNTRY
		}
	),
	asSeries(
		{
			code: 'D05',
			id: 'sawnwood-producer-price',
			name: { nb: 'Produsentpris, trelast', en: 'Producer price, sawnwood' },
			meaning: {
				nb: 'Hva norske sagbruk og høvlerier får betalt, hjemme og ute.',
				en: 'What Norwegian sawmills and planing mills are paid, at home and abroad.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ indicator: 'ppi-sawing', breakdown: 'total', frequencies: ['M'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'D06',
			id: 'paper-producer-price',
			name: { nb: 'Produsentpris, papir og masse', en: 'Producer price, paper and pulp' },
			meaning: {
				nb: 'Hva norske papir- og masseprodusenter får betalt.',
				en: 'What Norwegian producers of paper and pulp are paid.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{ indicator: 'ppi-paper', breakdown: 'total', frequencies: ['M'], regions: COUNTRY }
	),
	asDerived(
		{
			code: 'D07',
			id: 'sawmill-margin',
			name: { nb: 'Sagbruksmargin, modell', en: 'Sawmill margin, a model' },
			meaning: {
				nb: 'Hva et sagbruk ville sitte igjen med per kubikkmeter tømmer med de prisene og utbyttene du velger; ikke noens regnskap.',
				en: 'What a sawmill would be left with per cubic metre of logs at the prices and yields you choose; nobody’s accounts.'
			},
			audience: ['leader', 'analyst'],
			chart: 'zero-line'
		},
		{ stage: 'industry', regions: COUNTIES, direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: null,
			id: 'sawmill-terms-of-trade',
			name: { nb: 'Bytteforhold trelast mot tømmer', en: 'Terms of trade, sawnwood against logs' },
			meaning: {
				nb: 'Hvor mye trelastprisen har steget mot prisen på gran sagtømmer siden 2021; over 100 er bedre for sagbruket.',
				en: 'How far the price of sawnwood has risen against that of spruce sawlogs since 2021; above 100 is better for the sawmill.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'industry', regions: COUNTIES, direction: 'neutral', decimals: 1 }
	),
	asSeries(
		{
			code: 'D08',
			id: 'power-price',
			name: { nb: 'Kraftpris, Midt-Norge (NO3)', en: 'Electricity price, Central Norway (NO3)' },
			meaning: {
				nb: 'Døgnsnitt av spotprisen i prisområdet, uten merverdiavgift og nettleie.',
				en: 'Daily mean of the spot price of the area, without value added tax and grid tariff.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'steps'
		},
		{
			indicator: 'electricity-price-area',
			breakdown: 'mean',
			frequencies: ['D'],
			regions: ['NO3', 'NO#']
		}
	),
	asDerived(
		{
			code: 'D09',
			id: 'power-area-spread',
			name: { nb: 'Prisforskjell mot NO1', en: 'Price spread to NO1' },
			meaning: {
				nb: 'Hvor mye kraften i prisområdet koster mer enn i Øst-Norge (NO1).',
				en: 'How much more power of the area costs than in Eastern Norway (NO1).'
			},
			audience: ['analyst'],
			chart: 'zero-line'
		},
		{ stage: 'energy', regions: ['NO3', 'NO#'], direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: 'D10',
			id: 'power-cost-per-tonne',
			name: {
				nb: 'Kraftkostnad per tonn papir, modell',
				en: 'Power cost per tonne of paper, a model'
			},
			meaning: {
				nb: 'Hva kraften til et tonn mekanisk masse eller avispapir ville koste til spotpris.',
				en: 'What the power for a tonne of mechanical pulp or newsprint would cost at the spot price.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'energy', regions: ['NO3', 'NO#'], direction: 'neutral', decimals: 0 }
	),
	asSeries(
		{
			code: 'D11',
			id: 'energy-use-of-wood-industry',
			name: {
				nb: 'Energibruk i trelast- og trevareindustri',
				en: 'Energy use of the wood industry'
			},
			meaning: {
				nb: 'Energi brukt i trelast- og trevareindustrien i året.',
				en: 'Energy used by the wood industry in the year.'
			},
			audience: ['analyst'],
			chart: 'stacked'
		},
		{ indicator: 'energy-use-wood', breakdown: 'total', frequencies: ['A'], regions: COUNTRY }
	)
];
