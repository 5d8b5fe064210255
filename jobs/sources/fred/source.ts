import type { Source } from '../source.ts';
import { collect } from './collect.ts';
import { parse } from './parse.ts';

export const fred: Source = {
	id: 'fred',
	publisher: {
		nb: 'US Bureau of Labor Statistics, via FRED',
		en: 'US Bureau of Labor Statistics, via FRED'
	},
	title: {
		nb: 'Producer Price Index, lumber (WPU081)',
		en: 'Producer Price Index, lumber (WPU081)'
	},
	licence: {
		name: { nb: 'Fri for opphavsrett', en: 'Public domain' },
		url: 'https://www.bls.gov/opub/copyright-information.htm'
	},
	homepage: 'https://fred.stlouisfed.org/series/WPU081',
	release: {
		expectedDaysAfterPeriod: 20,
		text: {
			nb: 'Månedlig; de fire siste månedene revideres',
			en: 'Monthly; the last four months are revised'
		}
	},
	schedule: '40 16 * * 1-5',
	maxBytes: 20_000_000,
	collect,
	parse
};
