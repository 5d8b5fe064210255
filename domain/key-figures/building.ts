import { asSeries, asDerived, type KeyFigure } from './key-figure.ts';
import { COUNTRY } from './places.ts';

export const BUILDING_FIGURES: readonly KeyFigure[] = [
	asDerived(
		{
			code: 'F01',
			id: 'dwellings-started-12-months',
			name: {
				nb: 'Igangsatte boliger, siste tolv måneder',
				en: 'Dwellings started, last twelve months'
			},
			meaning: {
				nb: 'Boliger som fikk igangsettingstillatelse i de siste tolv månedene; SSB regner dem som igangsatt.',
				en: 'Dwellings permitted to start in the last twelve months; Statistics Norway counts them as started.'
			},
			audience: ['leader', 'analyst', 'display'],
			chart: 'line'
		},
		{ stage: 'building', regions: COUNTRY, direction: 'up-good', decimals: 0 }
	),
	asSeries(
		{
			code: 'F02',
			id: 'dwelling-area-permitted',
			name: { nb: 'Igangsatt bruksareal, boliger', en: 'Floor area of dwellings started' },
			meaning: {
				nb: 'Bruksareal i boliger som fikk igangsettingstillatelse i måneden.',
				en: 'Floor area of dwellings permitted to start in the month.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{ indicator: 'dwelling-area-started', breakdown: 'total', frequencies: ['M'], regions: COUNTRY }
	),
	asDerived(
		{
			code: 'F03',
			id: 'business-area-started',
			name: {
				nb: 'Igangsatt bruksareal, næringsbygg',
				en: 'Floor area of business buildings started'
			},
			meaning: {
				nb: 'Bruksareal i bygg for næring som fikk igangsettingstillatelse i måneden.',
				en: 'Floor area of buildings for business permitted to start in the month.'
			},
			audience: ['analyst'],
			chart: 'columns'
		},
		{ stage: 'building', regions: COUNTRY, direction: 'up-good', decimals: 0, seasonal: true }
	),
	asSeries(
		{
			code: 'F04',
			id: 'dwelling-permits',
			name: { nb: 'Igangsettingstillatelser', en: 'Permits to start' },
			meaning: {
				nb: 'Boliger som fikk igangsettingstillatelse i måneden.',
				en: 'Dwellings permitted to start in the month.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ indicator: 'dwellings-started', breakdown: 'total', frequencies: ['M'], regions: COUNTRY }
	),
	asSeries(
		{
			code: 'F07',
			id: 'wooden-house-cost',
			name: { nb: 'Byggekostnad, enebolig av tre', en: 'Cost of building a wooden house' },
			meaning: {
				nb: 'Hva det koster å bygge en enebolig av tre, arbeid og materialer.',
				en: 'What it costs to build a detached house of wood, labour and materials.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{
			indicator: 'construction-cost-wooden-house',
			breakdown: 'total',
			frequencies: ['M'],
			regions: COUNTRY
		}
	),
	asDerived(
		{
			code: 'F08',
			id: 'timber-against-materials',
			name: {
				nb: 'Tømrerens materialer mot alle materialer',
				en: 'Carpentry materials against all materials'
			},
			meaning: {
				nb: 'Om tre er blitt dyrere eller billigere enn byggematerialer ellers siden 2015.',
				en: 'Whether wood has become dearer or cheaper than building materials in general since 2015.'
			},
			audience: ['leader', 'analyst'],
			chart: 'line'
		},
		{ stage: 'building', regions: COUNTRY, direction: 'neutral', decimals: 1 }
	),
	asDerived(
		{
			code: 'F10',
			id: 'wood-in-started-area',
			name: {
				nb: 'Mulig trebruk i igangsatte boliger, scenario',
				en: 'Possible wood use in dwellings started, a scenario'
			},
			meaning: {
				nb: 'Hvor mye tre som ville gå med til boligene fra de siste tolv månedene, med den trebruken du velger.',
				en: 'How much wood the dwellings of the last twelve months would take, at the wood use you choose.'
			},
			audience: ['leader', 'analyst'],
			chart: 'columns'
		},
		{ stage: 'building', regions: COUNTRY, direction: 'neutral', decimals: 0 }
	)
];
