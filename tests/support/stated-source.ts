import { findPeriod } from '#domain/period.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import type { Observation } from '#domain/observation.ts';
import type { ParsedDocument, RawDocument, Source } from '#jobs/sources/source.ts';

/** What a test states: figures by series key. */
export type StatedFigures = Readonly<Record<string, readonly Observation[]>>;

/** A source that says what a test wants it to say. Its figures are made up. */
export const statedSource: Source = {
	id: 'stated',
	publisher: { nb: 'Testutgiver', en: 'Test publisher' },
	title: { nb: 'Oppgitte tall', en: 'Stated figures' },
	licence: { name: 'none', url: null },
	homepage: 'https://stated.example/',
	release: { expectedDaysAfterPeriod: 10, text: { nb: 'månedlig', en: 'monthly' } },
	schedule: null,
	maxBytes: 10_000_000,
	parse: (document) => Promise.resolve(parse(document))
};

export const stateFigures = (figures: StatedFigures): RawDocument => ({
	name: 'stated.json',
	url: null,
	bytes: new TextEncoder().encode(JSON.stringify(figures)),
	headers: {},
	fetchedAt: new Date('2026-11-01T06:00:00Z')
});

function parse({ bytes }: RawDocument): ParsedDocument {
	// Written by stateFigures.
	const figures = JSON.parse(new TextDecoder().decode(bytes)) as StatedFigures;
	const series = Object.entries(figures).map(([key, observations]) => ({
		identity: {
			...findSeriesKeyParts(key)!,
			...{ key, unit: 'm3', basis: 'under-bark' as const, source: 'stated', dataset: 'stated' },
			name: { nb: `Navn på ${key}`, en: `Name of ${key}` }
		},
		observations: observations.map(({ period, value, status }) => ({
			start: findPeriod(period)!.start,
			value,
			status
		}))
	}));
	return { rowsRead: series.length, series, rejections: [], coverage: [] };
}
