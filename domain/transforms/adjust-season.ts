import { findOrdinal } from '../ordinal.ts';
import { inheritWorth, type Quantity } from '../quantity.ts';
import { toCells, toObservation } from './cells.ts';
import { PERIODS_A_YEAR } from './seasons.ts';
import { decompose } from './stl.ts';

/** A quantity without its seasons, by our own adjustment; a publisher's own is to be preferred. */
export interface Adjustment {
	readonly adjusted: Quantity;
	readonly trend: Quantity;
	/** First period of the trend that newer figures will still move; drawn dashed. */
	readonly uncertainFrom: string;
}

export type Refusal = 'no-seasons' | 'too-short' | 'gap' | 'adjusted-already';

const FEWEST_YEARS = 5;
const UNCERTAIN_PART = 0.5;
const ALREADY: readonly string[] = ['seasonally-adjusted', 'trend'];

/**
 * Seasonal adjustment and trend by robust STL, on logarithms where all figures are above zero (D-SA, D-TREND).
 * Refuses quantities without seasons, with less than five full years or with a gap, and what was adjusted before.
 */
export function adjustSeason(quantity: Quantity): Adjustment | Refusal {
	const period = PERIODS_A_YEAR[quantity.frequency] ?? 1;
	if (period === 1) return 'no-seasons';
	if (quantity.steps.some(({ id }) => ALREADY.includes(id))) return 'adjusted-already';
	const figures = runOf(quantity);
	if (figures === undefined) return 'gap';
	return figures.length < FEWEST_YEARS * period ? 'too-short' : adjust(quantity, figures, period);
}

function adjust(quantity: Quantity, figures: Float64Array, period: number): Adjustment {
	const isLog = figures.every((value) => value > 0);
	const values = isLog ? figures.map(Math.log) : figures;
	const back = isLog ? Math.exp : (value: number) => value;
	const { seasonal, trend } = decompose(values, { period });
	const step = (id: string) => ({ id, parameters: { method: isLog ? 'STL-log' : 'STL' } });
	const adjusted = values.map((value, at) => back(value - (seasonal[at] ?? 0)));
	return {
		adjusted: replaceFigures(quantity, step('seasonally-adjusted'), adjusted),
		trend: replaceFigures(quantity, step('trend'), trend.map(back)),
		uncertainFrom: quantity.observations.at(-Math.ceil(UNCERTAIN_PART * period))?.period ?? ''
	};
}

/** The figures of a run of periods without a gap, or undefined. */
function runOf(quantity: Quantity): Float64Array | undefined {
	const { observations, frequency } = quantity;
	const first = findOrdinal(observations[0]?.period ?? '', frequency);
	if (first === undefined) return undefined;
	const { at } = toCells(quantity);
	const values = observations.map((_, index) => at(first + index).value);
	return values.some((value) => value === null)
		? undefined
		: Float64Array.from(values, (value) => value ?? NaN);
}

/** Each figure keeps the worth of the one it was made of. */
function replaceFigures(
	quantity: Quantity,
	step: Quantity['steps'][number],
	values: Float64Array
): Quantity {
	const { ordinals, at } = toCells(quantity);
	const observations = ordinals.map((ordinal, index) => {
		const status = inheritWorth([at(ordinal).status]);
		return toObservation(ordinal, { value: values[index] ?? null, status }, quantity);
	});
	return { ...quantity, observations, steps: [...quantity.steps, step] };
}
