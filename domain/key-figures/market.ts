import { asSeries, asDerived, type KeyFigure } from './key-figure.ts';

export const MARKET_FIGURES: readonly KeyFigure[] = [
	asSeries(
		{
			code: 'G01',
			id: 'swedish-sawlog-price',
			name: { nb: 'Svensk pris på gran sagtømmer', en: 'Swedish price of spruce sawlogs' },
			meaning: {
				nb: 'Kvartalspris i svenske kroner per kubikkmeter fast under bark.',
				en: 'Price of the quarter in Swedish kronor per cubic metre solid under bark.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price-sweden',
			breakdown: 'spruce-sawlogs',
			frequencies: ['Q'],
			regions: ['SE']
		}
	),
	asSeries(
		{
			code: 'G02',
			id: 'finnish-sawlog-price',
			name: { nb: 'Finsk pris på gran sagtømmer', en: 'Finnish price of spruce sawlogs' },
			meaning: {
				nb: 'Månedspris i euro per kubikkmeter fast på bark, levert; kan ikke sammenlignes med norske uten omregning.',
				en: 'Price of the month in euro per cubic metre solid over bark, delivery sales; not to be compared with Norwegian ones without conversion.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price-finland',
			breakdown: 'delivery-spruce-logs',
			frequencies: ['M'],
			regions: ['FI']
		}
	),
	asSeries(
		{
			code: 'G04',
			id: 'nordic-wood-price',
			name: {
				nb: 'Produsentpris på trevarer i Norden',
				en: 'Producer price of wood products in the Nordics'
			},
			meaning: {
				nb: 'Hva produsenter av trelast og trevarer får betalt på hjemmemarkedet i nabolandene, 2021 = 100.',
				en: 'What producers of wood and wood products are paid on the home markets of the neighbours, 2021 = 100.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			indicator: 'ppi-wood-eurostat',
			breakdown: 'domestic',
			frequencies: ['M'],
			regions: ['SE', 'FI', 'NO', 'EU'],
			stage: 'trade'
		}
	),
	asSeries(
		{
			code: 'G05',
			id: 'us-lumber-index',
			name: { nb: 'Trelastindeks, USA', en: 'Lumber index, USA' },
			meaning: {
				nb: 'Hva amerikanske produsenter av trelast får betalt; en indeks, ikke en børspris.',
				en: 'What American producers of lumber are paid; an index, not an exchange price.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{ indicator: 'lumber-ppi', breakdown: 'total', frequencies: ['M'], regions: ['US'] }
	),
	asSeries(
		{
			code: 'G07',
			id: 'eu-building-permits',
			name: {
				nb: 'Byggetillatelser i EU og Norden',
				en: 'Building permits in the EU and the Nordics'
			},
			meaning: {
				nb: 'Tillatelser til å bygge boliger hos dem som kjøper trelast, sesongjustert av Eurostat, 2021 = 100.',
				en: 'Permits to build dwellings among those who buy sawnwood, seasonally adjusted by Eurostat, 2021 = 100.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			indicator: 'building-permits-eurostat',
			breakdown: 'dwellings',
			frequencies: ['M'],
			regions: ['EU', 'SE', 'FI', 'NO'],
			stage: 'trade'
		}
	),
	asDerived(
		{
			code: 'G09',
			id: 'price-against-sweden',
			name: { nb: 'Norsk tømmerpris mot svensk', en: 'Norwegian log price against Swedish' },
			meaning: {
				nb: 'Norsk pris på gran sagtømmer i prosent av den svenske, i samme enhet, valuta og kvartal.',
				en: 'The Norwegian price of spruce sawlogs in per cent of the Swedish, in one unit, currency and quarter.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'trade', regions: ['NO', 'NO-50', 'NO-##'], direction: 'neutral', decimals: 1 }
	),
	asDerived(
		{
			code: null,
			id: 'price-against-finland',
			name: {
				nb: 'Norsk tømmerpris mot finsk, modell',
				en: 'Norwegian log price against Finnish, a model'
			},
			meaning: {
				nb: 'Norsk pris på gran sagtømmer i prosent av den finske, når den finske regnes om fra på bark med den barkandelen du velger.',
				en: 'The Norwegian price of spruce sawlogs in per cent of the Finnish, when that is converted from over bark by the share of bark you choose.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'trade', regions: ['NO', 'NO-50', 'NO-##'], direction: 'neutral', decimals: 1 }
	)
];
