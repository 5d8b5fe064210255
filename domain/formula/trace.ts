import { findOrdinal, fromOrdinal, toOrdinal } from '../ordinal.ts';
import { findPeriod, samePeriodYearBefore, type Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { firstPart, partsOf } from '../transforms/parts.ts';
import { yearOf } from '../transforms/seasons.ts';
import type { Value } from './functions.ts';
import { CPI_KEY, findRateKey, KEYS_BY_NAME } from './names.ts';
import type { Expression } from './parse.ts';

/** Ordinals of periods (see ordinal.ts). */
type Periods = ReadonlySet<number>;

export interface TraceInput {
	/** What each part of the formula came to, as `evaluate` tells. */
	readonly values: ReadonlyMap<Expression, Value>;
	readonly seriesOf: (key: string) => Quantity | undefined;
}

type Call = Expression & { readonly kind: 'call' };

interface Trace extends TraceInput {
	readonly found: Map<string, Set<number>>;
}

/**
 * The periods of every series that figures of a formula are made of, as ordinals by key: changing any other figure
 * of the series leaves them as they are. What a method weighs as a whole, such as a seasonal adjustment, is whole.
 */
export function traceFormula(
	expression: Expression,
	periods: Iterable<number>,
	input: TraceInput
): ReadonlyMap<string, Periods> {
	const trace: Trace = { ...input, found: new Map() };
	follow(expression, new Set(periods), trace);
	return trace.found;
}

function follow(expression: Expression, periods: Periods, trace: Trace) {
	switch (expression.kind) {
		case 'number':
		case 'text':
			return;
		case 'series':
			add(expression.key, periods, trace);
			return;
		case 'name':
			add(KEYS_BY_NAME.get(expression.name) ?? '', periods, trace);
			return;
		case 'negative':
			follow(expression.of, periods, trace);
			return;
		case 'binary':
			follow(expression.left, periods, trace);
			follow(expression.right, periods, trace);
			return;
		case 'call':
			followCall(expression, periods, trace);
	}
}

function add(key: string, periods: Iterable<number>, { found }: Trace) {
	found.set(key, new Set([...(found.get(key) ?? []), ...periods]));
}

function followCall(call: Call, periods: Periods, trace: Trace) {
	const [first, second] = call.parameters;
	if (first === undefined) return;
	const of = trace.values.get(first);
	if (typeof of !== 'object') return;
	const parameter = plainOf(second, trace);
	if (call.name === 'real') followReal({ call, of, periods }, trace);
	if (call.name === 'convert') followRate(String(parameter), { of, periods }, trace);
	const reach = REACHES[call.name] ?? same;
	follow(first, new Set([...periods].flatMap((at) => reach({ at, of, parameter }))), trace);
	if (second !== undefined) follow(second, periods, trace);
}

/** The number or text that a part came to. */
function plainOf(part: Expression | undefined, { values }: Trace): number | string | undefined {
	const value = part && values.get(part);
	return typeof value === 'object' ? undefined : value;
}

interface Step {
	readonly at: number;
	/** What the function was applied to. */
	readonly of: Quantity;
	readonly parameter: number | string | undefined;
}

/** Which periods of its series a function looks at for one period of its result. */
type Reach = (step: Step) => readonly number[];

const same: Reach = ({ at }) => [at];
const NEAREST_DAYS = 7;

const back = (at: number, length: number): number[] =>
	Array.from({ length }, (_, index) => at - index);
const ordinalsOf = ({ observations, frequency }: Quantity): number[] =>
	observations.flatMap(({ period }) => findOrdinal(period, frequency) ?? []);
const upTo = ({ at, of }: Step): number[] => ordinalsOf(of).filter((ordinal) => ordinal <= at);
const numberOf = (parameter: Step['parameter'], usual: number): number =>
	typeof parameter === 'number' ? parameter : usual;

const lagged: Reach = ({ at, parameter }) => [at, at - numberOf(parameter, 1)];
const whole: Reach = ({ of }) => ordinalsOf(of);

const parts: Reach = ({ at, of, parameter }) =>
	// That it is a frequency was checked when the formula was worked out.
	partsOf(fromOrdinal(at, parameter as Frequency), of.frequency);

const REACHES: Readonly<Record<string, Reach>> = {
	rolling: ({ at, parameter }) => back(at, numberOf(parameter, 1)),
	rolling12: ({ at }) => back(at, 12),
	ma: (step) => {
		const length = numberOf(step.parameter, 1);
		return step.of.frequency === 'D' ? upTo(step).slice(-length) : back(step.at, length);
	},
	yoy: ({ at, of: { frequency } }) => {
		const before = samePeriodYearBefore(fromOrdinal(at, frequency));
		if (before === undefined) return [at];
		return [at, ...back(toOrdinal(before), frequency === 'D' ? NEAREST_DAYS : 1)];
	},
	diff: lagged,
	pct: lagged,
	index: ({ at, of, parameter }) => [at, ...within(String(parameter), of.frequency)],
	ytd: ({ at, of: { frequency } }) => {
		const first = firstPart(fromOrdinal(yearOf(at, frequency), 'A'), frequency);
		return back(at, at - first + 1);
	},
	sa: whole,
	trend: whole,
	zscore: upTo,
	percentile: upTo,
	sum: parts,
	mean: parts,
	end: parts
};

function within(base: string, frequency: Frequency): number[] {
	const period = findPeriod(base);
	return period === undefined ? [] : partsOf(period, frequency);
}

interface Applied {
	readonly of: Quantity;
	readonly periods: Periods;
}

function followReal({ call, of, periods }: Applied & { readonly call: Call }, trace: Trace) {
	const cpi = trace.seriesOf(CPI_KEY);
	const result = trace.values.get(call);
	if (cpi === undefined || typeof result !== 'object') return;
	const base = String(result.steps.at(-1)?.parameters['base']);
	add(CPI_KEY, [...spread(periods, of, cpi), ...within(base, cpi.frequency)], trace);
}

function followRate(to: string, { of, periods }: Applied, trace: Trace) {
	const [from = ''] = of.unit.split('/');
	const key = from === to ? undefined : findRateKey(to === 'NOK' ? from : to);
	const rate = key === undefined ? undefined : trace.seriesOf(key);
	if (key !== undefined && rate !== undefined) add(key, spread(periods, of, rate), trace);
}

/** The periods of a finer series that those of another lie over. */
const spread = (periods: Periods, { frequency }: Quantity, finer: Quantity): number[] =>
	[...periods].flatMap((at) => partsOf(fromOrdinal(at, frequency), finer.frequency));
