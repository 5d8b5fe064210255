import fc from 'fast-check';
import { expect } from 'vitest';
import type { Observation, Status } from '#domain/observation.ts';
import type { Frequency } from '#domain/period.ts';
import type { Quantity } from '#domain/quantity.ts';
import { walkPeriods } from './naive-calendar.ts';

/** Figures and reasons for none, as a transform may meet them; `undefined` is a period without an observation. */
export type Draft = Pick<Observation, 'value' | 'status'> | undefined;

const figure = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(0) },
	{ weight: 9, arbitrary: fc.integer({ min: -100_000, max: 100_000 }).map((whole) => whole / 100) }
);
const positive = fc.integer({ min: 1, max: 100_000 }).map((whole) => whole / 100);
const WORTHS: readonly Status[] = ['final', 'final', 'revised', 'preliminary', 'estimated'];
const REASONS: readonly Status[] = ['missing', 'confidential', 'not-applicable'];

export interface DraftOptions {
	/** Of a hundred periods, how many have no figure. */
	readonly gaps?: number;
	readonly isPositive?: boolean;
	/** Figures of one worth only, as most of a series is. */
	readonly isFinal?: boolean;
}

const drafts = ({ gaps = 8, isPositive, isFinal }: DraftOptions): fc.Arbitrary<Draft> =>
	fc.oneof(
		{
			weight: 200 - 2 * gaps,
			arbitrary: fc.record({
				value: isPositive === true ? positive : figure,
				status: isFinal === true ? fc.constant('final' as const) : fc.constantFrom(...WORTHS)
			})
		},
		{ weight: gaps, arbitrary: fc.constant(undefined) },
		{
			weight: gaps,
			arbitrary: fc.constantFrom(...REASONS).map((status) => ({ value: null, status }))
		}
	);

export interface QuantityOptions extends DraftOptions {
	readonly frequency: Frequency;
	/** How many periods in a row, those without an observation among them. */
	readonly count: number;
	readonly unit?: string;
	/** Years that the first period may lie in; others hold no more of weeks 53 and leap days. */
	readonly years?: readonly [number, number];
}

const START_YEARS = [2003, 2026] as const;

/** Quantities of so many periods in a row from any day of the years. */
export function quantities(options: QuantityOptions): fc.Arbitrary<Quantity> {
	const [first, last] = options.years ?? START_YEARS;
	const start = fc.date({
		...{ min: new Date(Date.UTC(first, 0, 1)), max: new Date(Date.UTC(last, 11, 31, 23, 45)) },
		noInvalidDate: true
	});
	return start.chain((from) => quantitiesFrom(from, options));
}

/** As `quantities`, from the period that the instant lies in. */
export function quantitiesFrom(from: Date, options: QuantityOptions): fc.Arbitrary<Quantity> {
	const { frequency, count, unit = 'm3' } = options;
	const ids = walkPeriods(frequency, from, count);
	return fc
		.array(drafts(options), { minLength: count, maxLength: count })
		.map((list) => makeQuantity(frequency, unit, toObservations(ids, list)));
}

function toObservations(ids: readonly string[], list: readonly Draft[]): Observation[] {
	return ids.flatMap((period, at) => {
		const draft = list[at];
		return draft === undefined ? [] : [{ period, ...draft }];
	});
}

export const makeQuantity = (
	frequency: Frequency,
	unit: string,
	observations: readonly Observation[]
): Quantity => ({ frequency, unit, basis: 'under-bark', observations, steps: [] });

/** By period id; a period without an observation is missing. */
export function lookUp({ observations }: Quantity): (period: string) => NonNullable<Draft> {
	const byPeriod = new Map(observations.map((entry) => [entry.period, entry]));
	return (period) => byPeriod.get(period) ?? { value: null, status: 'missing' };
}

/** What comes of parts, by the words of the rules rather than by the code. */
export function resultOf(
	parts: readonly NonNullable<Draft>[],
	compute: (values: readonly number[]) => number | null
): NonNullable<Draft> {
	if (parts.length === 0) return { value: null, status: 'missing' };
	const lacking = parts.filter(({ value }) => value === null);
	if (lacking.length > 0) return { value: null, status: firstOf(lacking, BY_STRENGTH) };
	const value = compute(parts.map((part) => part.value ?? Number.NaN));
	return value === null
		? { value, status: 'not-applicable' }
		: { value, status: firstOf(parts, BY_DOUBT) };
}

const BY_STRENGTH: readonly Status[] = ['confidential', 'missing', 'not-applicable'];
const BY_DOUBT: readonly Status[] = ['estimated', 'preliminary', 'revised', 'final'];

const firstOf = (parts: readonly NonNullable<Draft>[], order: readonly Status[]): Status =>
	order.find((status) => parts.some((part) => part.status === status)) ?? 'missing';

const PRECISION = 1e-9;

/** The same periods and statuses, and figures that agree to a billionth. */
export function expectFigures(actual: Quantity, expected: readonly Observation[]): void {
	const signs = (list: readonly Observation[]) =>
		list.map(({ period, value, status }) => `${period} ${value === null ? '–' : '+'} ${status}`);
	expect(signs(actual.observations)).toEqual(signs(expected));
	for (const [at, { period, value }] of expected.entries()) {
		if (value !== null) expectNear(actual.observations[at]?.value, value, period);
	}
}

export function expectNear(
	actual: number | null | undefined,
	expected: number,
	what: string
): void {
	const distance = Math.abs((actual ?? Number.NaN) - expected);
	if (distance <= PRECISION * Math.max(1, Math.abs(expected))) return;
	expect.unreachable(`${what}: ${String(actual)} instead of ${expected}`);
}

/** What a transform that keeps its periods must give: one result for each observation. */
export const mapPeriods = (
	{ observations }: Quantity,
	compute: (period: string) => NonNullable<Draft>
): Observation[] => observations.map(({ period }) => ({ period, ...compute(period) }));
