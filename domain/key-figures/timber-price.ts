import { asSeries, type KeyFigure } from './key-figure.ts';
import { MUNICIPALITIES } from './places.ts';

export const TIMBER_PRICE_FIGURES: readonly KeyFigure[] = [
	asSeries(
		{
			code: 'C01',
			id: 'spruce-sawlog-price',
			name: { nb: 'Pris, gran sagtømmer (1140)', en: 'Price, spruce sawlogs (1140)' },
			meaning: {
				nb: 'Det skogeierne får for gran sagtømmer (1140), snitt vektet med volumet, uten merverdiavgift.',
				en: 'What forest owners are paid for spruce sawlogs (1140), weighted by volume, without value added tax.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: '1140',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C02',
			id: 'pine-sawlog-price',
			name: { nb: 'Pris, furu sagtømmer (2140)', en: 'Price, pine sawlogs (2140)' },
			meaning: {
				nb: 'Det skogeierne får for furu sagtømmer (2140), snitt vektet med volumet, uten merverdiavgift.',
				en: 'What forest owners are paid for pine sawlogs (2140), weighted by volume, without value added tax.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: '2140',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C03',
			id: 'spruce-pulpwood-price',
			name: { nb: 'Pris, gran massevirke (1410)', en: 'Price, spruce pulpwood (1410)' },
			meaning: {
				nb: 'Det skogeierne får for gran massevirke (1410), snitt vektet med volumet, uten merverdiavgift.',
				en: 'What forest owners are paid for spruce pulpwood (1410), weighted by volume, without value added tax.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: '1410',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C04',
			id: 'pine-pulpwood-price',
			name: { nb: 'Pris, furu massevirke (2410)', en: 'Price, pine pulpwood (2410)' },
			meaning: {
				nb: 'Det skogeierne får for furu massevirke (2410), snitt vektet med volumet, uten merverdiavgift.',
				en: 'What forest owners are paid for pine pulpwood (2410), weighted by volume, without value added tax.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: '2410',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C05',
			id: 'broadleaved-pulpwood-price',
			name: { nb: 'Pris, lauv massevirke (3400)', en: 'Price, broadleaved pulpwood (3400)' },
			meaning: {
				nb: 'Det skogeierne får for lauv massevirke (3400), snitt vektet med volumet, uten merverdiavgift.',
				en: 'What forest owners are paid for broadleaved pulpwood (3400), weighted by volume, without value added tax.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: '3400',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C06',
			id: 'energy-roundwood-price',
			name: { nb: 'Pris, rundvirke til flis (6810)', en: 'Price, roundwood for chips (6810)' },
			meaning: {
				nb: 'Det skogeierne får for rundvirke til flis (6810), snitt vektet med volumet, uten merverdiavgift.',
				en: 'What forest owners are paid for roundwood for chips (6810), weighted by volume, without value added tax.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: '6810',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C10',
			id: 'gross-value',
			name: { nb: 'Bruttoverdi av industrivirke', en: 'Gross value of industrial roundwood' },
			meaning: {
				nb: 'Det som er betalt til skogeierne for industrivirket.',
				en: 'What was paid to the forest owners for the industrial roundwood.'
			},
			audience: ['leader'],
			chart: 'columns'
		},
		{
			indicator: 'roundwood-value',
			breakdown: 'industrial',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'C11',
			id: 'mean-price',
			name: { nb: 'Snittpris, alt industrivirke', en: 'Mean price, all industrial roundwood' },
			meaning: {
				nb: 'Hva en kubikkmeter industrivirke er betalt med i snitt; følger også sammensetningen.',
				en: 'What a cubic metre of industrial roundwood was paid with on average; follows the mix as well.'
			},
			audience: ['leader', 'display'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-price',
			breakdown: 'industrial',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	)
];
