import { NON_DWELLING_INDUSTRIES } from '#domain/catalogue/ssb-building.ts';
import type { Part, Table } from '../table.ts';

const COUNTRY: Readonly<Record<string, Part>> = { 0: {} };

const cost = (indicator: string, breakdown: string): Part => ({
	indicator: `construction-cost-${indicator}`,
	breakdown
});

const costTable = (
	id: string,
	content: string,
	{ of, codes }: { of: string; codes: Readonly<Record<string, Part>> }
): Table => ({
	id,
	probe: `construction-cost-${of}.NO.total.M`,
	variables: { Arbeidstype: codes },
	contents: { [content]: { unit: 'index' } },
	baseYear: '2015',
	releaseDays: 15
});

/** Before the areas were followed, the price index of used dwellings has zeros. */
const housePrices: Table = {
	id: '07221',
	probe: 'house-prices.NO.total.Q',
	variables: {
		Region: {
			TOTAL: {},
			'004': { region: 'NO-5001' },
			'010': { region: 'NO-50', breakdown: 'outside-trondheim' }
		},
		Boligtype: {
			'00': { breakdown: 'total' },
			'01': { breakdown: 'detached' },
			'02': { breakdown: 'row-houses' },
			'03': { breakdown: 'multi-dwelling' }
		}
	},
	contents: {
		Boligindeks: { unit: 'index', indicator: 'house-prices' },
		SesJustBoligindeks: {
			unit: 'index',
			indicator: 'house-prices',
			breakdown: 'seasonally-adjusted'
		}
	},
	baseYear: null,
	releaseDays: 15,
	zeroIsMissing: true
};

export const BUILDING_TABLES: readonly Table[] = [
	{
		id: '03723',
		probe: 'dwellings-started.NO.total.M',
		variables: { Region: COUNTRY },
		contents: {
			BoligIgang: { unit: 'dwellings', indicator: 'dwellings-started', breakdown: 'total' },
			Bruksarealgang: { unit: '1000 m2', indicator: 'dwelling-area-started', breakdown: 'total' },
			BoligIArbeid: {
				unit: 'dwellings',
				indicator: 'dwellings-under-construction',
				breakdown: 'total'
			},
			BrukAreaUndArbeid: {
				unit: '1000 m2',
				indicator: 'dwelling-area-under-construction',
				breakdown: 'total'
			},
			BoligerFullf: { unit: 'dwellings', indicator: 'dwellings-completed', breakdown: 'total' },
			BruksarealFullf: { unit: '1000 m2', indicator: 'dwelling-area-completed', breakdown: 'total' }
		},
		baseYear: null,
		releaseDays: 25
	},
	{
		id: '09286',
		probe: 'non-dwelling-area-started.NO.manufacturing.M',
		variables: {
			Region: COUNTRY,
			Naring: Object.fromEntries(
				NON_DWELLING_INDUSTRIES.map(({ code, id }) => [code, { breakdown: id }])
			)
		},
		contents: { BruksaarealIgang: { unit: '1000 m2', indicator: 'non-dwelling-area-started' } },
		baseYear: null,
		releaseDays: 25
	},
	costTable('08651', 'Byggindeks', {
		of: 'residential',
		codes: {
			'01': cost('residential', 'total'),
			'02': cost('residential', 'labour'),
			'03': cost('residential', 'materials')
		}
	}),
	costTable('08653', 'BKIIndex', {
		of: 'wooden-house',
		codes: {
			'04': cost('wooden-house', 'total'),
			'05': cost('wooden-house', 'materials'),
			10: cost('other-building-work', 'total'),
			11: cost('other-building-work', 'materials'),
			12: cost('carpentry', 'total'),
			13: cost('carpentry', 'materials')
		}
	}),
	costTable('08655', 'Byggindeks', {
		of: 'multi-dwelling',
		codes: {
			20: cost('multi-dwelling', 'total'),
			21: cost('multi-dwelling', 'materials'),
			24: cost('multi-dwelling-carpentry', 'total'),
			25: cost('multi-dwelling-carpentry', 'materials')
		}
	}),
	{
		id: '13430',
		probe: 'construction-production.NO.seasonally-adjusted.M',
		variables: {
			NACE: {
				F: { indicator: 'construction-production' },
				41: { indicator: 'construction-production-buildings' },
				41.2: { indicator: 'construction-production-erection' },
				43: { indicator: 'construction-production-trades' },
				43.3: { indicator: 'construction-production-finishing' }
			}
		},
		contents: {
			Sesongjustert: { unit: 'index', breakdown: 'seasonally-adjusted' },
			PeriodeRa: { unit: 'index', breakdown: 'unadjusted' },
			Trendserie: { unit: 'index', breakdown: 'trend' }
		},
		baseYear: null,
		releaseDays: 40
	},
	housePrices,
	{
		id: '11386',
		probe: 'new-dwelling-prices.NO.detached.Q',
		variables: {
			Boligtype: {
				'00': { breakdown: 'total' },
				'01': { breakdown: 'detached' },
				'05': { breakdown: 'multi-dwelling' }
			}
		},
		contents: { Indeks: { unit: 'index', indicator: 'new-dwelling-prices' } },
		baseYear: '2015',
		releaseDays: 60
	}
];
