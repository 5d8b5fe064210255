import { TIMBER_BREAKDOWNS } from '../assortments.ts';
import type { Break, Indicator } from './indicator.ts';

const COUNTY_REFORM: Break = {
	period: '2018-01',
	regions: ['NO-50'],
	text: {
		nb: 'Før 2018: summen av fylkene 16 og 17, uten Rindal og Halsa.',
		en: 'Before 2018: the sum of counties 16 and 17, without Rindal and Halsa.'
	}
};

const NOTE = {
	nb: 'Måneden er den før målebeskjeden kom inn, vanligvis 2–8 uker etter hogst. Rettelser kommer som negative tall i senere måneder. Statusen er Trepuls sin egen lesning: foreløpig til 1. juni året etter.',
	en: 'The month is the one before the measuring report arrived, usually 2–8 weeks after felling. Corrections arrive as negative figures in later months. The status is Trepuls’s own reading: preliminary until 1 June of the following year.'
};

const shared = {
	basis: 'under-bark',
	source: 'landbruksdirektoratet',
	dataset: { M: 'county-month', A: 'municipality-year' },
	breakdowns: TIMBER_BREAKDOWNS,
	breaks: [COUNTY_REFORM],
	note: NOTE
} as const;

export const TIMBER_INDICATORS: readonly Indicator[] = [
	{
		...shared,
		id: 'roundwood-removals',
		name: { nb: 'Avvirkning for salg', en: 'Roundwood removals' },
		meaning: {
			nb: 'Innmålt tømmer levert for salg, fast mål under bark. Industrivirke er sagtømmer og massevirke, uten vrak, energivirke og juletrær.',
			en: 'Measured roundwood delivered for sale, solid volume under bark. Industrial roundwood is sawlogs and pulpwood, without reject, energy wood and Christmas trees.'
		},
		stage: 'roundwood',
		unit: 'm3',
		direction: 'up-good',
		seasonal: true,
		decimals: 0
	},
	{
		...shared,
		id: 'roundwood-value',
		name: { nb: 'Bruttoverdi av tømmer', en: 'Gross value of roundwood' },
		meaning: {
			nb: 'Det som er betalt til skogeierne for innmålt tømmer, uten merverdiavgift.',
			en: 'What was paid to the forest owners for measured roundwood, without value added tax.'
		},
		stage: 'timber-price',
		unit: 'NOK',
		basis: 'none',
		direction: 'up-good',
		seasonal: true,
		decimals: 0
	},
	{
		...shared,
		id: 'roundwood-price',
		name: { nb: 'Tømmerpris', en: 'Roundwood price' },
		meaning: {
			nb: 'Gjennomsnittspris: sum verdi delt på sum volum for de samme radene, uten merverdiavgift. Prisen i filene, som er avrundet, brukes ikke.',
			en: 'Average price: total value divided by total volume of the same rows, without value added tax. The rounded price in the workbooks is not used.'
		},
		stage: 'timber-price',
		unit: 'NOK/m3',
		direction: 'neutral',
		seasonal: false,
		decimals: 0
	},
	{
		...shared,
		id: 'christmas-trees',
		breakdowns: [{ id: '6191', name: { nb: 'juletrær (6191)', en: 'Christmas trees (6191)' } }],
		name: { nb: 'Juletrær', en: 'Christmas trees' },
		meaning: {
			nb: 'Juletrær meldt inn for salg, i stykk. De står i samme kolonne som tømmervolum i filene, men er ikke kubikkmeter.',
			en: 'Christmas trees reported for sale, in pieces. They share a column with roundwood volumes in the workbooks, but are not cubic metres.'
		},
		stage: 'roundwood',
		unit: 'pieces',
		basis: 'pieces',
		direction: 'up-good',
		seasonal: true,
		decimals: 0
	},
	{
		...shared,
		id: 'decorative-greenery',
		breakdowns: [
			{ id: '6192', name: { nb: 'pyntegrønt (6192)', en: 'decorative greenery (6192)' } }
		],
		name: { nb: 'Pyntegrønt', en: 'Decorative greenery' },
		meaning: {
			nb: 'Pyntegrønt meldt inn for salg, i den enheten som er oppgitt i filene.',
			en: 'Decorative greenery reported for sale, in the unit given in the workbooks.'
		},
		stage: 'roundwood',
		unit: 'pieces',
		basis: 'pieces',
		direction: 'neutral',
		seasonal: true,
		decimals: 0
	}
];
