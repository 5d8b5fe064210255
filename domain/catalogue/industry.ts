import type { Breakdown, Indicator } from './indicator.ts';

const MARKETS: readonly Breakdown[] = [
	{ id: 'total', name: { nb: 'hjemme og eksport', en: 'home and export' } },
	{ id: 'domestic', name: { nb: 'hjemmemarkedet', en: 'home market' } },
	{ id: 'export', name: { nb: 'eksportmarkedet', en: 'export market' } }
];

const ADJUSTMENTS: readonly Breakdown[] = [
	{ id: 'seasonally-adjusted', name: { nb: 'sesongjustert', en: 'seasonally adjusted' } },
	{ id: 'unadjusted', name: { nb: 'ujustert', en: 'unadjusted' } },
	{ id: 'trend', name: { nb: 'trend', en: 'trend' } }
];

const priceIndex = (id: string, nb: string, en: string): Indicator => ({
	id,
	name: { nb: `Produsentpris, ${nb}`, en: `Producer price, ${en}` },
	meaning: {
		nb: `Hva norske produsenter av ${nb} får betalt, målt mot snittet i 2021.`,
		en: `What Norwegian producers of ${en} are paid, against the average of 2021.`
	},
	stage: 'industry',
	unit: 'index 2021=100',
	basis: 'none',
	direction: 'neutral',
	source: 'ssb',
	dataset: '12462',
	breakdowns: MARKETS,
	seasonal: false,
	decimals: 1
});

const production = (id: string, nb: string, en: string): Indicator => ({
	id,
	name: { nb: `Produksjon, ${nb}`, en: `Production, ${en}` },
	meaning: {
		nb: `Hvor mye industrien lager av ${nb}, i volum, målt mot snittet i 2021. Sesongjusteringen er SSBs egen.`,
		en: `How much the industry makes of ${en}, by volume, against the average of 2021. The seasonal adjustment is Statistics Norway’s own.`
	},
	stage: 'industry',
	unit: 'index 2021=100',
	basis: 'none',
	direction: 'up-good',
	source: 'ssb',
	dataset: '07095',
	breakdowns: ADJUSTMENTS,
	seasonal: false,
	decimals: 1
});

export const INDUSTRY_INDICATORS: readonly Indicator[] = [
	priceIndex('ppi-sawing', 'saget og høvlet trelast', 'sawn and planed wood'),
	priceIndex('ppi-wood-products', 'trelast og trevarer', 'wood and wood products'),
	production('production-wood', 'trelast og trevarer', 'wood and wood products'),
	production('production-paper', 'papir og papirvarer', 'paper and paper products')
];
