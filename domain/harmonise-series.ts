import { listPartsOf } from './concordance.ts';
import type { Observation, Status } from './observation.ts';

/** Yearly amounts of a municipality within today's borders; what was reported stays as it is. */
export interface HarmonisedSeries {
	readonly observations: readonly Observation[];
	/** First year in which the figures are as reported; those before are sums, and not compared without care. */
	readonly brokenAt: string | null;
	/** Codes in use without any figure of the year: nothing measured is what that means in a complete table. */
	readonly absent: ReadonlyMap<string, readonly string[]>;
}

/** Figures by region code such as `NO-1702`. */
export type Reported = ReadonlyMap<string, readonly Observation[]>;

/**
 * Sums the municipalities that make up one of today, year by year; for volumes and values, not for prices.
 * Undefined outside Trøndelag, and where a share of a divided municipality belongs to it.
 */
export function harmoniseSeries(today: string, reported: Reported): HarmonisedSeries | undefined {
	const parts = listPartsOf(today);
	if (parts === undefined) return undefined;
	const own = parts.map((part) => ({ ...part, figures: byYear(reported.get(`NO-${part.code}`)) }));
	const years = [...new Set(own.flatMap(({ figures }) => [...figures.keys()]))].sort();
	const absent = new Map<string, readonly string[]>();
	for (const year of years) {
		const codes = own
			.filter((part) => isInUse(part, Number(year)) && !part.figures.has(year))
			.map(({ code }) => code);
		if (codes.length > 0) absent.set(year, codes);
	}
	const observations = years.map((year) =>
		sum(
			year,
			own.flatMap(({ figures }) => figures.get(year) ?? [])
		)
	);
	const last = parts.find(({ to }) => to === null);
	const since = Math.max(
		...parts.flatMap(({ to }) => (to === null ? [] : [to + 1])),
		last?.from ?? 0
	);
	const isSummed = years.some((year) => Number(year) < since);
	return { observations, absent, brokenAt: isSummed ? String(since) : null };
}

const byYear = (observations: readonly Observation[] = []) =>
	new Map(observations.map((observation) => [observation.period, observation]));

const isInUse = ({ from, to }: { from: number; to: number | null }, year: number) =>
	from <= year && (to ?? Infinity) >= year;

/** The least sure of them, in this order. */
const SURENESS: readonly Status[] = ['estimated', 'preliminary', 'revised', 'final'];

/** One part without a figure leaves the sum without one: a partial sum is none. */
function sum(period: string, parts: readonly Observation[]): Observation {
	const gap = parts.find(({ value }) => value === null);
	if (gap !== undefined) return { period, value: null, status: gap.status };
	const status = SURENESS.find((candidate) => parts.some((part) => part.status === candidate));
	const value = parts.reduce((total, part) => total + (part.value ?? 0), 0);
	return { period, value, status: status ?? 'final' };
}

/** The members of a region together: a period has a sum where every member has a figure in it or is named absent. */
export function sumRegion(
	members: ReadonlyMap<string, readonly Observation[]>,
	mayBeAbsent: readonly string[] = []
): Observation[] {
	const all = [...members].map(([region, observations]) => ({
		region,
		figures: byYear(observations)
	}));
	const periods = [...new Set(all.flatMap(({ figures }) => [...figures.keys()]))].sort();
	return periods.map((period) => {
		const lacking = all.filter(
			({ region, figures }) => !figures.has(period) && !mayBeAbsent.includes(region)
		);
		if (lacking.length > 0) return { period, value: null, status: 'missing' };
		return sum(
			period,
			all.flatMap(({ figures }) => figures.get(period) ?? [])
		);
	});
}
