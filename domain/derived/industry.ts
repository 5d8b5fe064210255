import type { Quantity } from '../quantity.ts';
import { indexTo } from '../transforms/change.ts';
import { combine, mapCells, toCells } from '../transforms/cells.ts';
import { share, spread } from '../transforms/compare.ts';
import { DEFAULT_YIELDS, sawmillMargin } from '../transforms/sawmill-margin.ts';
import { levelsBy, priceBy, scaled } from './amounts.ts';
import { derive, type Context, type Derivation, type Parameter } from './derivation.ts';

const FLOW = 'Treindustrien, nøkkeltall: trelast 51, flis 26, sagflis 14, tørre biprodukter 4 %';

const logs = (region: string) => ({
	logValue: `roundwood-value.${region}.1140.M`,
	logVolume: `roundwood-removals.${region}.1140.M`,
	ppi: 'ppi-sawing.NO.total.M'
});

const assumedPrice = (id: string, nb: string, en: string): Parameter => ({
	...{ id, name: { nb, en }, unit: 'NOK/m3 solid', value: null },
	...{ range: [0, 10_000], evidence: null }
});

const assumedYield = (id: string, names: readonly [string, string], value: number): Parameter => ({
	...{ id, name: { nb: names[0], en: names[1] }, unit: 'ratio', value },
	...{ range: [0, 0.7], evidence: FLOW }
});

const MARGIN_PARAMETERS: readonly Parameter[] = [
	assumedPrice('sawnwood-price', 'Trelastpris i ankeråret', 'Price of sawnwood in the anchor year'),
	{
		id: 'anchor-year',
		name: { nb: 'Ankerår', en: 'Anchor year' },
		...{ unit: 'year', value: 2024, range: [2000, 2100], evidence: 'Trepuls' }
	},
	assumedPrice('chips-price', 'Pris på celluloseflis', 'Price of chips'),
	assumedPrice('sawdust-price', 'Pris på sagflis', 'Price of sawdust'),
	assumedPrice('bark-price', 'Pris på tørre biprodukter', 'Price of dry by-products'),
	assumedPrice(
		'transport',
		'Transport og selgers margin per m³ tømmer',
		'Transport and seller’s margin per m³ of logs'
	),
	assumedYield('sawnwood-yield', ['Skurutbytte', 'Yield of sawnwood'], DEFAULT_YIELDS.sawnwood),
	assumedYield('chips-yield', ['Utbytte av flis', 'Yield of chips'], DEFAULT_YIELDS.chips),
	assumedYield('sawdust-yield', ['Utbytte av sagflis', 'Yield of sawdust'], DEFAULT_YIELDS.sawdust),
	assumedYield(
		'bark-yield',
		['Utbytte av tørre biprodukter', 'Yield of dry by-products'],
		DEFAULT_YIELDS.bark
	)
];

function margin(log: Quantity, sawnwoodIndex: Quantity, { assume }: Context): Quantity {
	const { at: indexAt } = toCells(sawnwoodIndex);
	const step = { id: 'sawmill-margin', parameters: {} };
	const fixed = {
		chips: assume('chips-price'),
		sawdust: assume('sawdust-price'),
		bark: assume('bark-price'),
		transport: assume('transport'),
		yields: {
			sawnwood: assume('sawnwood-yield'),
			chips: assume('chips-yield'),
			sawdust: assume('sawdust-yield'),
			bark: assume('bark-yield')
		}
	};
	return mapCells(log, step, (ordinal, { at }) =>
		combine([at(ordinal), indexAt(ordinal)], (price, index) => {
			const sawnwood = (assume('sawnwood-price') * index) / 100;
			return sawmillMargin({ ...fixed, sawnwood, log: price }).perLog;
		})
	);
}

const power = (area: string) => `electricity-price-area.${area}.mean.D`;

export const INDUSTRY_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'sawmill-margin',
		kind: 'model',
		formula: {
			...{ id: 'D-MARG', version: 1 },
			text: {
				nb: 'Σ utbytte · pris − (tømmerpris + transport), per m³ sagtømmer; trelastprisen følger SSBs produsentprisindeks fra ankeråret. Modell, ikke regnskap.',
				en: 'Σ yield · price − (log price + transport), per m³ of sawlogs; the price of sawnwood follows the producer price index from the anchor year. A model, not accounts.'
			}
		},
		...{ unit: 'NOK/m3', basis: 'under-bark', frequencies: ['M', 'Q', 'A'] },
		parameters: MARGIN_PARAMETERS,
		inputs: logs,
		compute: ({ logValue, logVolume, ppi }, context) => {
			const { frequency, assume } = context;
			const log = priceBy({ value: logValue, volume: logVolume }, frequency);
			return margin(log, levelsBy(indexTo(ppi, String(assume('anchor-year'))), frequency), context);
		}
	}),
	derive({
		id: 'sawmill-terms-of-trade',
		formula: {
			...{ id: 'D-TERMS', version: 1 },
			text: {
				nb: '100 · produsentpris på trelast (2021 = 100) / pris på gran sagtømmer (2021 = 100)',
				en: '100 · producer price of sawnwood (2021 = 100) / price of spruce sawlogs (2021 = 100)'
			}
		},
		...{ unit: 'percent', basis: 'none', frequencies: ['M', 'Q', 'A'] },
		inputs: logs,
		compute: ({ logValue, logVolume, ppi }, { frequency }) =>
			share(
				indexTo(levelsBy(ppi, frequency), '2021'),
				indexTo(priceBy({ value: logValue, volume: logVolume }, frequency), '2021')
			)
	}),
	derive({
		id: 'power-area-spread',
		formula: {
			...{ id: 'D-AREA', version: 1 },
			text: {
				nb: 'døgnsnitt i prisområdet − døgnsnitt i NO1, uten merverdiavgift',
				en: 'daily mean of the price area − daily mean of NO1, without value added tax'
			}
		},
		...{ unit: 'NOK/MWh', basis: 'none', frequencies: ['D', 'M'] },
		inputs: (region) => ({ area: power(region), other: power('NO1') }),
		compute: ({ area, other }, { frequency }) =>
			spread(levelsBy(area, frequency), levelsBy(other, frequency))
	}),
	derive({
		id: 'power-cost-per-tonne',
		kind: 'model',
		formula: {
			...{ id: 'D-POW', version: 1 },
			text: {
				nb: 'MWh per tonn · spotpris i prisområdet; spot, ikke kontraktspris. Modell.',
				en: 'MWh per tonne · spot price of the price area; spot, not contract. A model.'
			}
		},
		...{ unit: 'NOK/t', basis: 'none', frequencies: ['D', 'M'] },
		parameters: [
			{
				id: 'power-use',
				name: { nb: 'Kraftbruk per tonn', en: 'Power use per tonne' },
				...{ unit: 'MWh/t', value: 2.2, range: [2, 3] },
				evidence: 'UNEP, tabell 30: TMP til avispapir 2,2; 2,0–3,0 MWh per tonn'
			}
		],
		inputs: (region) => ({ price: power(region) }),
		compute: ({ price }, { frequency, assume }) =>
			scaled(levelsBy(price, frequency), assume('power-use'), { unit: 'NOK/t', basis: 'none' })
	})
];
