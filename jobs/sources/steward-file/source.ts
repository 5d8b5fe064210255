import type { Source } from '../source.ts';
import { parse } from './parse.ts';

/** Files of a steward's own, each with a mapping that says how to read it. */
export const stewardFile: Source = {
	id: 'steward',
	publisher: { nb: 'Egne filer', en: 'Own files' },
	title: {
		nb: 'Tall som en ansvarlig har lagt inn fra egne filer',
		en: 'Figures that a steward has taken in from files of their own'
	},
	licence: {
		name: { nb: 'som oppgitt av den som la det inn', en: 'as stated by whoever took it in' },
		url: null
	},
	homepage: '/about',
	release: {
		expectedDaysAfterPeriod: 400,
		text: { nb: 'Når en fil legges inn', en: 'Whenever a file is taken in' }
	},
	schedule: null,
	maxBytes: 20_000_000,
	parse
};
