import type { Source } from '../source.ts';
import { parse } from './parse.ts';

export const ssb: Source = {
	id: 'ssb',
	publisher: { nb: 'Statistisk sentralbyrå (SSB)', en: 'Statistics Norway' },
	title: {
		nb: 'Statistikkbanken: industri, bygg, utenrikshandel, priser',
		en: 'StatBank: industry, building, foreign trade, prices'
	},
	licence: {
		name: 'CC BY 4.0',
		url: 'https://creativecommons.org/licenses/by/4.0/deed.no'
	},
	homepage: 'https://www.ssb.no/statbank',
	release: {
		expectedDaysAfterPeriod: 45,
		text: {
			nb: 'Kl. 08.00 etter SSBs kalender, månedlig',
			en: 'At 08:00 by Statistics Norway’s calendar, monthly'
		}
	},
	schedule: null,
	maxBytes: 20_000_000,
	parse
};
