import { sum } from '../transforms/compare.ts';
import { convertUnit } from '../transforms/convert-unit.ts';
import { amountsBy } from './amounts.ts';
import { derive, type Derivation } from './derivation.ts';

const removals = (region: string, breakdown: string) =>
	`roundwood-removals.${region}.${breakdown}.M`;

export const CLIMATE_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'co2-in-removals',
		formula: {
			...{ id: 'D-CO2', version: 1 },
			text: {
				nb: 'Σ m³ · densitet · 0,5 · 44/12; gran 380, furu 440, lauv 500 kg/m³ (Treteknisk 2002)',
				en: 'Σ m³ · density · 0.5 · 44/12; spruce 380, pine 440, broadleaved 500 kg/m³ (Treteknisk 2002)'
			}
		},
		...{ unit: 't CO2', basis: 'tonnes', frequencies: ['M', 'Q', 'A'] },
		inputs: (region) => ({
			spruce: removals(region, 'spruce'),
			pine: removals(region, 'pine'),
			broadleaved: removals(region, 'broadleaved')
		}),
		compute: ({ spruce, pine, broadleaved }, { frequency }) =>
			amountsBy(
				sum(
					sum(convertUnit(spruce, 'co2-spruce'), convertUnit(pine, 'co2-pine')),
					convertUnit(broadleaved, 'co2-broadleaved')
				),
				frequency
			)
	})
];
