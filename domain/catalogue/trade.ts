import type { Breakdown, Indicator } from './indicator.ts';

const VALUE: readonly Breakdown[] = [{ id: 'value', name: { nb: 'verdi', en: 'value' } }];

const ORIGINS: readonly Breakdown[] = [
	{ id: 'malaysia', name: { nb: 'Malaysia', en: 'Malaysia' } },
	{ id: 'cameroon', name: { nb: 'Kamerun', en: 'Cameroon' } }
];

const flow = (id: string, name: Indicator['name'], code: string): Indicator => ({
	id,
	name,
	meaning: {
		nb: `Verdien av varene over grensen i måneden, varegruppe SITC ${code}, i løpende kroner.`,
		en: `Value of the goods across the border in the month, commodity group SITC ${code}, in current kroner.`
	},
	stage: 'trade',
	unit: '1000 NOK',
	basis: 'none',
	direction: id.endsWith('exports') ? 'up-good' : 'neutral',
	source: 'ssb',
	dataset: '08818',
	breakdowns: VALUE,
	seasonal: true,
	decimals: 0
});

const world = (id: string, name: Indicator['name'], meaning: Indicator['meaning']): Indicator => ({
	id,
	name,
	meaning,
	stage: 'trade',
	unit: 'USD/m3',
	basis: 'none',
	direction: 'neutral',
	source: 'world-bank',
	dataset: 'pink-sheet',
	breakdowns: ORIGINS,
	seasonal: false,
	decimals: 0
});

export const TRADE_INDICATORS: readonly Indicator[] = [
	flow('sawnwood-exports', { nb: 'Eksport av trelast', en: 'Sawnwood exports' }, '248'),
	flow('sawnwood-imports', { nb: 'Import av trelast', en: 'Sawnwood imports' }, '248'),
	flow('roundwood-exports', { nb: 'Eksport av rundvirke', en: 'Roundwood exports' }, '247'),
	flow('roundwood-imports', { nb: 'Import av rundvirke', en: 'Roundwood imports' }, '247'),
	world(
		'world-sawnwood',
		{ nb: 'Verdensmarkedspris, trelast av løvtre', en: 'World price, hardwood sawnwood' },
		{
			nb: 'Verdensbankens månedspris på tropisk trelast, i løpende dollar. En pekepinn, ikke prisen på nordisk gran og furu.',
			en: 'The World Bank’s monthly price of tropical sawnwood, in current dollars. A pointer, not the price of Nordic spruce and pine.'
		}
	),
	world(
		'world-logs',
		{ nb: 'Verdensmarkedspris, tømmer av løvtre', en: 'World price, hardwood logs' },
		{
			nb: 'Verdensbankens månedspris på tropisk tømmer, i løpende dollar. En pekepinn, ikke prisen på nordisk tømmer.',
			en: 'The World Bank’s monthly price of tropical logs, in current dollars. A pointer, not the price of Nordic logs.'
		}
	),
	{
		id: 'lumber-ppi',
		name: { nb: 'Produsentpris, trelast i USA', en: 'Producer price, lumber in the USA' },
		meaning: {
			nb: 'Hva amerikanske produsenter av trelast får betalt, målt mot 1982. En indeks, ikke en børspris.',
			en: 'What American producers of lumber are paid, against 1982. An index, not an exchange price.'
		},
		stage: 'trade',
		unit: 'index 1982=100',
		basis: 'none',
		direction: 'neutral',
		source: 'fred',
		dataset: 'WPU081',
		breakdowns: [{ id: 'total', name: { nb: 'i alt', en: 'total' } }],
		seasonal: false,
		decimals: 1
	}
];
