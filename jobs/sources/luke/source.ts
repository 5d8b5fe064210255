import { downloadPxTable } from '../download-px-table.ts';
import type { Source } from '../source.ts';
import { LIMITS, TABLE, TABLE_PATH, WANTED } from './codes.ts';
import { parse } from './parse.ts';

export const luke: Source = {
	id: 'luke',
	publisher: {
		nb: 'Naturressursinstituttet (Luke), Finland',
		en: 'Natural Resources Institute Finland (Luke)'
	},
	title: {
		nb: 'Industriens tømmerhandel i Finland (0100_teokau)',
		en: 'Industrial roundwood trade in Finland (0100_teokau)'
	},
	licence: { name: { nb: 'Åpne data, oppgi Luke', en: 'Open, name Luke' }, url: null },
	homepage: 'https://statdb.luke.fi/PxWeb/pxweb/en/LUKE/',
	release: {
		expectedDaysAfterPeriod: 22,
		text: { nb: 'Omkring den 20. i måneden etter', en: 'About the 20th of the following month' }
	},
	schedule: '30 8 15-31 * *',
	maxBytes: 20_000_000,
	collect: (world) =>
		downloadPxTable(world, {
			...{ api: 'luke', id: TABLE, path: TABLE_PATH, wanted: WANTED, limits: LIMITS }
		}),
	parse
};
