import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const worldBank: Source = {
	id: 'world-bank',
	publisher: { nb: 'Verdensbanken', en: 'World Bank' },
	title: {
		nb: 'Commodity Markets («Pink Sheet»)',
		en: 'Commodity Markets (“Pink Sheet”)'
	},
	licence: {
		name: { nb: 'CC BY 4.0', en: 'CC BY 4.0' },
		url: 'https://creativecommons.org/licenses/by/4.0/'
	},
	homepage: 'https://www.worldbank.org/en/research/commodity-markets',
	release: {
		expectedDaysAfterPeriod: 10,
		text: {
			nb: 'De første dagene i måneden',
			en: 'The first days of the month'
		}
	},
	schedule: '10 18 1-10 * *',
	maxBytes: 20_000_000,
	collect,
	parse
};
