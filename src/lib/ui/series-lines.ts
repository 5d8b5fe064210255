import { findCommonFullYear, indexToYear } from '#domain/index-to-year.ts';
import type { Observation } from '#domain/observation.ts';
import type { Series } from '$lib/charts/types.ts';
import { toPoints } from './chart-points.ts';
import type { SeriesFacts } from './series-facts.ts';

type Facts = Pick<SeriesFacts, 'key' | 'unit' | 'frequency'>;

export interface SeriesLines {
	readonly series: readonly Series[];
	/** Year whose average is 100 where the curves are indices; null where they are in the unit. */
	readonly indexYear: number | null;
}

export interface Line {
	readonly label: string;
	readonly observations: readonly Observation[];
}

/** Amounts of a part and of the whole: side by side the part would be a flat line. */
const AMOUNTS: readonly string[] = ['m3', 'NOK', 'pieces'];
const STEPS: readonly string[] = ['policy-rate'];

export const isAmount = (unit: string): boolean => AMOUNTS.includes(unit);

/** One curve, in its unit. Amounts of a year stand as bars, a rate that is set moves in steps. */
export const singleLine = (facts: Facts, { label, observations }: Line): SeriesLines => ({
	series: [
		{
			...{ id: facts.key, label, color: 1, shape: shapeOf(facts) },
			points: toPoints(observations, facts)
		}
	],
	indexYear: null
});

function shapeOf({ key, unit, frequency }: Facts): NonNullable<Series['shape']> {
	if (STEPS.some((indicator) => key.startsWith(`${indicator}.`))) return 'step';
	return frequency === 'A' && isAmount(unit) ? 'bars' : 'line';
}

/** The curve beside the whole country's; amounts as indices with the first year that both have as 100. */
export function comparedLines(facts: Facts, own: Line, country: Line): SeriesLines {
	if (!isAmount(facts.unit)) {
		return { series: toSeries(facts, [own, country]), indexYear: null };
	}
	const year = findCommonFullYear(own.observations, country.observations, facts.frequency);
	if (year === undefined) return singleLine(facts, own);
	const indexed = [own, country].map(({ label, observations }) => ({
		label,
		observations: indexToYear(observations, year)
	}));
	return { series: toSeries({ ...facts, unit: 'index' }, indexed), indexYear: year };
}

const toSeries = (facts: Facts, lines: readonly Line[]): Series[] =>
	lines.map(({ label, observations }, index) => ({
		...{ id: index === 0 ? facts.key : `${facts.key} country`, label },
		color: index === 0 ? 1 : 2,
		points: toPoints(observations, facts)
	}));
