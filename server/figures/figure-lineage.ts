import type { Observation } from '#domain/observation.ts';
import { fromOrdinal } from '#domain/ordinal.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import type { FigureWanted, Lineage } from '../db/queries/lineage.ts';

/** A figure, and the lineage of everything that it is made of. */
export interface FigureLineage extends Lineage {
	readonly result: Observation;
	readonly unit: string;
}

/** Periods by series key, as what is wanted of the store. */
export const toWanted = (traced: ReadonlyMap<string, ReadonlySet<number>>): FigureWanted[] =>
	[...traced].map(([key, ordinals]) => {
		const frequency = findSeriesKeyParts(key)?.frequency ?? 'M';
		const starts = [...ordinals].map((ordinal) => fromOrdinal(ordinal, frequency).start.getTime());
		return { key, starts };
	});
