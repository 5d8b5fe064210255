import { share, sum } from '../transforms/compare.ts';
import { rollingSum } from '../transforms/rolling.ts';
import { derive, type Derivation } from './derivation.ts';

const removals = (region: string, breakdown: string) =>
	`roundwood-removals.${region}.${breakdown}.M`;

const PERCENT = { unit: 'percent', basis: 'none', frequencies: ['M'] } as const;

export const REMOVALS_DERIVATIONS: readonly Derivation[] = [
	derive({
		id: 'removals-12-months',
		formula: {
			...{ id: 'D-R12', version: 1 },
			text: {
				nb: 'Σ avvirkning av industrivirke i de siste tolv månedene; ingen sum hvis en måned mangler',
				en: 'Σ removals of industrial roundwood in the last twelve months; no sum when a month is missing'
			}
		},
		...{ unit: 'm3', basis: 'under-bark', frequencies: ['M'] },
		inputs: (region) => ({ removals: removals(region, 'industrial') }),
		compute: (inputs) => rollingSum(inputs.removals, 12)
	}),
	derive({
		id: 'sawlog-share',
		formula: {
			...{ id: 'D-SAWSHARE', version: 1 },
			text: {
				nb: '100 · Σ sagtømmer / Σ industrivirke, begge over tolv måneder',
				en: '100 · Σ sawlogs / Σ industrial roundwood, both over twelve months'
			}
		},
		...PERCENT,
		inputs: (region) => ({
			sawlogs: removals(region, 'sawlogs'),
			industrial: removals(region, 'industrial')
		}),
		compute: ({ sawlogs, industrial }) => share(rollingSum(sawlogs, 12), rollingSum(industrial, 12))
	}),
	derive({
		id: 'reject-share',
		formula: {
			...{ id: 'D-REJECT', version: 1 },
			text: {
				nb: '100 · vrak / (industrivirke + vrak)',
				en: '100 · reject / (industrial roundwood + reject)'
			}
		},
		...PERCENT,
		inputs: (region) => ({
			reject: removals(region, 'reject'),
			industrial: removals(region, 'industrial')
		}),
		compute: ({ reject, industrial }) => share(reject, sum(industrial, reject))
	}),
	derive({
		id: 'share-of-country',
		formula: {
			...{ id: 'D-COUNTRYSHARE', version: 1 },
			text: {
				nb: '100 · Σ avvirkning i fylket / Σ avvirkning i landet, begge over tolv måneder',
				en: '100 · Σ removals of the county / Σ removals of the country, both over twelve months'
			}
		},
		...PERCENT,
		inputs: (region) => ({
			county: removals(region, 'industrial'),
			country: removals('NO', 'industrial')
		}),
		compute: ({ county, country }) => share(rollingSum(county, 12), rollingSum(country, 12))
	})
];
