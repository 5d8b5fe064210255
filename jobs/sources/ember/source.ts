import type { Source } from '../source.ts';
import { parse } from './parse.ts';

export const ember: Source = {
	id: 'ember',
	publisher: { nb: 'Ember', en: 'Ember' },
	title: {
		nb: 'Europeiske kraftpriser i døgnmarkedet',
		en: 'European day-ahead electricity prices'
	},
	licence: {
		name: { nb: 'CC BY 4.0', en: 'CC BY 4.0' },
		url: 'https://creativecommons.org/licenses/by/4.0/'
	},
	homepage: 'https://ember-energy.org/data/european-wholesale-electricity-price-data/',
	release: {
		expectedDaysAfterPeriod: 20,
		text: {
			nb: 'Månedlig',
			en: 'Monthly'
		}
	},
	schedule: null,
	maxBytes: 20_000_000,
	parse
};
