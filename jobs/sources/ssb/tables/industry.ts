import type { Content, Part, Table } from '../table.ts';

const MARKETS: Readonly<Record<string, Part>> = {
	'00': { breakdown: 'total' },
	'01': { breakdown: 'domestic' },
	'02': { breakdown: 'export' }
};

const ADJUSTMENTS: Readonly<Record<string, Content>> = {
	Sesongjustert: { unit: 'index', breakdown: 'seasonally-adjusted' },
	PeriodeRa: { unit: 'index', breakdown: 'unadjusted' },
	Trendserie: { unit: 'index', breakdown: 'trend' }
};

export const INDUSTRY_TABLES: readonly Table[] = [
	{
		id: '12462',
		probe: 'ppi-wood-products.NO.total.M',
		variables: {
			NaringUtenriks: {
				SNN16: { indicator: 'ppi-wood-products' },
				SNN161: { indicator: 'ppi-sawing', optional: true },
				SNN162: { indicator: 'ppi-builders-wood', optional: true },
				SNN17: { indicator: 'ppi-paper' },
				SNN31: { indicator: 'ppi-furniture' },
				SNN35: { indicator: 'ppi-electricity' },
				TBC1: { indicator: 'ppi-manufacturing', optional: true }
			},
			Marked: MARKETS
		},
		contents: { Indeksnivo: { unit: 'index' } },
		baseYear: '2021',
		releaseDays: 12
	},
	{
		id: '07095',
		probe: 'production-wood.NO.seasonally-adjusted.M',
		variables: {
			PKoder: {
				P105: { indicator: 'production-manufacturing' },
				P108: { indicator: 'production-wood' },
				P109: { indicator: 'production-paper' },
				P120: { indicator: 'production-furniture' }
			}
		},
		contents: ADJUSTMENTS,
		baseYear: '2021',
		releaseDays: 40
	},
	{
		id: '07096',
		probe: 'turnover.NO.wood-total.M',
		variables: {
			PKoder: { P108: { breakdown: 'wood' }, P109: { breakdown: 'paper' } },
			Marked: MARKETS
		},
		contents: {
			Ujustert: { unit: 'million NOK', indicator: 'turnover' },
			Indeks2: { unit: 'index', indicator: 'turnover-index' }
		},
		baseYear: '2021',
		releaseDays: 40
	},
	{
		id: '03675',
		probe: 'first-hand-wood.NO.total.M',
		variables: {
			SITC: {
				SITC24: { indicator: 'first-hand-wood' },
				SITC63: { indicator: 'first-hand-wood-goods' },
				SITC64: { indicator: 'first-hand-paper' },
				SITC81: { indicator: 'first-hand-prefab', optional: true }
			},
			Marked: {
				2: { breakdown: 'domestic' },
				3: { breakdown: 'total' },
				4: { breakdown: 'import' }
			}
		},
		contents: { Indeksniva: { unit: 'index' } },
		baseYear: '2021',
		releaseDays: 12
	},
	{
		id: '12314',
		probe: 'wages-wood.NO.total.Q',
		variables: {
			NACE2007: {
				'02': { indicator: 'wages-forestry' },
				'16': { indicator: 'wages-wood' },
				'17': { indicator: 'wages-paper' }
			}
		},
		contents: {
			GjAvtaltMdlonnIndeks: { unit: 'index', breakdown: 'agreed' },
			GjMdTotalIndeks: { unit: 'index', breakdown: 'total' }
		},
		baseYear: null,
		releaseDays: 50
	}
];
