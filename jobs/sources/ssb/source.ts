import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';
import { TABLES } from './tables.ts';

export const ssb: Source = {
	id: 'ssb',
	publisher: { nb: 'Statistisk sentralbyrå (SSB)', en: 'Statistics Norway' },
	title: {
		nb: 'Statistikkbanken: avvirkning, industri, bygg, utenrikshandel, priser',
		en: 'StatBank: removals, industry, building, foreign trade, prices'
	},
	licence: {
		name: { nb: 'CC BY 4.0', en: 'CC BY 4.0' },
		url: 'https://creativecommons.org/licenses/by/4.0/deed.no'
	},
	homepage: 'https://www.ssb.no/statbank',
	release: {
		expectedDaysAfterPeriod: 45,
		at: '08:00',
		text: {
			nb: 'Kl. 08.00 etter SSBs kalender, månedlig',
			en: 'At 08:00 by Statistics Norway’s calendar, monthly'
		}
	},
	releases: Object.fromEntries(
		TABLES.map(({ id, releaseDays }) => [id, { expectedDaysAfterPeriod: releaseDays, at: '08:00' }])
	),
	// After the rush at the release at 08:00, and once more for what was unreachable.
	schedule: '20 8,12 * * 1-5',
	maxBytes: 20_000_000,
	collect: (world) => collect(world),
	parse
};
