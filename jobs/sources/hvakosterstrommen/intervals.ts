import { AppError } from '#domain/errors.ts';
import { osloDay, osloMidnight } from '#domain/oslo-time.ts';
import { shiftPeriod, type Frequency } from '#domain/period.ts';
import type { DayPrice } from './schema.ts';

export interface Interval {
	readonly start: Date;
	readonly price: DayPrice;
}

export interface Day {
	/** The Norwegian calendar day, as UTC midnight. */
	readonly day: Date;
	readonly frequency: Extract<Frequency, 'H' | 'QH'>;
	/** By time, each once. */
	readonly intervals: readonly Interval[];
	/** Every interval between its two midnights is there: 23, 24 or 25 hours of it. */
	readonly isWhole: boolean;
}

const STEP_MS = { H: 3_600_000, QH: 900_000 } as const;
/** A time without its distance from UTC could be either of two when the clocks go back. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Throws SOURCE_CHANGED unless the prices are of one Norwegian day, in hours or quarters without overlap. */
export function readDay(prices: readonly DayPrice[]): Day {
	const spans = prices.map(readSpan).sort((a, b) => a.start.getTime() - b.start.getTime());
	const [first] = spans;
	if (first === undefined) throw changed('no prices');
	const frequency = getFrequency(first);
	const day = osloDay(first.start);
	for (const [index, span] of spans.entries()) {
		refuseUneven(span, spans[index - 1], STEP_MS[frequency]);
		if (osloDay(span.start).getTime() !== day.getTime()) throw changed('more than one day');
	}
	const isWhole = spans.length === lengthMs(day) / STEP_MS[frequency];
	return { day, frequency, intervals: spans, isWhole };
}

interface Span extends Interval {
	readonly lengthMs: number;
}

function readSpan(price: DayPrice): Span {
	const start = readInstant(price.time_start);
	return { start, price, lengthMs: readInstant(price.time_end).getTime() - start.getTime() };
}

function refuseUneven({ start, lengthMs }: Span, before: Span | undefined, stepMs: number) {
	const isEven = start.getTime() % stepMs === 0 && lengthMs === stepMs;
	if (isEven && before?.start.getTime() !== start.getTime()) return;
	throw changed(`intervals of different lengths at ${start.toISOString()}`);
}

function readInstant(text: string): Date {
	const instant = new Date(INSTANT.test(text) ? text : Number.NaN);
	if (Number.isNaN(instant.getTime())) {
		throw changed(`expected a time with its distance from UTC, found ${text}`);
	}
	return instant;
}

function getFrequency({ start, lengthMs }: Span): Day['frequency'] {
	const frequency = (['H', 'QH'] as const).find((candidate) => STEP_MS[candidate] === lengthMs);
	if (frequency !== undefined) return frequency;
	throw changed(
		`expected hours or quarter-hours, found ${lengthMs} ms from ${start.toISOString()}`
	);
}

/** 23 hours when the clocks go forward, 25 when they go back. */
function lengthMs(day: Date): number {
	const next = shiftPeriod({ frequency: 'D', start: day }, 1).start;
	return osloMidnight(next).getTime() - osloMidnight(day).getTime();
}

const changed = (what: string) => new AppError('SOURCE_CHANGED', `Hva koster strømmen: ${what}`);
