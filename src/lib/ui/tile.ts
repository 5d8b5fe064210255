import type { Observation } from '#domain/observation.ts';
import { judgeFreshness, type Freshness } from '#domain/freshness.ts';
import type { LocalText } from '#domain/series.ts';
import type { SeriesFacts } from './series-facts.ts';

/** Where the newest figure comes from, as a page needs it. */
export interface TileOrigin {
	readonly publisher: LocalText;
	readonly fetchedAt: Date;
	readonly isBundled: boolean;
	readonly storedAt: Date;
	readonly expectedDaysAfterPeriod: number;
}

/** A tile of the overview, as the server hands it over. */
export interface TileData {
	readonly facts: Pick<SeriesFacts, 'key' | 'title' | 'place' | 'unit' | 'decimals' | 'frequency'>;
	readonly observations: readonly Observation[];
	readonly origin: TileOrigin | null;
}

/** What the overview's server code reads of a series' origin. */
interface Provenance {
	readonly publisherNb: string;
	readonly publisherEn: string;
	readonly expectedDaysAfterPeriod: number;
	readonly trigger: string;
	readonly fetchedAt: Date;
	readonly storedAt: Date;
}

export const toOrigin = (provenance: Provenance | undefined): TileOrigin | null =>
	provenance === undefined
		? null
		: {
				publisher: { nb: provenance.publisherNb, en: provenance.publisherEn },
				fetchedAt: provenance.fetchedAt,
				isBundled: provenance.trigger === 'bundle',
				storedAt: provenance.storedAt,
				expectedDaysAfterPeriod: provenance.expectedDaysAfterPeriod
			};

export function freshnessOf(
	period: string,
	origin: TileOrigin | null,
	now: Date
): Freshness | undefined {
	return (origin === null ? undefined : judgeFreshness(period, origin.expectedDaysAfterPeriod, now))
		?.freshness;
}
