import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const norgesBank: Source = {
	id: 'norges-bank',
	publisher: { nb: 'Norges Bank', en: 'Norges Bank' },
	title: {
		nb: 'Valutakurser og styringsrente',
		en: 'Exchange rates and policy rate'
	},
	licence: {
		name: { nb: 'Norges Bank, åpne data', en: 'Norges Bank, open data' },
		url: 'https://www.norges-bank.no/tema/Statistikk/apne-data/'
	},
	homepage: 'https://www.norges-bank.no/tema/Statistikk/',
	release: {
		expectedDaysAfterPeriod: 4,
		text: {
			nb: 'Bankdager omkring kl. 16',
			en: 'Business days, about 16:00'
		}
	},
	releases: { EXR: { expectedDaysAfterPeriod: 0, at: '18:00', onBankDays: true } },
	/** Published about four; asked again until six for the days when it is later. */
	schedule: '15,45 16,17 * * 1-5',
	maxBytes: 20_000_000,
	collect,
	parse
};
