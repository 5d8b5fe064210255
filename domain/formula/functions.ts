import { aggregate, type Aggregation } from '../transforms/aggregate.ts';
import { adjustSeason, type Adjustment } from '../transforms/adjust-season.ts';
import {
	difference,
	indexTo,
	logarithm,
	percentChange,
	yearOverYear
} from '../transforms/change.ts';
import { ratio, relativeGap, share } from '../transforms/compare.ts';
import { convertCurrency } from '../transforms/currency.ts';
import { deflate } from '../transforms/real.ts';
import { movingAverage, rollingSum, yearToDate } from '../transforms/rolling.ts';
import { percentileInHistory, scoreBySeason } from '../transforms/season.ts';
import { FREQUENCIES, type Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { FormulaError, type Place } from './formula-error.ts';

/** What a part of a formula can be. */
export type Value = number | string | Quantity;
export type Kind = 'number' | 'text' | 'series';

export const kindOf = (value: Value): Kind => {
	if (typeof value === 'number') return 'number';
	return typeof value === 'string' ? 'text' : 'series';
};

/** What formulas may draw on beside the series they name. */
export interface Surroundings {
	/** The consumer price index by month. */
	readonly cpi: () => Quantity | undefined;
	/** Kroner for one of a currency, by day, such as of `EUR`. */
	readonly rate: (currency: string) => Quantity | undefined;
}

interface Call {
	readonly place: Place;
	readonly surroundings: Surroundings;
}

export interface FormulaFunction {
	readonly name: string;
	/** Kinds of the values, of which those from `required` on may be left out. */
	readonly kinds: readonly Kind[];
	readonly required: number;
	readonly apply: (values: readonly Value[], call: Call) => Quantity;
}

// The kinds are checked before `apply`: what stands at a place is of the kind declared there.
const series = (values: readonly Value[], at = 0) => values[at] as Quantity;
const number = (values: readonly Value[], at: number, usual: number) =>
	(values[at] ?? usual) as number;
const text = (values: readonly Value[], at: number) => (values[at] ?? '') as string;

const define = (
	name: string,
	kinds: readonly Kind[],
	apply: FormulaFunction['apply']
): FormulaFunction => ({ name, kinds, required: kinds.length, apply });

const optional = (entry: FormulaFunction): FormulaFunction => ({
	...entry,
	required: entry.required - 1
});

const simple = (name: string, transform: (quantity: Quantity) => Quantity): FormulaFunction =>
	define(name, ['series'], (values) => transform(series(values)));

const pair = (name: string, transform: (a: Quantity, b: Quantity) => Quantity): FormulaFunction =>
	define(name, ['series', 'series'], (values) => transform(series(values), series(values, 1)));

const WINDOW_MOST = 1_000;

function windowOf(values: readonly Value[], at: number, { place }: Call): number {
	const length = number(values, at, 1);
	if (Number.isInteger(length) && length >= 1 && length <= WINDOW_MOST) return length;
	const reason = `1–${WINDOW_MOST}: ${length}`;
	throw new FormulaError('not-possible', place, { reason });
}

/** A window is looked through for every figure, and nothing else is done meanwhile. */
const LOOKED_AT_MOST = 6_000_000;

function rollOf(values: readonly Value[], call: Call): number {
	const length = windowOf(values, 1, call);
	if (series(values).observations.length * length <= LOOKED_AT_MOST) return length;
	throw new FormulaError('too-much-work', call.place);
}

const aggregation = (how: Aggregation): FormulaFunction =>
	define(how, ['series', 'text'], (values, { place }) => {
		const to = FREQUENCIES.find(
			(frequency): frequency is Frequency => frequency === text(values, 1)
		);
		const found = `"${text(values, 1)}"`;
		if (to === undefined)
			throw new FormulaError('wrong-kind', place, { expected: '"A", "Q", "M", "W", "D"', found });
		const quantity = series(values);
		return aggregate(quantity, to, { how, rests: quantity.frequency === 'D' });
	});

const adjusted = (name: string, pick: (adjustment: Adjustment) => Quantity): FormulaFunction =>
	define(name, ['series'], (values, { place }) => {
		const result = adjustSeason(series(values));
		if (typeof result !== 'string') return pick(result);
		throw new FormulaError('not-adjustable', place, { reason: result });
	});

function applyReal(values: readonly Value[], { place, surroundings }: Call): Quantity {
	const cpi = surroundings.cpi();
	if (cpi === undefined) throw new FormulaError('no-cpi', place);
	const quantity = series(values);
	const newest = quantity.observations.findLast(({ value }) => value !== null);
	const usual = Number(newest?.period.slice(0, 4) ?? NaN);
	return deflate(quantity, cpi, String(number(values, 1, usual)));
}

function applyConvert(values: readonly Value[], { place, surroundings }: Call): Quantity {
	const [quantity, to] = [series(values), text(values, 1)];
	const [from = ''] = quantity.unit.split('/');
	if (from === to) return quantity;
	const currency = to === 'NOK' ? from : to;
	const rate = surroundings.rate(currency);
	if (rate === undefined) throw new FormulaError('no-rate', place, { currency });
	return convertCurrency(quantity, rate);
}

const ALL: readonly FormulaFunction[] = [
	define('rolling', ['series', 'number'], (values, call) =>
		rollingSum(series(values), rollOf(values, call))
	),
	simple('rolling12', (quantity) => rollingSum(quantity, 12)),
	define('ma', ['series', 'number'], (values, call) =>
		movingAverage(series(values), rollOf(values, call))
	),
	simple('yoy', yearOverYear),
	optional(
		define('diff', ['series', 'number'], (values, call) =>
			difference(series(values), windowOf(values, 1, call))
		)
	),
	optional(
		define('pct', ['series', 'number'], (values, call) =>
			percentChange(series(values), windowOf(values, 1, call))
		)
	),
	simple('log', logarithm),
	define('index', ['series', 'number'], (values) =>
		indexTo(series(values), String(number(values, 1, NaN)))
	),
	simple('ytd', yearToDate),
	optional(define('real', ['series', 'number'], applyReal)),
	define('convert', ['series', 'text'], applyConvert),
	pair('share', share),
	pair('ratio', ratio),
	pair('gap', relativeGap),
	adjusted('sa', ({ adjusted: result }) => result),
	adjusted('trend', ({ trend }) => trend),
	simple('zscore', scoreBySeason),
	simple('percentile', percentileInHistory),
	aggregation('sum'),
	aggregation('mean'),
	aggregation('end')
];

const byName = new Map(ALL.map((entry) => [entry.name, entry]));

export const findFunction = (name: string): FormulaFunction | undefined => byName.get(name);
export const FUNCTION_NAMES: readonly string[] = ALL.map(({ name }) => name);
