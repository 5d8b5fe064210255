import type { Indicator } from './indicator.ts';

const exchange = (id: string, nb: string, en: string): Indicator => ({
	id,
	name: { nb: `Kurs på ${nb}`, en: `Rate of the ${en}` },
	meaning: {
		nb: `Norges Banks midtkurs: kroner for 1 ${nb}, hver bankdag. Veiledende.`,
		en: `Norges Bank’s middle rate: kroner for 1 ${en}, each business day. Indicative.`
	},
	stage: 'economy',
	unit: `NOK/${id.slice(3, 6).toUpperCase()}`,
	basis: 'none',
	direction: 'neutral',
	source: 'norges-bank',
	dataset: 'EXR',
	breakdowns: [{ id: 'spot', name: { nb: 'dagskurs', en: 'daily rate' } }],
	seasonal: false,
	decimals: id === 'fx-sek-nok' ? 4 : 2
});

export const ECONOMY_INDICATORS: readonly Indicator[] = [
	{
		id: 'electricity-price',
		name: { nb: 'Kraftpris', en: 'Electricity price' },
		meaning: {
			nb: 'Snittet av døgnmarkedets priser for hele landet, i euro. For Norge er det alle prisområdene sammen, ikke bare Midt-Norge (NO3).',
			en: 'Average of the day-ahead market for the whole country, in euro. For Norway it is all price areas together, not Central Norway (NO3) alone.'
		},
		stage: 'energy',
		unit: 'EUR/MWh',
		basis: 'none',
		direction: 'neutral',
		source: 'ember',
		dataset: 'day-ahead',
		breakdowns: [{ id: 'day-ahead', name: { nb: 'døgnmarkedet', en: 'day-ahead market' } }],
		seasonal: true,
		decimals: 1
	},
	{
		id: 'reservoir-level',
		name: { nb: 'Magasinfylling', en: 'Reservoir level' },
		meaning: {
			nb: 'Hvor fulle vannmagasinene er ved utgangen av uka, i prosent av det de rommer.',
			en: 'How full the water reservoirs are at the end of the week, in per cent of what they hold.'
		},
		stage: 'energy',
		unit: 'percent',
		basis: 'none',
		direction: 'neutral',
		source: 'nve',
		dataset: 'magasinstatistikk',
		breakdowns: [{ id: 'filling', name: { nb: 'fyllingsgrad', en: 'filling' } }],
		seasonal: true,
		decimals: 1
	},
	exchange('fx-eur-nok', 'euro', 'euro'),
	exchange('fx-sek-nok', 'svensk krone', 'Swedish krona'),
	exchange('fx-gbp-nok', 'britisk pund', 'pound sterling'),
	exchange('fx-usd-nok', 'amerikansk dollar', 'US dollar'),
	{
		id: 'policy-rate',
		name: { nb: 'Styringsrenten', en: 'Policy rate' },
		meaning: {
			nb: 'Norges Banks styringsrente, snittet av måneden.',
			en: 'Norges Bank’s policy rate, average of the month.'
		},
		stage: 'economy',
		unit: 'percent',
		basis: 'none',
		direction: 'neutral',
		source: 'norges-bank',
		dataset: 'IR',
		breakdowns: [{ id: 'mean', name: { nb: 'månedssnitt', en: 'monthly average' } }],
		seasonal: false,
		decimals: 2
	},
	{
		id: 'cpi',
		name: { nb: 'Konsumprisindeksen', en: 'Consumer price index' },
		meaning: {
			nb: 'Prisene husholdningene møter, alle varer og tjenester, målt mot snittet i 2015.',
			en: 'Prices that households meet, all goods and services, against the average of 2015.'
		},
		stage: 'economy',
		unit: 'index 2015=100',
		basis: 'none',
		direction: 'neutral',
		source: 'ssb',
		dataset: '03013',
		breakdowns: [{ id: 'total', name: { nb: 'i alt', en: 'all items' } }],
		seasonal: false,
		decimals: 1,
		note: {
			nb: 'Tabell 03013 er avsluttet med desember 2025; SSB fortsetter i tabell 14700 (2025=100).',
			en: 'Table 03013 ended with December 2025; Statistics Norway continues in table 14700 (2025=100).'
		}
	}
];
