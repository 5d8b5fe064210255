import type { LocalText } from '../series.ts';
import type { Stage } from '../stages.ts';
import type { Indicator } from './indicator.ts';

interface Entry {
	readonly name: LocalText;
	readonly meaning: LocalText;
	readonly unit: string;
	readonly stage: Stage;
	readonly decimals: number;
}

const pinkSheet = (id: string, entry: Entry): Indicator => ({
	...{ id, ...entry },
	basis: 'none',
	direction: 'neutral',
	source: 'world-bank',
	dataset: 'pink-sheet',
	breakdowns: [{ id: 'total', name: { nb: 'i alt', en: 'total' } }],
	seasonal: false
});

const index = (id: string, nb: string, en: string): Indicator =>
	pinkSheet(id, {
		name: { nb: `Verdensbankens indeks, ${nb}`, en: `World Bank index, ${en}` },
		meaning: {
			nb: `Verdensbankens prisindeks for ${nb}, regnet av priser i løpende dollar, målt mot snittet i 2010.`,
			en: `The World Bank’s price index of ${en}, made of prices in current dollars, against the average of 2010.`
		},
		unit: 'index 2010=100',
		stage: 'trade',
		decimals: 1
	});

/** Prices of the World Bank's Pink Sheet beside those of sawnwood and logs. */
export const WORLD_MARKET_INDICATORS: readonly Indicator[] = [
	pinkSheet('world-plywood', {
		name: { nb: 'Verdensmarkedspris, kryssfiner', en: 'World price, plywood' },
		meaning: {
			nb: 'Verdensbankens månedspris på kryssfiner, i løpende amerikanske cent per plate.',
			en: 'The World Bank’s monthly price of plywood, in current US cents per sheet.'
		},
		unit: 'cents/sheet',
		stage: 'trade',
		decimals: 0
	}),
	pinkSheet('world-crude-oil-brent', {
		name: { nb: 'Råolje, Brent', en: 'Crude oil, Brent' },
		meaning: {
			nb: 'Verdensbankens månedspris på Brent råolje, i løpende dollar per fat.',
			en: 'The World Bank’s monthly price of Brent crude oil, in current dollars per barrel.'
		},
		unit: 'USD/bbl',
		stage: 'energy',
		decimals: 1
	}),
	pinkSheet('world-natural-gas-europe', {
		name: { nb: 'Naturgass i Europa', en: 'Natural gas, Europe' },
		meaning: {
			nb: 'Verdensbankens månedspris på naturgass i Europa, i løpende dollar per million BTU.',
			en: 'The World Bank’s monthly price of natural gas in Europe, in current dollars per million BTU.'
		},
		unit: 'USD/mmbtu',
		stage: 'energy',
		decimals: 2
	}),
	pinkSheet('world-coal-australia', {
		name: { nb: 'Kull, Australia', en: 'Coal, Australian' },
		meaning: {
			nb: 'Verdensbankens månedspris på australsk kull, i løpende dollar per tonn.',
			en: 'The World Bank’s monthly price of Australian coal, in current dollars per tonne.'
		},
		unit: 'USD/t',
		stage: 'energy',
		decimals: 1
	}),
	index('world-index-timber', 'tømmer og trelast', 'timber'),
	index('world-index-energy', 'energi', 'energy'),
	index('world-index-commodities', 'alle råvarer', 'all commodities')
];
