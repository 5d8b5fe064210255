import { formatPeriod } from '#domain/format.ts';
import { changeBetween } from '#domain/headline.ts';
import type { Observation } from '#domain/observation.ts';
import { findPeriod, formatPeriodId, samePeriodYearBefore } from '#domain/period.ts';
import type { Language } from '#domain/units.ts';
import { changeAmount, fullNumber, statusText } from './figure-text.ts';
import type { SeriesFacts } from './series-facts.ts';

type Measure = Pick<SeriesFacts, 'unit' | 'decimals'>;

/** A row of the table behind a chart, ready to show. */
export interface TableRow {
	readonly period: string;
	readonly text: string;
	/** Null where there is no figure. */
	readonly value: string | null;
	readonly status: string;
	/** On the same period a year before; null where there is nothing to compare with. */
	readonly change: string | null;
	/** The whole country's figure; null where there is none. */
	readonly country: string | null;
}

export interface TableInput {
	readonly observations: readonly Observation[];
	readonly country: readonly Observation[];
	readonly measure: Measure;
	readonly lang: Language;
}

/** Rows `from` to `to` of the table, newest first. */
export function tableRows(input: TableInput, from: number, to: number): TableRow[] {
	const own = byPeriod(input.observations);
	const country = byPeriod(input.country);
	return input.observations
		.toReversed()
		.slice(from, to)
		.map((observation) => ({
			period: observation.period,
			text: formatPeriod(observation.period, input.lang),
			value: numberText(observation, input),
			status: statusText(observation.status),
			change: changeOf(observation, own, input),
			country: numberText(country.get(observation.period), input)
		}));
}

const byPeriod = (observations: readonly Observation[]) =>
	new Map(observations.map((observation) => [observation.period, observation]));

const numberText = (observation: Observation | undefined, { measure, lang }: TableInput) =>
	observation === undefined || observation.value === null
		? null
		: fullNumber(observation.value, measure, lang);

function changeOf(
	{ period: id, value, status }: Observation,
	own: ReadonlyMap<string, Observation>,
	{ measure, lang }: TableInput
): string | null {
	const period = findPeriod(id);
	const before = period && samePeriodYearBefore(period);
	const old = before && own.get(formatPeriodId(before));
	if (value === null || old === undefined || old.value === null) return null;
	const change = changeBetween({ ...old, value: old.value }, { period: id, value, status });
	return changeAmount(change, measure, lang);
}
