import type { LocalText } from '#domain/series.ts';

/** Publisher, licence and document behind the newest figure of a series. */
export interface SeriesSource {
	readonly id: string;
	readonly publisher: LocalText;
	readonly licence: LocalText;
	readonly licenceUrl: string | null;
	readonly homepage: string;
	readonly runId: number;
	readonly documentName: string;
	readonly fetchedAt: Date;
	readonly storedAt: Date;
}

/** What server code reads of it. */
type Provenance = Omit<SeriesSource, 'id' | 'publisher' | 'licence'> & {
	readonly source: string;
	readonly publisherNb: string;
	readonly publisherEn: string;
	readonly licenceNb: string;
	readonly licenceEn: string;
};

export const toSeriesSource = (provenance: Provenance): SeriesSource => ({
	id: provenance.source,
	publisher: { nb: provenance.publisherNb, en: provenance.publisherEn },
	licence: { nb: provenance.licenceNb, en: provenance.licenceEn },
	licenceUrl: provenance.licenceUrl,
	homepage: provenance.homepage,
	runId: provenance.runId,
	documentName: provenance.documentName,
	fetchedAt: provenance.fetchedAt,
	storedAt: provenance.storedAt
});
