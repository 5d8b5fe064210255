import type { HeldRow } from '#server/db/queries/quarantine.ts';
import type { Coverage, ParsedDocument, ParsedSeries } from '../sources/source.ts';
import type { Held } from './held.ts';

/**
 * The document without what is held back. A period of which something is held back is no longer covered:
 * what is stored of it stays.
 */
export function withoutHeld(document: ParsedDocument, held: readonly Held[]): ParsedDocument {
	if (held.length === 0) return document;
	const figures = Map.groupBy(
		held.filter(({ start }) => start !== null),
		({ seriesKey }) => seriesKey ?? ''
	);
	const whole = new Set(
		held.flatMap(({ seriesKey, start }) =>
			start === null && seriesKey !== null ? [seriesKey] : []
		)
	);
	const series = document.series
		.filter(({ identity }) => !whole.has(identity.key))
		.map((entry) => withoutFigures(entry, figures.get(entry.identity.key)))
		.filter(({ observations }) => observations.length > 0);
	return { ...document, series, coverage: withoutDoubtful(document, held) };
}

function withoutFigures(series: ParsedSeries, held: readonly Held[] | undefined): ParsedSeries {
	if (held === undefined) return series;
	const starts = new Set(held.map(({ start }) => start?.getTime()));
	const observations = series.observations.filter(({ start }) => !starts.has(start.getTime()));
	return { ...series, observations };
}

function withoutDoubtful({ series, coverage }: ParsedDocument, held: readonly Held[]): Coverage[] {
	const whole = new Set(
		held.flatMap(({ seriesKey, start }) => (start === null ? [seriesKey] : []))
	);
	const doubtful = new Set([
		...held.flatMap(({ frequency, start }) => (start ? [idOf(frequency, start)] : [])),
		...series
			.filter(({ identity }) => whole.has(identity.key))
			.flatMap(({ identity, observations }) =>
				observations.map(({ start }) => idOf(identity.frequency, start))
			)
	]);
	const kept = new Set(
		held
			.filter(({ reason }) => reason === 'fewer-periods')
			.map(({ dataset, frequency }) => `${dataset ?? ''} ${frequency ?? ''}`)
	);
	return coverage.map(({ dataset, periods }) => ({
		dataset,
		periods: periods.filter(
			({ frequency, start }) =>
				!kept.has(`${dataset} ${frequency}`) && !doubtful.has(idOf(frequency, start))
		)
	}));
}

const idOf = (frequency: string | null, start: Date) => `${frequency ?? ''} ${start.getTime()}`;

/** Whether the document says anything of what a row of the quarantine is about. */
export function isStatedAgain({ series, coverage }: ParsedDocument): (row: HeldRow) => boolean {
	const byKey = new Map(series.map((entry) => [entry.identity.key, entry.observations]));
	return ({ series_key: key, period_start: start, dataset, frequency, code }) => {
		if (code !== null) return false;
		if (key === null) {
			const own = coverage.filter((entry) => entry.dataset === dataset);
			return own.some(({ periods }) => periods.some((period) => period.frequency === frequency));
		}
		const observations = byKey.get(key);
		if (observations === undefined || start === null) return observations !== undefined;
		return observations.some((observation) => observation.start.getTime() === start.getTime());
	};
}
