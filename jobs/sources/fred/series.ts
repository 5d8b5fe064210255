import type { SeriesKeyParts } from '#domain/series.ts';

/** By the id that the Federal Reserve Bank of St. Louis gives them. */
export const SERIES: Readonly<Record<string, SeriesKeyParts>> = {
	WPU081: { indicator: 'lumber-ppi', region: 'US', breakdown: 'total', frequency: 'M' }
};

/** One row of either form, with the text of its figure. */
export interface FredRow {
	readonly parts: SeriesKeyParts;
	readonly row: number;
	readonly date: string;
	readonly value: string;
}
