import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const ecb: Source = {
	id: 'ecb',
	publisher: { nb: 'Den europeiske sentralbanken (ECB)', en: 'European Central Bank (ECB)' },
	title: { nb: 'Referansekurser for euro', en: 'Euro reference rates' },
	licence: {
		name: { nb: 'Fri gjenbruk, oppgi ECB', en: 'Free reuse, name the ECB' },
		url: null
	},
	homepage:
		'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/',
	release: {
		expectedDaysAfterPeriod: 4,
		text: { nb: 'Bankdager omkring kl. 16', en: 'Business days, about 16:00' }
	},
	schedule: '30 16,17 * * 1-5',
	maxBytes: 20_000_000,
	collect,
	parse
};
