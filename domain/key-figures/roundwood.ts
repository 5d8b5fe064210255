import { asSeries, asDerived, type KeyFigure } from './key-figure.ts';
import { COUNTIES, MUNICIPALITIES } from './places.ts';

export const ROUNDWOOD_FIGURES: readonly KeyFigure[] = [
	asSeries(
		{
			code: 'B01',
			id: 'industrial-removals',
			name: { nb: 'Avvirkning for salg', en: 'Removals for sale' },
			meaning: {
				nb: 'Industrivirke levert for salg, fast mål under bark: sagtømmer og massevirke, uten vrak, energivirke og juletrær.',
				en: 'Industrial roundwood delivered for sale, solid under bark: sawlogs and pulpwood, without reject, energy wood and Christmas trees.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'line'
		},
		{
			indicator: 'roundwood-removals',
			breakdown: 'industrial',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'B02',
			id: 'sawlog-removals',
			name: { nb: 'Avvirkning av sagtømmer', en: 'Sawlog removals' },
			meaning: {
				nb: 'Sagtømmer av alle treslag levert for salg.',
				en: 'Sawlogs of all species delivered for sale.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'stacked'
		},
		{
			indicator: 'roundwood-removals',
			breakdown: 'sawlogs',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'B03',
			id: 'pulpwood-removals',
			name: { nb: 'Avvirkning av massevirke', en: 'Pulpwood removals' },
			meaning: {
				nb: 'Massevirke av alle treslag levert for salg.',
				en: 'Pulpwood of all species delivered for sale.'
			},
			audience: ['leader', 'analyst'],
			chart: 'stacked'
		},
		{
			indicator: 'roundwood-removals',
			breakdown: 'pulpwood',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asSeries(
		{
			code: 'B04',
			id: 'energy-wood-removals',
			name: { nb: 'Energivirke', en: 'Energy wood' },
			meaning: {
				nb: 'Ved og virke til flis levert for salg; står utenfor industrivirket.',
				en: 'Fuelwood and wood for chips delivered for sale; outside industrial roundwood.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{
			indicator: 'roundwood-removals',
			breakdown: 'energy',
			frequencies: ['M', 'A'],
			regions: MUNICIPALITIES
		}
	),
	asDerived(
		{
			code: 'B05',
			id: 'sawlog-share',
			name: { nb: 'Sagtømmerandel', en: 'Sawlog share' },
			meaning: {
				nb: 'Hvor stor del av industrivirket som er sagtømmer, over de siste tolv månedene.',
				en: 'How much of the industrial roundwood is sawlogs, over the last twelve months.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'roundwood', regions: COUNTIES, direction: 'up-good', decimals: 1 }
	),
	asDerived(
		{
			code: 'B06',
			id: 'removals-12-months',
			name: { nb: 'Avvirkning, siste tolv måneder', en: 'Removals, last twelve months' },
			meaning: {
				nb: 'Industrivirke levert for salg i de siste tolv månedene, så årstiden faller bort.',
				en: 'Industrial roundwood delivered for sale in the last twelve months, so that the season falls out.'
			},
			audience: ['leader', 'display'],
			chart: 'line'
		},
		{ stage: 'roundwood', regions: COUNTIES, direction: 'up-good', decimals: 0 }
	),
	asDerived(
		{
			code: 'B07',
			id: 'reject-share',
			name: { nb: 'Vrakandel', en: 'Reject share' },
			meaning: {
				nb: 'Hvor stor del av det innmålte virket som ble vrak.',
				en: 'How much of the measured roundwood was reject.'
			},
			audience: ['analyst'],
			chart: 'line'
		},
		{ stage: 'roundwood', regions: COUNTIES, direction: 'down-good', decimals: 2 }
	),
	asDerived(
		{
			code: 'B08',
			id: 'share-of-country',
			name: { nb: 'Fylkets andel av landet', en: 'The county’s share of the country' },
			meaning: {
				nb: 'Hvor stor del av landets industrivirke som kom fra fylket, over de siste tolv månedene.',
				en: 'How much of the country’s industrial roundwood came from the county, over the last twelve months.'
			},
			audience: ['leader'],
			chart: 'line'
		},
		{ stage: 'roundwood', regions: ['NO-50', 'NO-##'], direction: 'up-good', decimals: 2 }
	)
];
