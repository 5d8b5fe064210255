import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const nve: Source = {
	id: 'nve',
	publisher: {
		nb: 'Norges vassdrags- og energidirektorat (NVE)',
		en: 'Norwegian Water Resources and Energy Directorate'
	},
	title: {
		nb: 'Magasinstatistikk',
		en: 'Reservoir statistics'
	},
	licence: {
		name: { nb: 'NLOD', en: 'NLOD' },
		url: 'https://data.norge.no/nlod/no'
	},
	homepage: 'https://www.nve.no/energi/analyser-og-statistikk/magasinstatistikk/',
	release: {
		expectedDaysAfterPeriod: 5,
		text: {
			nb: 'Ukentlig, uka etter',
			en: 'Weekly, in the following week'
		}
	},
	schedule: '25 13,15,17 * * 3,4',
	maxBytes: 20_000_000,
	collect,
	parse
};
