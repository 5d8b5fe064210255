import {
	formatAge,
	formatCompact,
	formatNumber,
	formatPercentChange,
	formatPeriod,
	formatPointChange
} from '#domain/format.ts';
import type { Change, Headline } from '#domain/headline.ts';
import { findPeriod, formatPeriodId, periodEnd, samePeriodYearBefore } from '#domain/period.ts';
import type { Observation, Status } from '#domain/observation.ts';
import { unitText, type Language } from '#domain/units.ts';
import { m } from '$lib/paraglide/messages.js';
import type { SeriesFacts } from './series-facts.ts';

type Measure = Pick<SeriesFacts, 'unit' | 'decimals'>;

const STATUS_TEXT: Readonly<Record<Status, () => string>> = {
	final: m.status_final,
	preliminary: m.status_preliminary,
	revised: m.status_revised,
	estimated: m.status_estimated,
	missing: m.status_missing,
	confidential: m.status_confidential,
	'not-applicable': m.status_not_applicable
};

export const statusText = (status: Status): string => STATUS_TEXT[status]();

/** Units in thousands, shown as what they are thousands of. */
const FACTORS: Readonly<Record<string, { factor: number; unit: string }>> = {
	'1000 NOK': { factor: 1000, unit: 'NOK' },
	'1000 m2': { factor: 1000, unit: 'm2' }
};

/** What to multiply a stored figure by before it is shown. */
export const shownFactor = (unit: string): number => FACTORS[unit]?.factor ?? 1;

/** The unit as it is shown: kroner for thousands of kroner. */
export const shownUnit = (unit: string): string => FACTORS[unit]?.unit ?? unit;

/** The number of a tile, short: `932 270`, `563,3 mill.`. */
export function shortValue(value: number, { unit, decimals }: Measure, lang: Language): string {
	const shown = value * shownFactor(unit);
	return Math.abs(shown) >= 1e6 ? formatCompact(shown, lang) : formatNumber(shown, lang, decimals);
}

export const shortUnit = (unit: string, lang: Language): string => unitText(shownUnit(unit), lang);

/** The number in full, without its unit. */
export const fullNumber = (value: number, { unit, decimals }: Measure, lang: Language): string =>
	formatNumber(value * shownFactor(unit), lang, decimals);

/** The number in full with its unit, as a tooltip has it. */
export const fullValue = (value: number, measure: Measure, lang: Language): string =>
	`${fullNumber(value, measure, lang)}\u00a0${shortUnit(measure.unit, lang)}`;

export interface ChangeText {
	readonly arrow: '↑' | '↓' | '→';
	readonly text: string;
	readonly against: string;
	readonly caution: string | null;
}

/** The change on the same period a year before, in words; null when there is nothing to compare with. */
export function changeText(
	{ change, yearBefore }: Headline,
	measure: Measure,
	lang: Language
): ChangeText | null {
	if (change === null || yearBefore === null) return null;
	const text = changeAmount(change, measure, lang);
	const isSame = !/[1-9]/.test(text);
	return {
		arrow: isSame ? '→' : change.absolute > 0 ? '↑' : '↓',
		text: isSame ? m.unchanged() : text,
		against: m.vs_year_before({ period: formatPeriod(yearBefore.period, lang) }),
		caution: change.comparesLike ? null : m.unlike_status()
	};
}

/** Shares and rates change by percentage points, all else by per cent. */
export function changeAmount(change: Change, { unit, decimals }: Measure, lang: Language): string {
	if (unit === 'percent') return formatPointChange(change.absolute, lang, Math.max(1, decimals));
	if (change.percent !== null) return formatPercentChange(change.percent, lang);
	const sign = change.absolute > 0 ? '+' : '';
	return `${sign}${formatNumber(change.absolute, lang, decimals)}`;
}

/** Why there is no change to show: names the period that has no figure. */
export function noChangeText(newest: Observation, lang: Language): string {
	const period = findPeriod(newest.period);
	const before = period && samePeriodYearBefore(period);
	return before === undefined
		? m.no_comparison()
		: m.no_year_before({ period: formatPeriod(formatPeriodId(before), lang) });
}

/** How long ago the period ended. */
export function ageText(period: string, now: Date, lang: Language): string {
	const found = findPeriod(period);
	return found === undefined ? '' : m.age_text({ age: formatAge(periodEnd(found), now, lang) });
}
