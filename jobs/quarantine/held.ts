import { formatPeriodId, type Frequency } from '#domain/period.ts';
import type { HoldReason } from '#domain/quarantine.ts';
import type { SeriesIdentity } from '#domain/series.ts';
import type { ParsedObservation, ParsedSeries } from '../sources/source.ts';
import type { Doubt } from './judge-figure.ts';

/** What is held back of a document: a figure, a series as the document states it, a withdrawal, or rows of a code. */
export interface Held {
	readonly dataset: string | null;
	readonly seriesKey: string | null;
	readonly frequency: Frequency | null;
	readonly start: Date | null;
	readonly value: number | null;
	readonly old: number | null;
	readonly code: string | null;
	readonly figures: number;
	readonly reason: HoldReason;
	readonly detail: string;
}

const NOTHING = {
	...{ dataset: null, seriesKey: null, frequency: null, start: null },
	...{ value: null, old: null, code: null }
};

export const holdFigure = (
	{ key, dataset, frequency }: SeriesIdentity,
	{
		start,
		value,
		old
	}: Pick<ParsedObservation, 'start' | 'value'> & { readonly old: number | null },
	doubt: Doubt
): Held => ({
	...{ ...NOTHING, dataset, frequency, seriesKey: key, start, value, old, figures: 1 },
	...doubt
});

export function holdSeries({ identity, observations }: ParsedSeries, doubt: Doubt): Held {
	const { key, dataset, frequency } = identity;
	const starts = observations.map(({ start }) => start.getTime());
	const idAt = (time: number) => formatPeriodId({ frequency, start: new Date(time) });
	const span = `${idAt(Math.min(...starts))} to ${idAt(Math.max(...starts))}`;
	return {
		...{ ...NOTHING, dataset, frequency, seriesKey: key, figures: observations.length },
		...{ reason: doubt.reason, detail: `${doubt.detail}; ${span}` }
	};
}

export const holdWithdrawal = (
	{ dataset, frequency }: { readonly dataset: string; readonly frequency: Frequency },
	{ gone, stored }: { readonly gone: number; readonly stored: number }
): Held => ({
	...{ ...NOTHING, dataset, frequency, figures: gone, reason: 'fewer-periods' },
	detail: `the document lacks ${gone} of ${stored} figures that were stated of its periods before`
});

export const holdCode = (code: string, rows: number, example: string): Held => ({
	...{ ...NOTHING, code, figures: rows, reason: 'unknown-code' },
	detail: example
});

/** What a decision is remembered by: a figure by its value, and all else by what it is about. */
export function subjectOf({
	reason,
	seriesKey,
	start,
	value,
	dataset,
	frequency,
	code
}: Held): string {
	if (start !== null) return `${seriesKey ?? ''} ${start.getTime()} ${value ?? 'null'}`;
	return [reason, seriesKey ?? `${dataset ?? ''} ${frequency ?? ''}`, code ?? ''].join(' ');
}
