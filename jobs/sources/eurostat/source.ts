import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const eurostat: Source = {
	id: 'eurostat',
	publisher: { nb: 'Eurostat', en: 'Eurostat' },
	title: {
		nb: 'Priser, produksjon, byggetillatelser og avvirkning i Norge, Sverige, Finland og EU',
		en: 'Prices, production, building permits and removals in Norway, Sweden, Finland and the EU'
	},
	licence: {
		name: { nb: 'Åpne data, oppgi kilden', en: 'Open data, source to be named' },
		url: null
	},
	homepage: 'https://ec.europa.eu/eurostat',
	release: {
		expectedDaysAfterPeriod: 60,
		text: {
			nb: 'Månedlig, en til to måneder etter',
			en: 'Monthly, after one to two months'
		}
	},
	schedule: '35 11 * * *',
	maxBytes: 20_000_000,
	collect,
	parse
};
