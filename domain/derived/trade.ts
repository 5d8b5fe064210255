import { spread, sum, weightedPrice } from '../transforms/compare.ts';
import { inSingles } from '../transforms/convert-unit.ts';
import { convertCurrency } from '../transforms/currency.ts';
import { derive, type Derivation } from './derivation.ts';

export const TRADE_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'pulp-and-paper-exports',
		formula: {
			...{ id: 'D-SUM', version: 1 },
			text: {
				nb: 'eksportverdi av masse og returpapir (SITC 251) + papir og papp (SITC 641)',
				en: 'value of exports of pulp and waste paper (SITC 251) + paper and paperboard (SITC 641)'
			}
		},
		...{ unit: '1000 NOK', basis: 'none', frequencies: ['M'] },
		inputs: (region) => ({
			pulp: `pulp-exports.${region}.value.M`,
			paper: `paper-exports.${region}.value.M`
		}),
		compute: ({ pulp, paper }) => sum(pulp, paper)
	}),
	derive({
		id: 'export-unit-value-eur',
		formula: {
			...{ id: 'D-UV', version: 1 },
			text: {
				nb: '(verdi i kroner / tonn) / årets snitt av EUR/NOK; tømmer, trelast og kork (SITC 24)',
				en: '(value in kroner / tonnes) / the year’s mean of EUR/NOK; wood, lumber and cork (SITC 24)'
			}
		},
		...{ unit: 'EUR/t', basis: 'none', frequencies: ['A'] },
		inputs: (region) => ({
			value: `trade-wood-exports-value.${region}.total.A`,
			weight: `trade-wood-exports-weight.${region}.total.A`,
			rate: 'fx-eur-nok.NO.spot.D'
		}),
		compute: ({ value, weight, rate }) => ({
			...convertCurrency(weightedPrice(inSingles(value), weight), rate),
			...{ unit: 'EUR/t', basis: 'none' }
		})
	}),
	derive({
		id: 'net-roundwood-exports',
		formula: {
			...{ id: 'D-NET', version: 1 },
			text: {
				nb: 'eksport − import av rundvirke i kvartalet',
				en: 'exports − imports of roundwood in the quarter'
			}
		},
		...{ unit: 'm3 solid', basis: 'solid', frequencies: ['Q'] },
		inputs: (region) => ({
			exports: `roundwood-volume-exports.${region}.total.Q`,
			imports: `roundwood-volume-imports.${region}.total.Q`
		}),
		compute: ({ exports, imports }) => spread(exports, imports)
	})
];
