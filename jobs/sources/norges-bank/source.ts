import { parseSnapshotOf } from '../snapshot.ts';
import type { Source } from '../source.ts';

export const norgesBank: Source = {
	id: 'norges-bank',
	publisher: { nb: 'Norges Bank', en: 'Norges Bank' },
	title: {
		nb: 'Valutakurser og styringsrente',
		en: 'Exchange rates and policy rate'
	},
	licence: {
		name: 'Norges Bank, åpne data',
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
	schedule: null,
	maxBytes: 20_000_000,
	parse: parseSnapshotOf('norges-bank')
};
