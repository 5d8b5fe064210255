import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectNear, lookUp, quantitiesFrom } from '#tests/support/quantities.ts';
import { adjustSeason } from './adjust-season.ts';
import { decompose } from './stl.ts';

/* Robust STL as the article of 1990 tells it, by nearest neighbours and a line of least squares each time. */

interface Point {
	readonly x: number;
	readonly y: number;
	readonly weight: number;
}

/** The `width` nearest points, weighed by (1 − (distance / reach)³)³, and the line through them at a place. */
function fitNaively(place: number, points: readonly Point[], width: number): number {
	const distance = ({ x }: Point) => Math.abs(x - place);
	const near = points.toSorted((a, b) => distance(a) - distance(b) || a.x - b.x).slice(0, width);
	const lacking = Math.max(0, width - points.length);
	const reach = Math.max(...near.map(distance)) + Math.floor(lacking / 2) + 1e-9;
	const weighted = near.map((point) => {
		const share = Math.min(1, distance(point) / reach);
		return { ...point, weight: point.weight * (1 - share ** 3) ** 3 };
	});
	const add = (of: (point: Point) => number) =>
		weighted.reduce((sum, point) => sum + point.weight * of(point), 0);
	const total = add(() => 1);
	if (total <= 0) return points.find(({ x }) => x === place)?.y ?? Number.NaN;
	const [meanX, meanY] = [add(({ x }) => x) / total, add(({ y }) => y) / total];
	const square = add(({ x }) => (x - meanX) ** 2);
	if (square < 1e-10 * total) return meanY;
	return meanY + ((place - meanX) * add(({ x, y }) => (x - meanX) * (y - meanY))) / square;
}

const toPoints = (values: readonly number[], weights?: readonly number[]): Point[] =>
	values.map((y, x) => ({ x, y, weight: weights?.[x] ?? 1 }));
const smoothNaively = (points: readonly Point[], width: number) =>
	points.map(({ x }) => fitNaively(x, points, width));
const nextOdd = (number: number) => 2 * Math.ceil((number - 1) / 2) + 1;
const averages = (values: readonly number[], length: number) =>
	values
		.slice(0, values.length - length + 1)
		.map((_, at) => values.slice(at, at + length).reduce((sum, value) => sum + value / length, 0));

function seasonalNaively(values: readonly number[], weights: readonly number[], period: number) {
	const cycle: number[] = [];
	for (let season = 0; season < period; season += 1) {
		const own = values.flatMap((y, at) =>
			at % period === season ? [{ x: Math.floor(at / period), y, weight: weights[at] ?? 0 }] : []
		);
		for (let year = -1; year <= own.length; year += 1) {
			cycle[(year + 1) * period + season] = fitNaively(year, own, 7);
		}
	}
	const slow = averages(averages(averages(cycle, period), period), 3);
	const level = smoothNaively(toPoints(slow), nextOdd(period));
	return values.map((_, at) => cycle[at + period]! - level[at]!);
}

/** The median of absolute remainders times six is where a figure counts for nothing. */
function weighNaively(remainder: readonly number[]): number[] {
	const sizes = remainder.map(Math.abs).sort((a, b) => a - b);
	const middle = sizes.length / 2;
	const limit = 3 * (sizes[Math.ceil(middle) - 1]! + sizes[Math.floor(middle)]!);
	return remainder.map((value) => {
		if (limit === 0) return 1;
		return Math.max(0, 1 - (value / limit) ** 2) ** 2;
	});
}

function decomposeNaively(values: readonly number[], period: number) {
	let weights = values.map(() => 1);
	let trend = values.map(() => 0);
	let seasonal = trend;
	const width = nextOdd((1.5 * period) / (1 - 1.5 / 7));
	for (let round = 0; round < 16; round += 1) {
		const level = trend;
		seasonal = seasonalNaively(
			values.map((value, at) => value - level[at]!),
			weights,
			period
		);
		const rest = seasonal;
		trend = smoothNaively(
			toPoints(
				values.map((value, at) => value - rest[at]!),
				weights
			),
			width
		);
		const line = trend;
		weights = weighNaively(values.map((value, at) => value - rest[at]! - line[at]!));
	}
	return { seasonal, trend };
}

test.each([4, 12])('seasons of %i and trend as by the article', (period) => {
	const figure = fc.integer({ min: -10_000, max: 100_000 }).map((whole) => whole / 100);
	const series = fc.array(figure, { minLength: 5 * period, maxLength: 7 * period });
	fc.assert(
		fc.property(series, (values) => {
			const expected = decomposeNaively(values, period);
			const found = decompose(Float64Array.from(values), { period });

			for (const at of values.keys()) {
				expectNear(found.seasonal[at], expected.seasonal[at]!, `season at ${at}`);
				expectNear(found.trend[at], expected.trend[at]!, `trend at ${at}`);
			}
		}),
		{ numRuns: 4 }
	);
});

test('an adjusted figure is worth what the figure was, and nothing is adjusted across a gap', () => {
	const start = new Date('2012-05-01T00:00:00Z');
	const drawn = quantitiesFrom(start, { frequency: 'M', count: 62, gaps: 0, isPositive: true });
	fc.assert(
		fc.property(drawn, fc.nat(61), (quantity, hole) => {
			const result = adjustSeason(quantity);
			if (typeof result === 'string') throw new Error(result);
			const at = lookUp(quantity);
			const worth = result.adjusted.observations.map(({ status }) => status);
			const without = { ...quantity, observations: quantity.observations.toSpliced(hole, 1) };

			expect(worth).toEqual(quantity.observations.map(({ period }) => at(period).status));
			const isInside = hole > 0 && hole < 61;
			expect(adjustSeason(without) === 'gap').toBe(isInside);
		}),
		{ numRuns: 6 }
	);
});
