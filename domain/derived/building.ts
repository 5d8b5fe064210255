import { NON_DWELLING_INDUSTRIES } from '../catalogue/ssb-building.ts';
import { share, sum } from '../transforms/compare.ts';
import { inSingles } from '../transforms/convert-unit.ts';
import { rollingSum } from '../transforms/rolling.ts';
import { scaled } from './amounts.ts';
import { derive, type Derivation } from './derivation.ts';

/** Cottages and garages outside business are not what a building for a trade is. */
const TRADES = NON_DWELLING_INDUSTRIES.filter(({ code }) => code !== 'Y').map(({ id }) => id);

export const BUILDING_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'dwellings-started-12-months',
		formula: {
			...{ id: 'D-R12', version: 1 },
			text: {
				nb: 'Σ boliger med igangsettingstillatelse i de siste tolv månedene',
				en: 'Σ dwellings permitted to start in the last twelve months'
			}
		},
		...{ unit: 'dwellings', basis: 'none', frequencies: ['M'] },
		inputs: (region) => ({ started: `dwellings-started.${region}.total.M` }),
		compute: ({ started }) => rollingSum(started, 12)
	}),
	derive({
		id: 'business-area-started',
		formula: {
			...{ id: 'D-SUM', version: 1 },
			text: {
				nb: 'Σ igangsatt bruksareal over næringene A–U; uten hytter og garasjer utenfor næring',
				en: 'Σ floor area permitted to start over industries A–U; without cottages and garages outside business'
			}
		},
		...{ unit: '1000 m2', basis: 'none', frequencies: ['M'] },
		inputs: (region) =>
			Object.fromEntries(TRADES.map((id) => [id, `non-dwelling-area-started.${region}.${id}.M`])),
		compute: (inputs) => Object.values(inputs).reduce(sum)
	}),
	derive({
		id: 'timber-against-materials',
		formula: {
			...{ id: 'D-MATERIALS', version: 1 },
			text: {
				nb: '100 · indeks for tømrerens materialer / indeks for alle materialer, enebolig av tre (2015 = 100)',
				en: '100 · index of carpentry materials / index of all materials, wooden house (2015 = 100)'
			}
		},
		...{ unit: 'percent', basis: 'none', frequencies: ['M'] },
		inputs: (region) => ({
			timber: `construction-cost-carpentry.${region}.materials.M`,
			all: `construction-cost-wooden-house.${region}.materials.M`
		}),
		compute: ({ timber, all }) => share(timber, all)
	}),
	derive({
		id: 'wood-in-started-area',
		kind: 'scenario',
		formula: {
			...{ id: 'D-WOODUSE', version: 1 },
			text: {
				nb: 'Σ igangsatt bruksareal i boliger over tolv måneder · m³ tre per m²; scenario',
				en: 'Σ floor area of dwellings permitted to start over twelve months · m³ of wood per m²; a scenario'
			}
		},
		...{ unit: 'm3 solid', basis: 'solid', frequencies: ['M'] },
		parameters: [
			{
				id: 'wood-per-area',
				name: { nb: 'Tre per kvadratmeter', en: 'Wood per square metre' },
				...{ unit: 'm3/m2', value: null, range: [0, 1], evidence: null }
			}
		],
		inputs: (region) => ({ area: `dwelling-area-started.${region}.total.M` }),
		compute: ({ area }, { assume }) =>
			scaled(rollingSum(inSingles(area), 12), assume('wood-per-area'), {
				unit: 'm3 solid',
				basis: 'solid'
			})
	})
];
