import type { Observation } from '../observation.ts';
import { findOrdinal } from '../ordinal.ts';
import { findPeriod } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { computeDerived, listInputs, type DerivedRequest } from './compute-derived.ts';
import type { SeriesOf } from './derivation.ts';

const DAY_MS = 86_400_000;
/** What most formulas reach over, with room: a year back, or a year from its first day. */
const USUAL_DAYS = 400;

/**
 * The figures that one figure of a derivation is made of: ordinals of their periods by series key. Found by the
 * rule that a result inherits what is uncertain: where marking some figures as estimated makes the result one,
 * it is made of some of them. Empty for a period without a figure. Throws as computeDerived does.
 */
export function traceDerived(
	request: DerivedRequest,
	seriesOf: SeriesOf,
	period: string
): Map<string, Set<number>> {
	const series = new Map<string, Quantity>();
	for (const key of listInputs(request)) {
		const quantity = seriesOf(key);
		if (quantity !== undefined) series.set(key, asFinal(quantity));
	}
	const near = withinReach(series, period);
	const whole = resultAt(request, series, period);
	if (whole?.value == null) return new Map();
	const isEnough = resultAt(request, near, period)?.value === whole.value;
	return traceWithin(request, isEnough ? near : series, period);
}

function traceWithin(request: DerivedRequest, series: Inputs, period: string) {
	const traced = new Map<string, Set<number>>();
	for (const [key, quantity] of series) {
		const uses = (from: number, to: number) => {
			const marked = new Map([...series, [key, asEstimated(quantity, from, to)]]);
			return resultAt(request, marked, period)?.status === 'estimated';
		};
		const used = findUsed(uses, 0, quantity.observations.length);
		const ordinals = used.flatMap(
			(at) => findOrdinal(quantity.observations[at]?.period ?? '', quantity.frequency) ?? []
		);
		if (ordinals.length > 0) traced.set(key, new Set(ordinals));
	}
	return traced;
}

type Inputs = ReadonlyMap<string, Quantity>;

/** The positions that are used, by halves: what a stretch does not use, none in it is. */
function findUsed(uses: (from: number, to: number) => boolean, from: number, to: number): number[] {
	if (from >= to || !uses(from, to)) return [];
	if (to - from === 1) return [from];
	const middle = (from + to) >> 1;
	return [...findUsed(uses, from, middle), ...findUsed(uses, middle, to)];
}

const resultAt = (request: DerivedRequest, series: Inputs, period: string) =>
	computeDerived(request, (key) => series.get(key)).observations.find(
		(observation) => observation.period === period
	);

const asFinal = (quantity: Quantity): Quantity => ({
	...quantity,
	observations: quantity.observations.map((one) => (one.value === null ? one : mark(one, 'final')))
});

const asEstimated = (quantity: Quantity, from: number, to: number): Quantity => ({
	...quantity,
	observations: quantity.observations.map((one, at) =>
		at < from || at >= to || one.value === null ? one : mark(one, 'estimated')
	)
});

const mark = (observation: Observation, status: Observation['status']): Observation => ({
	...observation,
	status
});

/** Only what lies near the period: most formulas need no more, and a search in it is quick. */
function withinReach(series: Inputs, id: string): Inputs {
	const start = findPeriod(id)?.start.getTime() ?? 0;
	const isNear = ({ period }: Observation) =>
		Math.abs((findPeriod(period)?.start.getTime() ?? 0) - start) < USUAL_DAYS * DAY_MS;
	return new Map(
		[...series].map(([key, quantity]) => [
			key,
			{ ...quantity, observations: quantity.observations.filter(isNear) }
		])
	);
}
