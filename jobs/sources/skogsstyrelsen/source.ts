import { downloadPxTable } from '../download-px-table.ts';
import type { Source } from '../source.ts';
import { ASSORTMENT, ASSORTMENTS, LIMITS, REGION, REGIONS, TABLE, TABLE_PATH } from './codes.ts';
import { parse } from './parse.ts';

const wanted = { [REGION]: Object.keys(REGIONS), [ASSORTMENT]: Object.keys(ASSORTMENTS) };

export const skogsstyrelsen: Source = {
	id: 'skogsstyrelsen',
	publisher: { nb: 'Skogsstyrelsen, Sverige', en: 'Swedish Forest Agency' },
	title: {
		nb: 'Rundvirkespriser (JO0303_3ny)',
		en: 'Roundwood prices (JO0303_3ny)'
	},
	licence: {
		name: { nb: 'Åpne data, oppgi Skogsstyrelsen', en: 'Open, name Skogsstyrelsen' },
		url: null
	},
	homepage: 'https://pxweb.skogsstyrelsen.se/',
	release: {
		expectedDaysAfterPeriod: 75,
		text: { nb: 'Kvartalsvis', en: 'Quarterly' }
	},
	/** Weekly: the date of update that the server states is of no use. */
	schedule: '40 9 * * 2',
	maxBytes: 20_000_000,
	collect: (world) =>
		downloadPxTable(world, {
			...{ api: 'skogsstyrelsen', id: TABLE, path: TABLE_PATH, wanted, limits: LIMITS }
		}),
	parse
};
