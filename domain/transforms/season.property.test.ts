import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	expectFigures,
	expectNear,
	lookUp,
	mapPeriods,
	quantitiesFrom,
	resultOf
} from '#tests/support/quantities.ts';
import type { Quantity } from '../quantity.ts';
import { nowcast } from './nowcast.ts';
import { percentileInHistory, scoreBySeason, seasonalBand, seasonalIndex } from './season.ts';

/* Seasons told apart by the text of the periods, quantiles by counting their way through sorted figures. */

const RUNS = { numRuns: 20 };
const SEASONS = { Q: 4, M: 12 } as const;

const draw = (frequency: 'Q' | 'M' | 'W', { years = 9, gaps = 1 } = {}) => {
	const a = { Q: 4, M: 12, W: 52.2 }[frequency];
	const from = new Date('2008-11-03T00:00:00Z');
	return quantitiesFrom(from, { frequency, count: Math.floor(years * a), gaps });
};

/** By the text after the year: `-Q1`, `-01`, `-W53`. */
const seasonOf = (period: string) => period.slice(4);
const yearOf = (period: string) => Number(period.slice(0, 4));

/** Between the neighbours in proportion, the lowest at 0 and the highest at 1. */
function quantileNaively(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const steps = sorted.map((value, at) => ({ value, at: at / Math.max(1, sorted.length - 1) }));
	const below = steps.findLast(({ at }) => at <= share + 1e-12)!;
	const above = steps.find(({ at }) => at > share + 1e-12) ?? below;
	const width = above.at - below.at;
	const part = width === 0 ? 0 : (share - below.at) / width;
	return below.value * (1 - part) + above.value * part;
}

function fullYears({ observations }: Quantity, seasons: number): number[][] {
	const byYear = Map.groupBy(
		observations.filter(({ value }) => value !== null),
		({ period }) => yearOf(period)
	);
	return [...byYear.values()]
		.filter((year) => year.length === seasons)
		.map((year) =>
			year.toSorted((a, b) => a.period.localeCompare(b.period)).map(({ value }) => value!)
		);
}

test.each(['Q', 'M'] as const)('the band of the newest full years, %s', (frequency) => {
	const share = fc.constantFrom([0.1, 0.9] as const, [0, 1] as const, [0.25, 0.75] as const);
	const drawn = fc.tuple(draw(frequency), share, fc.integer({ min: 2010, max: 2019 }));
	fc.assert(
		fc.property(drawn, ([quantity, shares, before]) => {
			const earlier = quantity.observations.filter(({ period }) => yearOf(period) < before);
			const years = fullYears({ ...quantity, observations: earlier }, SEASONS[frequency]).slice(-5);
			const band = seasonalBand(quantity, { before, shares });

			expect(band).toHaveLength(SEASONS[frequency]);
			for (const [season, found] of band.entries()) {
				expect(found === null).toBe(years.length < 2);
				const values = years.map((year) => year[season]!);
				if (found === null) continue;
				expectNear(found.low, quantileNaively(values, shares[0]), 'low');
				expectNear(found.median, quantileNaively(values, 0.5), 'median');
				expectNear(found.high, quantileNaively(values, shares[1]), 'high');
			}
		}),
		RUNS
	);
});

test.each(['Q', 'M'] as const)('the seasonal index, every year alike, %s', (frequency) => {
	fc.assert(
		fc.property(draw(frequency), (quantity) => {
			const count = SEASONS[frequency];
			const years = fullYears(quantity, count)
				.map((figures) => ({ figures, sum: figures.reduce((a, b) => a + b, 0) }))
				.filter(({ sum }) => sum > 0);
			const index = seasonalIndex(quantity);

			expect(index).toHaveLength(years.length === 0 ? 0 : count);
			for (const [season, found] of index.entries()) {
				const shares = years.map(({ figures, sum }) => (figures[season]! * count) / sum);
				const expected = shares.reduce((a, b) => a + b, 0) * (100 / shares.length);
				// A year that adds up to nearly nothing makes shares so large that digits are lost.
				const most = Math.max(1, ...shares.map(Math.abs));
				expectNear(found / most, expected / most, `season ${season}`);
			}
		}),
		RUNS
	);
});

test.each(['Q', 'M', 'W'] as const)('robust z by season, %s', (frequency) => {
	fc.assert(
		fc.property(draw(frequency, { years: 12, gaps: 4 }), (quantity) => {
			const at = lookUp(quantity);
			const expected = mapPeriods(quantity, (period) => {
				const others = quantity.observations
					.filter((other) => other.period < period && seasonOf(other.period) === seasonOf(period))
					.flatMap(({ value }) => (value === null ? [] : [value]));
				return resultOf([at(period)], ([value = NaN]) => {
					const middle = quantileNaively(others.length === 0 ? [0] : others, 0.5);
					const off = others.map((other) => Math.abs(other - middle));
					const spread = off.length < 5 ? 0 : 1.4826 * quantileNaively(off, 0.5);
					return spread === 0 ? null : (value - middle) / spread;
				});
			});

			expectFigures(scoreBySeason(quantity), expected);
		}),
		{ numRuns: 8 }
	);
});

test('how many of the figures up to here are not above this one', () => {
	fc.assert(
		fc.property(draw('M'), (quantity) => {
			const at = lookUp(quantity);
			const expected = mapPeriods(quantity, (period) => {
				const known = quantity.observations
					.filter((other) => other.period <= period)
					.flatMap(({ value }) => (value === null ? [] : [value]));
				return resultOf([at(period)], ([value = NaN]) => {
					const notAbove = known.filter((other) => other <= value);
					return (notAbove.length / known.length) * 100;
				});
			});

			expectFigures(percentileInHistory(quantity), expected);
		}),
		RUNS
	);
});

/** What the rule says for the month at a place of a row without gaps, from the figures before it. */
function guessNaively(values: readonly number[], at: number): number | undefined {
	const three = (end: number) => values.slice(end - 3, end).reduce((sum, value) => sum + value, 0);
	return at < 15 ? undefined : values[at - 12]! * (three(at) / three(at - 12));
}

test('the next month by the growth of three, and the interval by what such guesses missed', () => {
	const from = new Date('2010-01-01T00:00:00Z');
	const drawn = quantitiesFrom(from, { frequency: 'M', count: 60, gaps: 0, isPositive: true });
	fc.assert(
		fc.property(drawn, (quantity) => {
			const values = quantity.observations.map(({ value }) => value!);
			const guess = guessNaively(values, 60)!;
			const missed = values.flatMap((value, at) => {
				const then = guessNaively(values, at);
				return then === undefined ? [] : [{ ratio: value / then, off: (100 * then) / value }];
			});
			const found = nowcast(quantity)!;
			const ratios = missed.map(({ ratio }) => ratio);
			const errors = missed.map(({ off }) => Math.abs(off - 100));

			expect(found).toMatchObject({ period: '2015-01', replays: 45 });
			expectNear(found.value, guess, 'guess');
			expectNear(found.low, guess * quantileNaively(ratios, 0.1), 'low');
			expectNear(found.high, guess * quantileNaively(ratios, 0.9), 'high');
			expectNear(found.medianError, quantileNaively(errors, 0.5), 'error');
		}),
		RUNS
	);
});
