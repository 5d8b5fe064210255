import { NON_DWELLING_INDUSTRIES } from '../../domain/catalogue/ssb-building.ts';
import { crossed, TABLE_UPDATE, type Market } from './market.ts';
import { ADJUSTMENTS, FLOWS, MARKETS, SSB } from './ssb-table.ts';

const TRADED = { wood: '24', pulp: '25', 'wood-goods': '63', paper: '64' };

const onlyUpdate = { retrievedNote: TABLE_UPDATE } as const;

/** Only what has figures: for the parts of the country and of the kinds of dwelling, some never have. */
const HOUSE_PRICES = {
	'NO.total': 'TOTAL.00',
	'NO.detached': 'TOTAL.01',
	'NO.row-houses': 'TOTAL.02',
	'NO.multi-dwelling': 'TOTAL.03',
	'NO-5001.total': '004.00',
	'NO-5001.detached': '004.01',
	'NO-5001.row-houses': '004.02',
	'NO-5001.multi-dwelling': '004.03',
	'NO-50.outside-trondheim-total': '010.00',
	'NO-50.outside-trondheim-detached': '010.01',
	'NO-50.outside-trondheim-multi-dwelling': '010.03'
};
const ADJUSTED_HOUSE_PRICES = {
	'NO.total': 'TOTAL.00',
	'NO.detached': 'TOTAL.01',
	'NO.row-houses': 'TOTAL.02',
	'NO.multi-dwelling': 'TOTAL.03',
	'NO-5001.total': '004.00',
	'NO-50.outside-trondheim-total': '010.00'
};

const ENERGY_PRODUCTS = {
	total: 'EPTOT03',
	electricity: 'EP07',
	biofuels: 'EP05',
	heat: 'EP08',
	oil: 'EP04IF',
	'natural-gas': 'EP03',
	waste: 'EP06'
};

