import { SSB_ASSORTMENT_CODES } from '#domain/catalogue/ssb-roundwood.ts';
import { asReported, inBordersOfToday } from '../regions.ts';
import type { Meaning, Part, Table } from '../table.ts';

/** Codes have come and gone since 1996: each that is known is taken where it stands. */
const assortments = (code: string): Part | undefined =>
	SSB_ASSORTMENT_CODES.includes(code) ? { breakdown: code } : undefined;

/** A plain code is a region as it was; a code with a letter is the same ground in today's borders. */
const removalRegions: Meaning = (code) => {
	const reported = asReported(code);
	if (reported !== undefined) return { ...reported, indicator: 'removals-ssb' };
	const today = inBordersOfToday(code);
	return today && { ...today, indicator: 'removals-ssb-today' };
};

export const ROUNDWOOD_TABLES: readonly Table[] = [
	{
		id: '03895',
		probe: 'removals-ssb.NO-50.1410.A',
		variables: {
			Region: removalRegions,
			Treslag: (code) =>
				// The one group of the list Treslag2Nyeste that has been seen in an answer.
				code === 'Treslag2b' ? { breakdown: 'spruce-sawlogs' } : assortments(code)
		},
		contents: { Kvantum: { unit: 'm3' } },
		baseYear: null,
		releaseDays: 150,
		hasSums: true,
		questions: [
			{ codelists: {} },
			{ codelists: { Region: 'agg_KommFylker' } },
			{ codelists: { Region: 'agg_KommSummer' } }
		]
	},
	{
		id: '12750',
		probe: 'roundwood-price-ssb.NO-50.1410.A',
		variables: { Region: asReported, Treslag: assortments },
		contents: { GjPris: { unit: 'NOK per m3', indicator: 'roundwood-price-ssb' } },
		baseYear: null,
		releaseDays: 150,
		zeroIsMissing: true
	},
	{
		id: '03794',
		probe: 'gross-value-ssb.NO-50.total.A',
		variables: { Region: asReported },
		contents: {
			Bruttoverdi: { unit: '1000 NOK', indicator: 'gross-value-ssb', breakdown: 'total' }
		},
		baseYear: null,
		releaseDays: 150
	}
];
