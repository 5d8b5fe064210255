import { share } from '../transforms/compare.ts';
import { priceUnderBark } from '../transforms/convert-unit.ts';
import { convertCurrency } from '../transforms/currency.ts';
import { priceBy } from './amounts.ts';
import { derive, type Derivation } from './derivation.ts';

const spruceSawlogs = (region: string) => ({
	value: `roundwood-value.${region}.spruce-sawlogs.M`,
	volume: `roundwood-removals.${region}.spruce-sawlogs.M`
});

export const NORDIC_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'price-against-sweden',
		formula: {
			...{ id: 'D-REL', version: 1 },
			text: {
				nb: '100 · norsk / svensk pris på gran sagtømmer, begge i kroner per m³ fast under bark, leveransvirke, samme kvartal; SEK med kvartalets snittkurs',
				en: '100 · Norwegian / Swedish price of spruce sawlogs, both in kroner per m³ solid under bark, delivery timber, same quarter; SEK by the mean rate of the quarter'
			}
		},
		...{ unit: 'percent', basis: 'none', frequencies: ['Q'] },
		inputs: (region) => ({
			...spruceSawlogs(region),
			swedish: 'roundwood-price-sweden.SE.spruce-sawlogs.Q',
			rate: 'fx-sek-nok.NO.spot.D'
		}),
		compute: ({ swedish, rate, ...sold }) =>
			share(priceBy(sold, 'Q'), convertCurrency(swedish, rate))
	}),
	derive({
		id: 'price-against-finland',
		kind: 'model',
		formula: {
			...{ id: 'D-REL', version: 1 },
			text: {
				nb: '100 · norsk / finsk pris på gran sagtømmer i kroner per m³ fast under bark, levert ved vei; finsk pris på bark / (1 − barkandel), EUR med månedens snittkurs',
				en: '100 · Norwegian / Finnish price of spruce sawlogs in kroner per m³ solid under bark, delivery sales; Finnish price over bark / (1 − share of bark), EUR by the mean rate of the month'
			}
		},
		...{ unit: 'percent', basis: 'none', frequencies: ['M'] },
		parameters: [
			{
				id: 'bark-share',
				name: { nb: 'Barkandel av volumet på bark', en: 'Share of bark in the volume over bark' },
				...{ unit: 'ratio', value: null, range: [0, 0.3], evidence: null }
			}
		],
		inputs: (region) => ({
			...spruceSawlogs(region),
			finnish: 'roundwood-price-finland.FI.delivery-spruce-logs.M',
			rate: 'fx-eur-nok.NO.spot.D'
		}),
		compute: ({ finnish, rate, ...sold }, { assume }) =>
			share(
				priceBy(sold, 'M'),
				convertCurrency(priceUnderBark(finnish, assume('bark-share')), rate)
			)
	})
];
