import type { Indicator } from './indicator.ts';

const reference = (id: string, nb: string, en: string): Indicator => {
	const code = id.slice(-3).toUpperCase();
	return {
		id,
		name: { nb: `ECBs referansekurs, ${code}`, en: `ECB reference rate, ${code}` },
		meaning: {
			nb: `Den europeiske sentralbankens referansekurs: ${nb} for 1 euro, hver bankdag i eurosystemet.`,
			en: `The European Central Bank’s reference rate: ${en} for 1 euro, each business day of the Eurosystem.`
		},
		stage: 'economy',
		unit: `${code}/EUR`,
		basis: 'none',
		direction: 'neutral',
		source: 'ecb',
		dataset: 'eurofxref',
		breakdowns: [{ id: 'spot', name: { nb: 'dagskurs', en: 'daily rate' } }],
		seasonal: false,
		decimals: 4
	};
};

export const CURRENCY_INDICATORS: readonly Indicator[] = [
	{
		id: 'krone-index',
		name: { nb: 'Importveid kronekurs (I44)', en: 'Import-weighted krone index (I44)' },
		meaning: {
			nb: 'Norges Banks importveide kronekurs I44, målt mot 1995. Høyere tall betyr svakere krone.',
			en: 'Norges Bank’s import-weighted krone index I44, against 1995. A higher figure means a weaker krone.'
		},
		stage: 'economy',
		unit: 'index 1995=100',
		basis: 'none',
		direction: 'neutral',
		source: 'norges-bank',
		dataset: 'EXR',
		breakdowns: [{ id: 'spot', name: { nb: 'dagskurs', en: 'daily rate' } }],
		seasonal: false,
		decimals: 2
	},
	reference('ecb-eur-nok', 'kroner', 'Norwegian kroner'),
	reference('ecb-eur-sek', 'svenske kroner', 'Swedish kronor'),
	reference('ecb-eur-usd', 'dollar', 'US dollars'),
	reference('ecb-eur-gbp', 'pund', 'pounds sterling')
];
