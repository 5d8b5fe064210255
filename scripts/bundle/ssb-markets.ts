import { AFTER_NEWEST, crossed, TABLE_UPDATE, type Market } from './market.ts';
import { ADJUSTMENTS, FLOWS, MARKETS, SSB } from './ssb-table.ts';

/** Three parts of one industry table under three breakdowns. */
const parts = (key: string, code: string, names: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(names).map(([name, suffix]) => [`${key}.NO.${name}.M`, `${code}.${suffix}`])
	);

/** Exports of these are withheld. */
const HOME = { total: '00', domestic: '01' };

const GOODS = {
	fuelwood: '245',
	'wood-chips': '246',
	pulp: '251',
	'wood-boards': '634',
	'wood-goods': '635',
	paper: '641',
	'paper-goods': '642',
	'prefab-buildings': '811'
};

export const SSB_MARKETS: readonly Market[] = [
	{
		...SSB,
		name: 'ssb-producer-prices',
		title:
			'Producer price index, table 12462: sawing and planing (SNN161), wood products (SNN16), paper, furniture, electricity, all',
		retrieved: '2025-08-11',
		retrievedNote: TABLE_UPDATE,
		tables: ['ssb_produsentpris_mnd.csv'],
		series: {
			...parts('ppi-sawing', 'SSB.12462.SNN161', MARKETS),
			...parts('ppi-wood-products', 'SSB.12462.SNN16', MARKETS),
			...parts('ppi-builders-wood', 'SSB.12462.SNN162', HOME),
			...parts('ppi-paper', 'SSB.12462.SNN17', HOME),
			'ppi-furniture.NO.total.M': 'SSB.12462.SNN31.00',
			...parts('ppi-electricity', 'SSB.12462.SNN35', MARKETS),
			...parts('ppi-manufacturing', 'SSB.12462.TBC1', MARKETS)
		}
	},
	{
		...SSB,
		name: 'ssb-production',
		title:
			'Production index, table 07095: wood and wood products (P108), paper (P109), furniture (P120)',
		retrieved: '2025-08-07',
		retrievedNote: TABLE_UPDATE,
		tables: ['ssb_produksjonsindeks_mnd.csv'],
		series: {
			...parts('production-wood', 'SSB.07095.P108', ADJUSTMENTS),
			...parts('production-paper', 'SSB.07095.P109', ADJUSTMENTS),
			...parts('production-furniture', 'SSB.07095.P120', ADJUSTMENTS)
		}
	},
	{
		...SSB,
		name: 'ssb-dwellings',
		title:
			'Dwellings, table 03723: building permits (BoligIgang, Bruksarealgang), under construction, completed',
		retrieved: '2025-07-01',
		retrievedNote: AFTER_NEWEST,
		tables: ['ssb_boligbygging_mnd.csv'],
		series: {
			'dwellings-started.NO.total.M': 'SSB.03723.0.BoligIgang',
			'dwelling-area-started.NO.total.M': 'SSB.03723.0.Bruksarealgang',
			'dwellings-completed.NO.total.M': 'SSB.03723.0.BoligerFullf',
			'dwelling-area-completed.NO.total.M': 'SSB.03723.0.BruksarealFullf',
			'dwellings-under-construction.NO.total.M': 'SSB.03723.0.BoligIArbeid',
			'dwelling-area-under-construction.NO.total.M': 'SSB.03723.0.BrukAreaUndArbeid'
		}
	},
	{
		...SSB,
		name: 'ssb-construction-cost',
		title:
			'Construction cost index, tables 08651, 08653 (detached houses of wood) and 08655 (multi-dwelling houses)',
		retrieved: '2025-07-11',
		retrievedNote: TABLE_UPDATE,
		tables: ['ssb_byggekostnadsindeks_mnd.csv'],
		series: {
			'construction-cost-wooden-house.NO.total.M': 'SSB.08653.04.BKIIndex',
			'construction-cost-wooden-house.NO.materials.M': 'SSB.08653.05.BKIIndex',
			'construction-cost-carpentry.NO.total.M': 'SSB.08653.12.BKIIndex',
			'construction-cost-carpentry.NO.materials.M': 'SSB.08653.13.BKIIndex',
			'construction-cost-other-building-work.NO.total.M': 'SSB.08653.10.BKIIndex',
			'construction-cost-other-building-work.NO.materials.M': 'SSB.08653.11.BKIIndex',
			'construction-cost-residential.NO.total.M': 'SSB.08651.01.Byggindeks',
			'construction-cost-residential.NO.labour.M': 'SSB.08651.02.Byggindeks',
			'construction-cost-residential.NO.materials.M': 'SSB.08651.03.Byggindeks',
			'construction-cost-multi-dwelling.NO.total.M': 'SSB.08655.20.Byggindeks',
			'construction-cost-multi-dwelling.NO.materials.M': 'SSB.08655.21.Byggindeks',
			'construction-cost-multi-dwelling-carpentry.NO.total.M': 'SSB.08655.24.Byggindeks',
			'construction-cost-multi-dwelling-carpentry.NO.materials.M': 'SSB.08655.25.Byggindeks'
		}
	},
	{
		...SSB,
		name: 'ssb-foreign-trade',
		title:
			'External trade in goods, table 08818: wood, pulp, paper and prefabricated buildings by SITC',
		retrieved: '2025-07-11',
		retrievedNote: TABLE_UPDATE,
		note: 'the mark "-" of the table is a true zero',
		tables: ['ssb_utenrikshandel_sitc3_mnd.csv'],
		series: {
			'sawnwood-exports.NO.value.M': 'SSB.08818.2.248',
			'sawnwood-imports.NO.value.M': 'SSB.08818.1.248',
			'roundwood-exports.NO.value.M': 'SSB.08818.2.247',
			'roundwood-imports.NO.value.M': 'SSB.08818.1.247',
			...crossed([GOODS, FLOWS], ([id, code], [flow, number]) => [
				`${id}-${flow}.NO.value.M`,
				`SSB.08818.${number}.${code}`
			])
		}
	},
	{
		...SSB,
		name: 'ssb-consumer-prices',
		title: 'Consumer price index, table 03013 (2015=100), closed after December 2025',
		retrieved: '2025-08-01',
		retrievedNote: AFTER_NEWEST,
		tables: ['ssb_kpi_mnd.csv'],
		series: { 'cpi.NO.total.M': 'SSB.03013.TOTAL.KpiIndMnd' }
	}
];
