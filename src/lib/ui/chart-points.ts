import { formatMonthShort, formatPeriod, monthNames } from '#domain/format.ts';
import type { Observation } from '#domain/observation.ts';
import {
	findPeriod,
	formatPeriodId,
	isoWeek,
	shiftPeriod,
	type Frequency
} from '#domain/period.ts';
import type { Language } from '#domain/units.ts';
import type { Point, Slot, TimeStep } from '$lib/charts/types.ts';
import { shownFactor, statusText } from './figure-text.ts';

/** Hollow in charts: figures that may still change much. */
export const isHollow = ({ status }: Observation): boolean =>
	status === 'preliminary' || status === 'estimated';

/**
 * Points of a chart. A period without an observation becomes a gap, so that no line is drawn across it;
 * days are joined, since banks and markets rest at weekends.
 */
export function toPoints(
	observations: readonly Observation[],
	{ frequency, unit }: { frequency: Frequency; unit: string }
): Point[] {
	const points: Point[] = [];
	let expected: string | undefined;
	for (const observation of observations) {
		const period = findPeriod(observation.period);
		if (period === undefined) continue;
		if (frequency !== 'D' && expected !== undefined && expected !== observation.period) {
			const gap = findPeriod(expected);
			if (gap !== undefined) points.push({ x: gap.start, y: null });
		}
		points.push(toPoint(observation, period.start, shownFactor(unit)));
		expected = formatPeriodId(shiftPeriod(period, 1));
	}
	return points;
}

function toPoint(observation: Observation, x: Date, factor: number): Point {
	const hollow = isHollow(observation);
	const note = observation.status === 'final' ? {} : { note: statusText(observation.status) };
	const y = observation.value === null ? null : observation.value * factor;
	return { x, y, ...(hollow ? { hollow } : {}), ...note };
}

/** The period that begins at `x`, in full. */
export const periodAt = (x: Date, frequency: Frequency, lang: Language): string =>
	formatPeriod(formatPeriodId({ frequency, start: x }), lang);

/** A tick of a time axis. */
export function tickText(x: Date, step: TimeStep, lang: Language): string {
	const year = String(x.getUTCFullYear());
	switch (step) {
		case 'year':
			return year;
		case 'quarter':
			return lang === 'nb'
				? `${Math.floor(x.getUTCMonth() / 3) + 1}. kv.`
				: `Q${Math.floor(x.getUTCMonth() / 3) + 1}`;
		case 'month':
			return formatMonthShort(x.getUTCMonth(), lang);
		case 'week':
			return `${lang === 'nb' ? 'uke' : 'week'} ${isoWeek(x).week}`;
		case 'day':
		case 'hour':
			return lang === 'nb'
				? `${x.getUTCDate()}. ${formatMonthShort(x.getUTCMonth(), lang)}`
				: `${x.getUTCDate()} ${formatMonthShort(x.getUTCMonth(), lang)}`;
	}
}

/** The twelve months under an axis. */
export const monthSlots = (lang: Language): Slot[] =>
	monthNames(lang).map((long, month) => ({ short: formatMonthShort(month, lang), long }));
