import { listPartsOf } from '#domain/concordance.ts';
import { harmoniseSeries, type HarmonisedSeries } from '#domain/harmonise-series.ts';
import { formatSeriesKey } from '#domain/series.ts';
import type { Db } from '../database.ts';
import { listObservations } from './observations.ts';

/** Indicators whose figures add up over places. */
export const ADDITIVE = ['roundwood-removals', 'roundwood-value'] as const;

export interface HarmonisedRequest {
	readonly indicator: (typeof ADDITIVE)[number];
	readonly breakdown: string;
	/** Code of a municipality of today, such as `5006`. */
	readonly municipality: string;
	readonly asOf?: Date;
}

/** A municipality within today's borders back in time; undefined where it cannot be put together. */
export async function findHarmonised(
	db: Db,
	{ indicator, breakdown, municipality, asOf }: HarmonisedRequest
): Promise<HarmonisedSeries | undefined> {
	const parts = listPartsOf(municipality);
	if (parts === undefined) return undefined;
	const regions = parts.map(({ code }) => `NO-${code}`);
	const keyOf = (region: string) =>
		formatSeriesKey({ indicator, region, breakdown, frequency: 'A' });
	const figures = await listObservations(
		db,
		regions.map(keyOf),
		asOf === undefined ? {} : { asOf }
	);
	return harmoniseSeries(
		municipality,
		new Map(regions.map((region) => [region, figures.get(keyOf(region)) ?? []]))
	);
}
