import { AppError } from '#domain/errors.ts';
import type { Quantity } from '#domain/quantity.ts';
import type { Trx } from '../db/database.ts';
import type { InputSeries } from '../db/queries/input-series.ts';
import { listObservations } from '../db/queries/observations.ts';
import type { ResultCache } from './result-cache.ts';

/** Where calculations read, and where their results are kept. */
export interface Surroundings {
	/** One instant of the database: what a result is kept under is true of the figures that were read. */
	readonly trx: Trx;
	/** Identity of the database's change feed. */
	readonly feed: string;
	readonly results: ResultCache;
	/** A clock in milliseconds. */
	readonly now: () => number;
	/** Figures as known at this instant; as known now when absent. */
	readonly asOf?: Date;
}

export interface Calculation {
	/** Says what is calculated: two calculations of one id and the same inputs have the same result. */
	readonly id: string;
	readonly inputs: readonly InputSeries[];
	readonly compute: (seriesOf: (key: string) => Quantity | undefined) => Quantity;
}

/** The result, calculated unless it was since a figure of its inputs changed last. Failures are not kept. */
export async function calculate(
	surroundings: Surroundings,
	{ id, inputs, compute }: Calculation
): Promise<Quantity> {
	const { results, feed, asOf } = surroundings;
	const changes = inputs.map(({ key, changeId }) => `${key} ${String(changeId)}`);
	const key = [id, feed, asOf?.toISOString() ?? 'now', ...changes].join('\n');
	const known = results.find(key);
	if (known !== undefined) return known;
	const series = await readInputs(surroundings, inputs);
	const result = compute((wanted) => series.get(wanted));
	results.keep(key, result);
	return result;
}

/** Eleven years of hours. */
const MAX_FIGURES = 100_000;

/** The figures of each input by its key. Throws TOO_LARGE when one has more than can be calculated with at once. */
export async function readInputs(
	{ trx, asOf }: Pick<Surroundings, 'trx' | 'asOf'>,
	inputs: readonly InputSeries[]
): Promise<Map<string, Quantity>> {
	const keys = inputs.map(({ key }) => key);
	const figures = await listObservations(trx, keys, {
		...{ last: MAX_FIGURES + 1 },
		...(asOf === undefined ? {} : { asOf })
	});
	return new Map(
		inputs.map(({ key, frequency, unit, basis }) => {
			const observations = figures.get(key) ?? [];
			if (observations.length > MAX_FIGURES) {
				throw new AppError('TOO_LARGE', `too many figures to calculate with: ${key}`);
			}
			return [key, { frequency, unit, basis, observations, steps: [] }];
		})
	);
}
