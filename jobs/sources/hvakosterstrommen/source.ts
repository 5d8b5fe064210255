import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const hvakosterstrommen: Source = {
	id: 'hvakosterstrommen',
	publisher: { nb: 'Hva koster strømmen.no', en: 'Hva koster strømmen.no' },
	title: {
		nb: 'Kraftpriser i døgnmarkedet, prisområdene NO1–NO5',
		en: 'Day-ahead electricity prices, price areas NO1–NO5'
	},
	licence: {
		name: {
			nb: 'Fri bruk, oppgi Hva koster strømmen.no',
			en: 'Free for any use, name Hva koster strømmen.no'
		},
		url: 'https://www.hvakosterstrommen.no/strompris-api'
	},
	homepage: 'https://www.hvakosterstrommen.no/strompris-api',
	release: {
		expectedDaysAfterPeriod: 0,
		text: {
			nb: 'Morgendagens priser kommer etter omkring kl. 13',
			en: 'Tomorrow’s prices come after about 13:00'
		}
	},
	/** Hourly until tomorrow is there, and once after midnight in case it never came. */
	schedule: '15 0,13-23 * * *',
	statesDaysAhead: 2,
	maxBytes: 1_000_000,
	collect,
	parse
};
