import { AFTER_NEWEST, format, RIKSDATA, TABLE_UPDATE, type Market } from './market.ts';

const SSB = {
	format,
	source: 'ssb',
	publisher: 'Statistisk sentralbyrå (Statistics Norway)',
	licence: 'CC BY 4.0',
	origin: `${RIKSDATA}ssb/`
} as const;

/** Three parts of one industry table under three breakdowns. */
const parts = (key: string, code: string, names: Readonly<Record<string, string>>) =>
	Object.fromEntries(
		Object.entries(names).map(([name, suffix]) => [`${key}.NO.${name}.M`, `${code}.${suffix}`])
	);

const MARKET_PARTS = { total: '00', domestic: '01', export: '02' };
const ADJUSTMENTS = {
	'seasonally-adjusted': 'Sesongjustert',
	unadjusted: 'PeriodeRa',
	trend: 'Trendserie'
};

export const SSB_MARKETS: readonly Market[] = [
	{
		...SSB,
		name: 'ssb-producer-prices',
		title: 'Producer price index, table 12462: sawing and planing (SNN161), wood products (SNN16)',
		retrieved: '2025-08-11',
		retrievedNote: TABLE_UPDATE,
		tables: ['ssb_produsentpris_mnd.csv'],
		series: {
			...parts('ppi-sawing', 'SSB.12462.SNN161', MARKET_PARTS),
			...parts('ppi-wood-products', 'SSB.12462.SNN16', MARKET_PARTS)
		}
	},
	{
		...SSB,
		name: 'ssb-production',
		title: 'Production index, table 07095: wood and wood products (P108), paper (P109)',
		retrieved: '2025-08-07',
		retrievedNote: TABLE_UPDATE,
		tables: ['ssb_produksjonsindeks_mnd.csv'],
		series: {
			...parts('production-wood', 'SSB.07095.P108', ADJUSTMENTS),
			...parts('production-paper', 'SSB.07095.P109', ADJUSTMENTS)
		}
	},
	{
		...SSB,
		name: 'ssb-dwellings',
		title: 'Dwellings, table 03723: building permits (BoligIgang, Bruksarealgang), completed (BoligerFullf)',
		retrieved: '2025-07-01',
		retrievedNote: AFTER_NEWEST,
		tables: ['ssb_boligbygging_mnd.csv'],
		series: {
			'dwellings-started.NO.total.M': 'SSB.03723.0.BoligIgang',
			'dwelling-area-started.NO.total.M': 'SSB.03723.0.Bruksarealgang',
			'dwellings-completed.NO.total.M': 'SSB.03723.0.BoligerFullf'
		}
	},
	{
		...SSB,
		name: 'ssb-construction-cost',
		title: 'Construction cost index, table 08653: detached houses of wood, carpentry',
		retrieved: '2025-07-11',
		retrievedNote: TABLE_UPDATE,
		tables: ['ssb_byggekostnadsindeks_mnd.csv'],
		series: {
			'construction-cost-wooden-house.NO.total.M': 'SSB.08653.04.BKIIndex',
			'construction-cost-wooden-house.NO.materials.M': 'SSB.08653.05.BKIIndex',
			'construction-cost-carpentry.NO.total.M': 'SSB.08653.12.BKIIndex',
			'construction-cost-carpentry.NO.materials.M': 'SSB.08653.13.BKIIndex'
		}
	},
	{
		...SSB,
		name: 'ssb-foreign-trade',
		title: 'External trade in goods, table 08818: SITC 247 wood in the rough, 248 wood simply worked',
		retrieved: '2025-07-11',
		retrievedNote: TABLE_UPDATE,
		note: 'the mark "-" of the table is a true zero',
		tables: ['ssb_utenrikshandel_sitc3_mnd.csv'],
		series: {
			'sawnwood-exports.NO.value.M': 'SSB.08818.2.248',
			'sawnwood-imports.NO.value.M': 'SSB.08818.1.248',
			'roundwood-exports.NO.value.M': 'SSB.08818.2.247',
			'roundwood-imports.NO.value.M': 'SSB.08818.1.247'
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
