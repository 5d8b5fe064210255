import { judgeFreshness, type Freshness, type ReleaseTiming } from '#domain/freshness.ts';
import type { LocalText } from '#domain/series.ts';
import type { SeriesFacts } from './series-facts.ts';

/** Where the newest figure of a series comes from, as a page needs it. */
export interface Origin {
	readonly publisher: LocalText;
	/** When the figures were taken from their publisher. */
	readonly fetchedAt: Date;
	readonly isBundled: boolean;
	/** When its next figure is expected. */
	readonly release: ReleaseTiming;
}

/** A tile of the overview, as the server hands it over; its figures travel apart. */
export interface TileData {
	readonly facts: SeriesFacts;
	readonly origin: Origin | null;
}

/** What server code reads of a series' origin. */
interface Provenance {
	readonly publisherNb: string;
	readonly publisherEn: string;
	readonly release: ReleaseTiming;
	readonly trigger: string;
	readonly fetchedAt: Date;
}

export const toOrigin = (provenance: Provenance | undefined): Origin | null =>
	provenance === undefined
		? null
		: {
				publisher: { nb: provenance.publisherNb, en: provenance.publisherEn },
				fetchedAt: provenance.fetchedAt,
				isBundled: provenance.trigger === 'bundle',
				release: provenance.release
			};

export function freshnessOf(period: string, origin: Origin | null, now: Date) {
	if (origin === null) return undefined;
	return judgeFreshness(period, origin.release, now)?.freshness;
}

export type { Freshness };
