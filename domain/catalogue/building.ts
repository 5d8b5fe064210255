import type { Breakdown, Indicator } from './indicator.ts';

const TOTAL: readonly Breakdown[] = [{ id: 'total', name: { nb: 'i alt', en: 'total' } }];

const COSTS: readonly Breakdown[] = [
	{ id: 'total', name: { nb: 'i alt', en: 'total' } },
	{ id: 'materials', name: { nb: 'materialer', en: 'materials' } }
];

const dwellings = (
	id: string,
	name: Indicator['name'],
	rest: Pick<Indicator, 'meaning' | 'unit'>
): Indicator => ({
	id,
	name,
	...rest,
	stage: 'building',
	basis: 'none',
	direction: 'up-good',
	source: 'ssb',
	dataset: '03723',
	breakdowns: TOTAL,
	seasonal: true,
	decimals: 0
});

const cost = (id: string, name: Indicator['name'], meaning: Indicator['meaning']): Indicator => ({
	id,
	name,
	meaning,
	stage: 'building',
	unit: 'index 2015=100',
	basis: 'none',
	direction: 'neutral',
	source: 'ssb',
	dataset: '08653',
	breakdowns: COSTS,
	seasonal: false,
	decimals: 1
});

export const BUILDING_INDICATORS: readonly Indicator[] = [
	dwellings(
		'dwellings-started',
		{ nb: 'Igangsettingstillatelser, boliger', en: 'Dwellings permitted to start' },
		{
			unit: 'dwellings',
			meaning: {
				nb: 'Boliger som har fått tillatelse til igangsetting i måneden.',
				en: 'Dwellings that were given permission to start in the month.'
			}
		}
	),
	dwellings(
		'dwelling-area-started',
		{ nb: 'Igangsettingstillatelser, bruksareal', en: 'Floor area permitted to start' },
		{
			unit: '1000 m2',
			meaning: {
				nb: 'Bruksareal i boliger som har fått tillatelse til igangsetting i måneden.',
				en: 'Utility floor space of dwellings that were given permission to start in the month.'
			}
		}
	),
	dwellings(
		'dwellings-completed',
		{ nb: 'Fullførte boliger', en: 'Dwellings completed' },
		{
			unit: 'dwellings',
			meaning: {
				nb: 'Boliger som er meldt fullført i måneden.',
				en: 'Dwellings reported as completed in the month.'
			}
		}
	),
	cost(
		'construction-cost-wooden-house',
		{ nb: 'Byggekostnad, enebolig av tre', en: 'Construction cost, wooden house' },
		{
			nb: 'Hva det koster å bygge en enebolig av tre: arbeid og materialer, målt mot snittet i 2015.',
			en: 'What it costs to build a detached house of wood: labour and materials, against the average of 2015.'
		}
	),
	cost(
		'construction-cost-carpentry',
		{ nb: 'Byggekostnad, tømrerarbeid', en: 'Construction cost, carpentry' },
		{
			nb: 'Hva tømrerarbeidet i en enebolig av tre koster, målt mot snittet i 2015. Materialene er for en stor del trelast.',
			en: 'What the carpentry of a detached house of wood costs, against the average of 2015. Much of the materials is sawnwood.'
		}
	)
];
