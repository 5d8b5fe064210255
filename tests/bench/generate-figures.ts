import { formatSeriesKey } from '#domain/series.ts';
import type { ParsedObservation, ParsedSeries, Source } from '#jobs/sources/source.ts';

export const GENERATED = 'generated';
const FIRST_YEAR = 1999;
const PRELIMINARY_MONTHS = 12;

/** Monthly series as a parser hands them over. The figures are made up: they are only there to be stored. */
export const generateSeries = (seriesCount: number, months: number): ParsedSeries[] =>
	Array.from({ length: seriesCount }, (_, index) => toSeries(index, months));

function toSeries(index: number, months: number): ParsedSeries {
	const parts = {
		...{ indicator: 'generated', region: 'NO', frequency: 'M' as const },
		breakdown: `part-${index}`
	};
	const identity = {
		...{ ...parts, key: formatSeriesKey(parts), unit: 'm3', basis: 'under-bark' as const },
		...{ source: GENERATED, dataset: GENERATED },
		name: { nb: `Laget serie ${index}`, en: `Generated series ${index}` }
	};
	return { identity, observations: toObservations(index, months) };
}

const toObservations = (index: number, months: number): ParsedObservation[] =>
	Array.from({ length: months }, (_, month) => ({
		start: new Date(Date.UTC(FIRST_YEAR, month, 1)),
		value: ((index * 7919 + month * 104_729) % 10_000_019) / 100,
		status: month < months - PRELIMINARY_MONTHS ? 'final' : 'preliminary'
	}));

/** Who says the generated figures; needed because every series has a source. */
export const generatedSource: Source = {
	id: GENERATED,
	publisher: { nb: 'Laget for måling', en: 'Generated for a benchmark' },
	title: { nb: 'Lagede tall', en: 'Generated figures' },
	licence: { name: { nb: 'none', en: 'none' }, url: null },
	homepage: 'https://generated.example/',
	release: { expectedDaysAfterPeriod: 10, text: { nb: 'aldri', en: 'never' } },
	schedule: null,
	maxBytes: 0,
	parse: () => Promise.reject(new Error('generated figures have no document'))
};
