import { asDerived, type KeyFigure } from './key-figure.ts';
import { COUNTIES } from './places.ts';

export const PRICE_COMPARISON_FIGURES: readonly KeyFigure[] = [
	asDerived(
		{
			code: 'C07',
			id: 'sawlog-pulpwood-spread',
			name: {
				nb: 'Prisforskjell sagtømmer–massevirke, gran',
				en: 'Sawlog–pulpwood spread, spruce'
			},
			meaning: {
				nb: 'Hvor mye mer en kubikkmeter gran er verd som sagtømmer enn som massevirke.',
				en: 'How much more a cubic metre of spruce is worth as sawlogs than as pulpwood.'
			},
			audience: ['leader', 'analyst'],
			chart: 'area'
		},
		{ stage: 'timber-price', regions: COUNTIES, direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: null,
			id: 'sawlog-pulpwood-ratio',
			name: {
				nb: 'Prisforhold sagtømmer/massevirke, gran',
				en: 'Sawlog/pulpwood price ratio, spruce'
			},
			meaning: {
				nb: 'Hvor mange ganger massevirkeprisen sagtømmerprisen er; under 1,5 lønner det seg lite å sortere.',
				en: 'How many times the pulpwood price the sawlog price is; below 1.5 sorting pays little.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{ stage: 'timber-price', regions: COUNTIES, direction: 'neutral', decimals: 2 }
	),
	asDerived(
		{
			code: 'C08',
			id: 'regional-price-gap',
			name: {
				nb: 'Prisavstand til landet, gran sagtømmer',
				en: 'Price gap to the country, spruce sawlogs'
			},
			meaning: {
				nb: 'Hvor mye sagtømmerprisen i fylket ligger over eller under landets.',
				en: 'How far the sawlog price of the county lies above or below that of the country.'
			},
			audience: ['leader', 'analyst'],
			chart: 'zero-line'
		},
		{ stage: 'timber-price', regions: ['NO-50', 'NO-##'], direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: null,
			id: 'regional-price-gap-percent',
			name: { nb: 'Prisavstand til landet i prosent', en: 'Price gap to the country in per cent' },
			meaning: {
				nb: 'Prisavstanden for gran sagtømmer i prosent av prisen i landet.',
				en: 'The price gap of spruce sawlogs in per cent of the price of the country.'
			},
			audience: ['analyst'],
			chart: 'zero-line'
		},
		{ stage: 'timber-price', regions: ['NO-50', 'NO-##'], direction: 'neutral', decimals: 1 }
	),
	asDerived(
		{
			code: 'C09',
			id: 'real-roundwood-price',
			name: { nb: 'Realpris, industrivirke', en: 'Real price, industrial roundwood' },
			meaning: {
				nb: 'Snittprisen på industrivirke i faste kroner, renset for prisveksten i samfunnet.',
				en: 'The mean price of industrial roundwood in constant kroner, cleared of general inflation.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'timber-price', regions: COUNTIES, direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: null,
			id: 'real-spruce-sawlog-price',
			name: { nb: 'Realpris, gran sagtømmer', en: 'Real price, spruce sawlogs' },
			meaning: {
				nb: 'Prisen på gran sagtømmer (1140) i faste kroner.',
				en: 'The price of spruce sawlogs (1140) in constant kroner.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'timber-price', regions: COUNTIES, direction: 'neutral', decimals: 0 }
	),
	asDerived(
		{
			code: 'C12',
			id: 'mix-effect',
			name: {
				nb: 'Sammensetningens del av prisendringen',
				en: 'The mix’s part of the change in price'
			},
			meaning: {
				nb: 'Hvor mye av endringen i snittpris fra året før som kommer av at det er solgt annet virke, ikke av prisene.',
				en: 'How much of the year’s change of the mean price is due to other wood being sold, not to prices.'
			},
			audience: ['analyst'],
			chart: 'zero-line'
		},
		{ stage: 'timber-price', regions: COUNTIES, direction: 'neutral', decimals: 1 }
	)
];
