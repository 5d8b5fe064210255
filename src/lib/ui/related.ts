import { findIndicator } from '#domain/indicators.ts';
import { findSeriesKeyParts, formatSeriesKey, type LocalText } from '#domain/series.ts';

export interface RelatedSeries {
	readonly key: string;
	readonly name: LocalText;
}

const SHOWN = 14;

/** The same series for the whole country, or null when it is that already or cannot be. */
export function countryKey(key: string): string | null {
	const parts = findSeriesKeyParts(key);
	const isPart = parts !== undefined && parts.region.startsWith('NO-');
	return isPart ? formatSeriesKey({ ...parts, region: 'NO' }) : null;
}

interface Neighbour {
	readonly key: string;
	readonly indicator: string;
	readonly breakdown: string;
	readonly frequency: string;
	readonly name_nb: string;
	readonly name_en: string;
}

/** Series of the same indicator and region: those of the same frequency first, in the catalogue's order. */
export function listRelated(key: string, neighbours: readonly Neighbour[]): RelatedSeries[] {
	const frequency = findSeriesKeyParts(key)?.frequency;
	const order = new Map(
		findIndicator(neighbours[0]?.indicator ?? '')?.breakdowns.map(({ id }, index) => [id, index])
	);
	const rank = (neighbour: Neighbour) =>
		(neighbour.frequency === frequency ? 0 : order.size) + (order.get(neighbour.breakdown) ?? 0);
	return neighbours
		.filter((neighbour) => neighbour.key !== key)
		.toSorted((a, b) => rank(a) - rank(b))
		.slice(0, SHOWN)
		.map(({ key: other, name_nb: nb, name_en: en }) => ({ key: other, name: { nb, en } }));
}
