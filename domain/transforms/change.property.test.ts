import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameOf, walkPeriods } from '#tests/support/naive-calendar.ts';
import {
	expectFigures,
	lookUp,
	mapPeriods,
	quantities,
	resultOf
} from '#tests/support/quantities.ts';
import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { difference, indexTo, logarithm, percentChange, yearOverYear } from './change.ts';

/* Each transform against the words of its rule, on a calendar that is walked day by day. */

const FREQUENCIES: readonly Frequency[] = ['A', 'Q', 'M', 'W', 'D', 'H', 'QH'];
const DAY_MS = 86_400_000;
const RUNS = { numRuns: 12 };
const YEAR_AND_MORE: Record<Frequency, number> = {
	...{ A: 12, Q: 20, M: 40, W: 120, D: 420, H: 60, QH: 60 }
};

const anyOf = (frequency: Frequency, unit = 'm3') =>
	quantities({ frequency, count: YEAR_AND_MORE[frequency], unit });

/** Periods in a row from the first to the last observation, whether they have one or not. */
function rowOf({ frequency, observations }: Quantity): string[] {
	const first = observations[0]?.period ?? '';
	const from = findDay(first, frequency);
	const row = from === undefined ? [] : walkPeriods(frequency, from, YEAR_AND_MORE[frequency]);
	return row.slice(0, row.indexOf(observations.at(-1)?.period ?? '') + 1);
}

function findDay(period: string, frequency: Frequency): Date | undefined {
	if (frequency === 'H' || frequency === 'QH')
		return new Date(period.includes(':') ? period : period.replace('Z', ':00Z'));
	const year = Number(period.slice(0, 4));
	const step = (frequency === 'W' ? 7 : 1) * DAY_MS;
	for (let at = Date.UTC(year - 1, 11, 25); at < Date.UTC(year + 1, 0, 8); at += step) {
		if (nameOf(new Date(at), frequency) === period) return new Date(at);
	}
	return undefined;
}

const growth = ([now = NaN, before = NaN]: readonly number[]) =>
	before > 0 ? ((now - before) / before) * 100 : null;
const minus = ([now = NaN, before = NaN]: readonly number[]) => now - before;

test.each(FREQUENCIES)('changes over any lag, %s', (frequency) => {
	fc.assert(
		fc.property(anyOf(frequency), fc.integer({ min: 1, max: 14 }), (quantity, lag) => {
			const at = lookUp(quantity);
			const row = rowOf(quantity);
			const pair = (period: string) => {
				const before = row[row.indexOf(period) - lag];
				return [at(period), at(before ?? 'none')];
			};
			const expected = (compute: typeof minus | typeof growth) =>
				mapPeriods(quantity, (period) => resultOf(pair(period), compute));

			expectFigures(difference(quantity, lag), expected(minus));
			expectFigures(percentChange(quantity, lag), expected(growth));
		}),
		RUNS
	);
});

/** The ids to look at, in turn, for the same period a year before; none where there is no like. */
function yearBefore(period: string, frequency: Frequency): string[] {
	const before = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
	if (frequency === 'H' || frequency === 'QH') return [];
	if (frequency === 'W') {
		const day = findDay(before, 'W');
		return day === undefined ? [] : [before];
	}
	if (frequency !== 'D') return [before];
	if (period.endsWith('02-29')) return [];
	const day = new Date(`${before}T00:00:00Z`).getTime();
	return [0, 1, 2, 3, 4, 5, 6].map((back) => nameOf(new Date(day - back * DAY_MS), 'D'));
}

function yearlyChange(quantity: Quantity, compute: typeof growth) {
	const at = lookUp(quantity);
	return mapPeriods(quantity, (period) => {
		const candidates = yearBefore(period, quantity.frequency).map(at);
		const before = candidates.find(({ value }) => value !== null) ?? candidates[0];
		return resultOf([at(period), before ?? { value: null, status: 'not-applicable' }], compute);
	});
}

test.each(FREQUENCIES)('the same period a year before, %s', (frequency) => {
	fc.assert(
		fc.property(anyOf(frequency), (quantity) => {
			const inPoints = { ...quantity, unit: 'percent' };

			expectFigures(yearOverYear(quantity), yearlyChange(quantity, growth));
			expectFigures(yearOverYear(inPoints), yearlyChange(inPoints, minus));
			expect(yearOverYear(inPoints).unit).toBe('percentage-points');
		}),
		RUNS
	);
});

test.each(FREQUENCIES)('the logarithm, %s', (frequency) => {
	fc.assert(
		fc.property(anyOf(frequency), (quantity) => {
			const at = lookUp(quantity);
			const expected = mapPeriods(quantity, (period) =>
				resultOf([at(period)], ([value = NaN]) => (value > 0 ? Math.log2(value) * Math.LN2 : null))
			);

			expectFigures(logarithm(quantity), expected);
		}),
		RUNS
	);
});

/** Every period that lies in the year: of weeks, those whose Thursday does. */
const periodsIn = (year: string, frequency: 'A' | 'Q' | 'M' | 'W' | 'D') => {
	const enough = { A: 2, Q: 6, M: 14, W: 56, D: 380 }[frequency];
	const row = walkPeriods(frequency, new Date(`${Number(year) - 1}-12-20T00:00:00Z`), enough);
	return row.filter((period) => period.startsWith(year));
};

test.each(['A', 'Q', 'M', 'W', 'D'] as const)('an index on a year, %s', (frequency) => {
	const options = { frequency, count: YEAR_AND_MORE[frequency], gaps: 1 };
	const dense = quantities({ ...options, isPositive: true });
	fc.assert(
		fc.property(dense, (quantity) => {
			const base = quantity.observations[quantity.observations.length >> 1]?.period.slice(0, 4);
			if (base === undefined) return;
			const at = lookUp(quantity);
			const inBase = periodsIn(base, frequency).map(at);
			const used = frequency === 'D' ? inBase.filter(({ value }) => value !== null) : inBase;
			const level = resultOf(used, (values) => values.reduce((a, b) => a + b, 0) / values.length);
			const expected = mapPeriods(quantity, (period) =>
				resultOf([at(period), level], ([value = NaN, mean = NaN]) => (value / mean) * 100)
			);

			expectFigures(indexTo(quantity, base), expected);
		}),
		{ numRuns: 15 }
	);
});
