import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, osloDayOf, walkPeriods } from '#tests/support/naive-calendar.ts';
import {
	expectFigures,
	lookUp,
	makeQuantity,
	quantitiesFrom,
	resultOf,
	type Draft
} from '#tests/support/quantities.ts';
import type { Observation } from '../observation.ts';
import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { aggregate, type Aggregation } from './aggregate.ts';

/* Wholes whose parts are found by naming every part of a walked calendar, not by arithmetic on their edges. */

const DAY_MS = 86_400_000;
const COMPUTE: Record<Aggregation, (values: readonly number[]) => number> = {
	sum: (values) => values.reduceRight((sum, value) => sum + value, 0),
	mean: (values) => values.reduceRight((sum, value) => sum + value / values.length, 0),
	end: (values) => values[values.length - 1] ?? Number.NaN
};
const WAYS: readonly Aggregation[] = ['sum', 'mean', 'end'];

interface Nest {
	readonly frequency: Frequency;
	readonly to: Frequency;
	readonly count: number;
}

/** From, to, how many parts, and days that switch to or from summer time, leap or lie in a week of two years. */
const NESTS: readonly (readonly [Frequency, Frequency, number, readonly string[]])[] = [
	['QH', 'H', 90, ['2026-03-28', '2026-10-24']],
	['QH', 'D', 400, ['2026-03-27', '2026-10-23', '2023-12-30']],
	['H', 'D', 110, ['2026-03-27', '2026-10-23', '2024-02-27', '2023-12-30']],
	['H', 'W', 700, ['2026-03-20', '2026-10-16']],
	['H', 'M', 1700, ['2024-02-20', '2026-03-01', '2026-10-10']],
	['D', 'W', 60, ['2015-12-20', '2020-12-15', '2024-02-20']],
	['D', 'M', 100, ['2024-01-25', '2023-01-25', '2023-11-25']],
	['D', 'Q', 300, ['2023-12-20', '2024-03-20']],
	['D', 'A', 800, ['2023-06-01', '2019-12-31']],
	['M', 'Q', 30, ['2019-11-01', '2020-02-01']],
	['M', 'A', 50, ['2019-11-01', '2020-01-01']],
	['Q', 'A', 20, ['2019-11-01', '2020-01-01']]
];

const isClock = (frequency: Frequency) => frequency === 'H' || frequency === 'QH';

/** The whole that a part lies in: of hours, the one that their Norwegian day lies in. */
function wholeOf(part: string, from: Frequency, to: Frequency): string {
	if (to === 'H') return `${part.slice(0, 13)}Z`;
	if (from === 'M') return nameOf(new Date(`${part}-01T00:00:00Z`), to);
	if (from === 'Q') return part.slice(0, 4);
	const day = isClock(from) ? osloDayOf(part) : part;
	return nameOf(new Date(`${day}T00:00:00Z`), to);
}

interface Drawn {
	readonly quantity: Quantity;
	readonly row: readonly string[];
}

type Combine = (parts: readonly NonNullable<Draft>[], isLast: boolean) => NonNullable<Draft>;

function wholesOf({ quantity, row }: Drawn, to: Frequency, combine: Combine) {
	const at = lookUp(quantity);
	const { frequency } = quantity;
	const parts = Map.groupBy(row, (part) => wholeOf(part, frequency, to));
	const names = quantity.observations.map(({ period }) => wholeOf(period, frequency, to));
	const present = [...new Set(names)];
	return present.map((period): Observation => {
		const isLast = period === present.at(-1);
		return { period, ...combine((parts.get(period) ?? []).map(at), isLast) };
	});
}

/** Periods in a row, with enough before and after them to fill the wholes at both ends. */
const rowAround = (from: Date, { frequency, to, count }: Nest) => {
	const days = { QH: 0, H: 1, D: 2, W: 8, M: 32, Q: 93, A: 367 }[to];
	const aDay = { QH: 96, H: 24, D: 1, W: 1, M: 1 / 28, Q: 1 / 89, A: 0 }[frequency];
	const start = new Date(from.getTime() - days * DAY_MS);
	return walkPeriods(frequency, start, count + Math.ceil(2 * days * aDay) + 4);
};

test.each(NESTS)('%s in %s', (...nest) => {
	const [frequency, to, count, days] = nest;
	const drawn = fc.constantFrom(...days).chain((day) => {
		const start = new Date(`${day}T00:00:00Z`);
		const options = { frequency, count, gaps: count > 300 ? 0 : 1 };
		const row = rowAround(start, { frequency, to, count });
		return quantitiesFrom(start, options).map((quantity) => ({ quantity, row }));
	});
	fc.assert(
		fc.property(drawn, fc.constantFrom(...WAYS), (given, how) => {
			const expected = wholesOf(given, to, (parts) => resultOf(parts, COMPUTE[how]));

			expectFigures(aggregate(given.quantity, to, { how }), expected);
		}),
		{ numRuns: 6 }
	);
});

test.each(['W', 'M', 'Q', 'A'] as const)('banking days in %s', (to) => {
	const from = new Date('2023-11-20T00:00:00Z');
	const days = quantitiesFrom(from, { frequency: 'D', count: 90, gaps: 30 });
	const row = rowAround(from, { frequency: 'D', to, count: 90 });
	fc.assert(
		fc.property(days, fc.constantFrom(...WAYS), (quantity, how) => {
			const expected = wholesOf({ quantity, row }, to, (parts, isLast) =>
				isLast
					? { value: null, status: 'missing' }
					: resultOf(
							parts.filter(({ value, status }) => value !== null || status === 'confidential'),
							COMPUTE[how]
						)
			);

			expectFigures(aggregate(quantity, to, { how, rests: true }), expected);
		}),
		{ numRuns: 25 }
	);
});

test('a month whose days are all without a figure has none, and its sum is no zero', () => {
	const days = makeQuantity('D', 'NOK/EUR', [
		{ period: '2024-05-31', value: null, status: 'missing' },
		{ period: '2024-06-03', value: 20, status: 'final' }
	]);
	const [may] = aggregate(days, 'M', { how: 'sum', rests: true }).observations;

	expect(may).toEqual({ period: '2024-05', value: null, status: 'missing' });
});

test('a coarser whole of hours is that of its days', () => {
	const from = new Date('2026-03-20T00:00:00Z');
	fc.assert(
		fc.property(quantitiesFrom(from, { frequency: 'H', count: 400, gaps: 0 }), (hours) => {
			const days = aggregate(hours, 'D', { how: 'sum' });

			expectFigures(
				aggregate(hours, 'W', { how: 'sum' }),
				aggregate(days, 'W', { how: 'sum' }).observations
			);
		}),
		{ numRuns: 4 }
	);
});
