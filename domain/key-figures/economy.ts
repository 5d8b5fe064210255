import { asSeries, type KeyFigure } from './key-figure.ts';
import { COUNTRY } from './places.ts';

export const ECONOMY_FIGURES: readonly KeyFigure[] = [
	asSeries(
		{
			code: 'H01',
			id: 'interest-rate',
			name: { nb: 'Norges Banks styringsrente', en: 'Norges Bank’s policy rate' },
			meaning: {
				nb: 'Styringsrenten, snittet av måneden.',
				en: 'The policy rate, average of the month.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'steps'
		},
		{ indicator: 'policy-rate', breakdown: 'mean', frequencies: ['M'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'H02',
			id: 'consumer-prices',
			name: { nb: 'KPI', en: 'CPI' },
			meaning: {
				nb: 'Konsumprisindeksen, alle varer og tjenester, 2015 = 100; SSB fortsetter i tabell 14700.',
				en: 'The consumer price index, all items, 2015 = 100; Statistics Norway continues in table 14700.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ indicator: 'cpi', breakdown: 'total', frequencies: ['M'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'H03',
			id: 'euro-rate',
			name: { nb: 'EUR/NOK', en: 'EUR/NOK' },
			meaning: {
				nb: 'Kroner for én euro, Norges Banks midtkurs.',
				en: 'Kroner for one euro, Norges Bank’s middle rate.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'line'
		},
		{ indicator: 'fx-eur-nok', breakdown: 'spot', frequencies: ['D'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'H04',
			id: 'krona-rate',
			name: { nb: 'SEK/NOK', en: 'SEK/NOK' },
			meaning: {
				nb: 'Kroner for én svensk krone, Norges Banks midtkurs.',
				en: 'Kroner for one Swedish krona, Norges Bank’s middle rate.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ indicator: 'fx-sek-nok', breakdown: 'spot', frequencies: ['D'], regions: COUNTRY }
	),
	asSeries(
		{
			code: null,
			id: 'pound-rate',
			name: { nb: 'GBP/NOK', en: 'GBP/NOK' },
			meaning: {
				nb: 'Kroner for én britisk pund, Norges Banks midtkurs.',
				en: 'Kroner for one pound sterling, Norges Bank’s middle rate.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ indicator: 'fx-gbp-nok', breakdown: 'spot', frequencies: ['D'], regions: COUNTRY }
	),
	asSeries(
		{
			code: null,
			id: 'dollar-rate',
			name: { nb: 'USD/NOK', en: 'USD/NOK' },
			meaning: {
				nb: 'Kroner for én amerikansk dollar, Norges Banks midtkurs.',
				en: 'Kroner for one US dollar, Norges Bank’s middle rate.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ indicator: 'fx-usd-nok', breakdown: 'spot', frequencies: ['D'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'H05',
			id: 'house-price-index',
			name: { nb: 'Boligprisindeks', en: 'House price index' },
			meaning: {
				nb: 'Hva brukte boliger selges for, som indeks.',
				en: 'What existing dwellings are sold for, as an index.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			indicator: 'house-prices',
			breakdown: 'total',
			frequencies: ['Q'],
			regions: ['NO-5001', 'NO']
		}
	),
	asSeries(
		{
			code: 'H06',
			id: 'construction-bankruptcies',
			name: {
				nb: 'Konkurser, oppføring av bygninger',
				en: 'Bankruptcies, construction of buildings'
			},
			meaning: {
				nb: 'Konkurser åpnet i kvartalet blant dem som bygger.',
				en: 'Bankruptcies opened in the quarter among those who build.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{ indicator: 'bankruptcies', breakdown: 'building', frequencies: ['Q'], regions: COUNTRY }
	)
];