export const SSB_MORE_MARKETS: readonly Market[] = [
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-turnover', retrieved: '2025-08-07' },
		title: 'Turnover, table 07096: wood and wood products (P108), paper (P109)',
		tables: ['ssb_omsetning_mnd.csv'],
		series: {
			...crossed([{ wood: 'P108', paper: 'P109' }, MARKETS], ([id, code], [market, number]) => [
				`turnover.NO.${id}-${market}.M`,
				`SSB.07096.${code}.${number}.Ujustert`
			]),
			...crossed([{ wood: 'P108', paper: 'P109' }, MARKETS], ([id, code], [market, number]) => [
				`turnover-index.NO.${id}-${market}.M`,
				`SSB.07096.${code}.${number}.Indeks2`
			])
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-first-hand-prices', retrieved: '2025-08-11' },
		title: 'Price index of first-hand domestic sales, table 03675: SITC 24, 63, 64, 81',
		tables: ['ssb_forstehandspris_mnd.csv'],
		series: {
			...crossed(
				[
					{ wood: 'SITC24', 'wood-goods': 'SITC63', paper: 'SITC64' },
					{ total: '3', domestic: '2', import: '4' }
				],
				([id, code], [market, number]) => [
					`first-hand-${id}.NO.${market}.M`,
					`SSB.03675.${code}.${number}`
				]
			),
			'first-hand-prefab.NO.total.M': 'SSB.03675.SITC81.3',
			'first-hand-prefab.NO.import.M': 'SSB.03675.SITC81.4'
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-construction-production', retrieved: '2025-08-06' },
		title: 'Production index for construction, table 13430',
		tables: ['ssb_byggproduksjon_mnd.csv'],
		series: crossed(
			[
				{ '': 'F', '-buildings': '41', '-erection': '41.2', '-trades': '43', '-finishing': '43.3' },
				ADJUSTMENTS
			],
			([id, code], [adjustment, content]) => [
				`construction-production${id}.NO.${adjustment}.M`,
				`SSB.13430.${code}.${content}`
			]
		)
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-non-dwellings', retrieved: '2025-07-22' },
		title: 'Building permits, floor space other than dwellings, table 09286, by industry',
		tables: ['ssb_yrkesbygg_mnd.csv'],
		series: Object.fromEntries(
			NON_DWELLING_INDUSTRIES.map(({ id, code }) => [
				`non-dwelling-area-started.NO.${id}.M`,
				`SSB.09286.0.${code}.BruksaarealIgang`
			])
		)
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-house-prices', retrieved: '2025-07-11' },
		title:
			'Prices of existing dwellings, table 07221: Norway, Trondheim, Trøndelag without Trondheim',
		tables: ['ssb_boligpris_kv.csv'],
		series: {
			...Object.fromEntries(
				Object.entries(HOUSE_PRICES).map(([part, code]) => [
					`house-prices.${part}.Q`,
					`SSB.07221.${code}.Boligindeks`
				])
			),
			...Object.fromEntries(
				Object.entries(ADJUSTED_HOUSE_PRICES).map(([part, code]) => [
					`house-prices.${part}-seasonally-adjusted.Q`,
					`SSB.07221.${code}.SesJustBoligindeks`
				])
			)
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-new-dwelling-prices', retrieved: '2025-05-23' },
		title: 'Prices of new dwellings, table 11386 (2015=100)',
		tables: ['ssb_nyboligpris_kv.csv'],
		series: {
			'new-dwelling-prices.NO.total.Q': 'SSB.11386.00.Indeks',
			'new-dwelling-prices.NO.detached.Q': 'SSB.11386.01.Indeks',
			'new-dwelling-prices.NO.multi-dwelling.Q': 'SSB.11386.05.Indeks'
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-bankruptcies', retrieved: '2025-07-28' },
		title: 'Bankruptcies by industry (SIC2007), table 07165',
		tables: ['ssb_konkurser_kv.csv'],
		series: {
			'bankruptcies.NO.total.Q': 'SSB.07165.0.01-99.99',
			'bankruptcies.NO.forestry.Q': 'SSB.07165.0.02.99',
			'bankruptcies.NO.wood.Q': 'SSB.07165.0.16.99',
			'bankruptcies.NO.paper.Q': 'SSB.07165.0.17.99',
			'bankruptcies.NO.building.Q': 'SSB.07165.0.41.99'
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-energy', retrieved: '2025-06-13' },
		title: 'Energy accounts, use of energy, table 11558: forestry, wood products, paper',
		tables: ['ssb_energiregnskap_aar.csv'],
		series: {
			...crossed(
				[{ wood: 'N.03.03.01', paper: 'N.03.03.02' }, ENERGY_PRODUCTS],
				([id, code], [product, number]) => [
					`energy-use-${id}.NO.${product}.A`,
					`SSB.11558.A01.${number}.${code}`
				]
			),
			'energy-use-forestry.NO.total.A': 'SSB.11558.A01.EPTOT03.N.01.01.02',
			'energy-use-forestry.NO.oil.A': 'SSB.11558.A01.EP04IF.N.01.01.02',
			'energy-use-forestry.NO.biofuels.A': 'SSB.11558.A01.EP05.N.01.01.02'
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-foreign-trade-annual', retrieved: '2025-06-16' },
		title: 'External trade in goods, table 08809: value and weight by SITC 24, 25, 63, 64, 81',
		tables: ['ssb_utenrikshandel_sitc2_aar.csv'],
		series: {
			...crossed([{ ...TRADED, prefab: '81' }, FLOWS], ([id, code], [flow, number]) => [
				`trade-${id}-${flow}-value.NO.total.A`,
				`SSB.08809.${number}.${code}.Verdi`
			]),
			...crossed([{ ...TRADED, prefab: '81' }, FLOWS], ([id, code], [flow, number]) => [
				`trade-${id}-${flow}-weight.NO.total.A`,
				`SSB.08809.${number}.${code}.Vekt`
			])
		}
	},
	{
		...{ ...SSB, ...onlyUpdate, name: 'ssb-foreign-trade-indices', retrieved: '2025-07-25' },
		title: 'External trade, price and volume indices (2000=100), table 08241: SITC 24, 25, 63, 64',
		tables: ['ssb_utenrikshandel_indeks_kv.csv'],
		series: {
			...crossed([TRADED, FLOWS], ([id, code], [flow, number]) => [
				`trade-index-${id}-${flow}.NO.price.Q`,
				`SSB.08241.${number}.${code}.Prisindeks`
			]),
			...crossed([TRADED, FLOWS], ([id, code], [flow, number]) => [
				`trade-index-${id}-${flow}.NO.volume.Q`,
				`SSB.08241.${number}.${code}.Volumindeks`
			]),
			'trade-index-wood-imports.NO.volume-seasonally-adjusted.Q': 'SSB.08241.1.24.VolumindJus'
		}
	}
];
