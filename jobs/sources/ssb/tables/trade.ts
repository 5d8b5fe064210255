import type { Part, Table } from '../table.ts';

const FLOWS: Readonly<Record<string, Part>> = {
	1: { indicator: 'imports' },
	2: { indicator: 'exports' }
};

export const TRADE_TABLES: readonly Table[] = [
	{
		id: '08818',
		probe: 'sawnwood-exports.NO.value.M',
		variables: {
			SITC: {
				245: { indicator: 'fuelwood' },
				246: { indicator: 'wood-chips' },
				247: { indicator: 'roundwood' },
				248: { indicator: 'sawnwood' },
				251: { indicator: 'pulp' },
				634: { indicator: 'wood-boards' },
				635: { indicator: 'wood-goods' },
				641: { indicator: 'paper' },
				642: { indicator: 'paper-goods' },
				811: { indicator: 'prefab-buildings', optional: true }
			},
			ImpEks: FLOWS
		},
		contents: { Verdi: { unit: '1000 NOK', breakdown: 'value' } },
		baseYear: null,
		releaseDays: 17
	},
	{
		id: '08809',
		probe: 'trade-wood-exports-value.NO.total.A',
		variables: {
			SITC: {
				24: { indicator: 'trade-wood' },
				25: { indicator: 'trade-pulp' },
				63: { indicator: 'trade-wood-goods' },
				64: { indicator: 'trade-paper' },
				81: { indicator: 'trade-prefab', optional: true }
			},
			ImpEks: FLOWS
		},
		contents: {
			Verdi: { unit: '1000 NOK', indicator: 'value', breakdown: 'total' },
			Vekt: { unit: 'tonnes', indicator: 'weight', breakdown: 'total' }
		},
		baseYear: null,
		releaseDays: 170
	},
	{
		id: '08241',
		probe: 'trade-index-wood-imports.NO.price.Q',
		variables: {
			ImpEkspGr: {
				24: { indicator: 'trade-index-wood' },
				25: { indicator: 'trade-index-pulp' },
				63: { indicator: 'trade-index-wood-goods' },
				64: { indicator: 'trade-index-paper' }
			},
			ImpEks: FLOWS
		},
		contents: {
			Prisindeks: { unit: 'index', breakdown: 'price' },
			Volumindeks: { unit: 'index', breakdown: 'volume' },
			VolumindJus: { unit: 'index', breakdown: 'volume-seasonally-adjusted' }
		},
		baseYear: '2000',
		releaseDays: 30,
		zeroIsMissing: true
	}
];
