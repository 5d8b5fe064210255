import { median, quantileSorted } from 'd3-array';

/** A figure that stands: its start in milliseconds since 1970. */
export interface Point {
	readonly start: number;
	readonly value: number;
}

/** What is known of a series before a document comes. */
export interface History {
	readonly count: number;
	readonly min: number;
	readonly max: number;
	/** Of the figures above zero: how many times the 5th percentile goes into the 95th. */
	readonly spread: number;
	readonly median: number;
	/** Middle and scale of the figures of a calendar month; of all where the month has few. */
	readonly seasonAt: (start: number) => Season;
}

export interface Season {
	readonly middle: number;
	/** 1.4826 × the median distance from the middle: the standard deviation, were they normal. */
	readonly scale: number;
}

const MIN_OF_SEASON = 5;
const NORMAL = 1.4826;

/** Sums up figures; in logarithms of them where all are above zero. */
export function summarise(points: readonly Point[]): History {
	const values = points.map(({ value }) => value).sort((a, b) => a - b);
	const [min, max] = [values[0] ?? 0, values.at(-1) ?? 0];
	const toScale = min > 0 ? Math.log : (value: number) => value;
	const all = toSeason(values.map(toScale));
	const months = Map.groupBy(points, ({ start }) => new Date(start).getUTCMonth());
	const seasons = new Map<number, Season>();
	const seasonAt = (start: number) => {
		const month = new Date(start).getUTCMonth();
		const own = months.get(month) ?? [];
		if (own.length < MIN_OF_SEASON) return all;
		const season = seasons.get(month) ?? toSeason(own.map(({ value }) => toScale(value)));
		seasons.set(month, season);
		return season;
	};
	return {
		count: values.length,
		min,
		max,
		spread: spreadOf(values),
		median: median(values) ?? 0,
		seasonAt
	};
}

function toSeason(values: readonly number[]): Season {
	const middle = median(values) ?? 0;
	const distance = median(values, (value) => Math.abs(value - middle)) ?? 0;
	return { middle, scale: NORMAL * distance };
}

function spreadOf(sorted: readonly number[]): number {
	const positive = sorted.filter((value) => value > 0);
	const low = quantileSorted(positive, 0.05) ?? 1;
	return (quantileSorted(positive, 0.95) ?? 1) / low;
}
