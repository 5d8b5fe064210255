import { AppError } from '#domain/errors.ts';
import { findPeriod, parsePeriod } from '#domain/period.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import type { Observation } from '#domain/observation.ts';
import type { ParsedDocument, RawDocument, Rejection, Source } from '#jobs/sources/source.ts';

/** What a test states: figures by series key. */
export type StatedFigures = Readonly<Record<string, readonly Observation[]>>;

export interface StatedOptions {
	readonly fetchedAt?: Date;
	/** Ids of the periods that the document is the whole truth about. */
	readonly covered?: readonly string[];
	readonly rejections?: readonly Rejection[];
}

interface Statement {
	readonly figures: StatedFigures;
	readonly covered: readonly string[];
	readonly rejections: readonly Rejection[];
}

const DATASET = 'stated';

/** A source that says what a test wants it to say. Its figures are made up. */
export const statedSource: Source = {
	id: 'stated',
	publisher: { nb: 'Testutgiver', en: 'Test publisher' },
	title: { nb: 'Oppgitte tall', en: 'Stated figures' },
	licence: { name: { nb: 'none', en: 'none' }, url: null },
	homepage: 'https://stated.example/',
	release: { expectedDaysAfterPeriod: 10, text: { nb: 'månedlig', en: 'monthly' } },
	schedule: null,
	maxBytes: 10_000_000,
	parse: (document) => Promise.resolve().then(() => parse('stated', document))
};

/** The same, that goes out for its figures to the API `ssb` of a stand-in world. */
export const collectingSource: Source = {
	...statedSource,
	schedule: '20 8 * * *',
	async *collect(world) {
		const request = { api: 'ssb', path: '/figures', type: 'json', name: 'stated.json' } as const;
		const document = await world.download({ ...request, conditional: true });
		if (document !== undefined) yield document;
	}
};

/** The same under another id: figures of two sources do not touch each other. */
export const createStatedSource = (id: string): Source => ({
	...statedSource,
	id,
	parse: (document) => Promise.resolve().then(() => parse(id, document))
});

export const stateFigures = (
	figures: StatedFigures,
	{
		fetchedAt = new Date('2026-11-01T06:00:00Z'),
		covered = [],
		rejections = []
	}: StatedOptions = {}
): RawDocument => ({
	name: 'stated.json',
	url: null,
	bytes: new TextEncoder().encode(JSON.stringify({ figures, covered, rejections })),
	headers: {},
	fetchedAt
});

function parse(source: string, { bytes }: RawDocument): ParsedDocument {
	const { figures, covered, rejections } = readStatement(bytes);
	const series = Object.entries(figures).map(([key, observations]) => ({
		identity: {
			...findSeriesKeyParts(key)!,
			...{ key, unit: 'm3', basis: 'under-bark' as const, source, dataset: DATASET },
			name: { nb: `Navn på ${key}`, en: `Name of ${key}` }
		},
		observations: observations.map(({ period, value, status }) => ({
			start: findPeriod(period)!.start,
			value,
			status
		}))
	}));
	const rowsRead = series.reduce((sum, { observations }) => sum + observations.length, 0);
	const coverage =
		covered.length === 0 ? [] : [{ dataset: DATASET, periods: covered.map(parsePeriod) }];
	return { rowsRead: rowsRead + rejections.length, series, rejections, coverage };
}

function readStatement(bytes: Uint8Array): Statement {
	const text = new TextDecoder().decode(bytes);
	if (!text.startsWith('{"figures":')) {
		throw new AppError('SOURCE_CHANGED', `expected stated figures, found ${JSON.stringify(text)}`);
	}
	// Written by stateFigures.
	return JSON.parse(text) as Statement;
}
