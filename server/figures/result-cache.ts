import type { Quantity } from '#domain/quantity.ts';

/**
 * Results of calculations, the least recently used forgotten first. A key names everything that its result depends
 * on, the newest change of every series included: what is found is never stale, and what is stale is never asked for.
 */
export interface ResultCache {
	readonly find: (key: string) => Quantity | undefined;
	readonly keep: (key: string, result: Quantity) => void;
	readonly count: () => number;
	/** As estimated. */
	readonly bytes: () => number;
}

export interface ResultLimits {
	readonly maxCount: number;
	readonly maxBytes: number;
}

const USUAL: ResultLimits = { maxCount: 2_000, maxBytes: 64 * 1024 * 1024 };

export function createResultCache({ maxCount, maxBytes }: ResultLimits = USUAL): ResultCache {
	// A map keeps the order in which keys were set: the first is the one not used for the longest time.
	const results = new Map<string, Quantity>();
	let bytes = 0;
	const forget = (key: string) => {
		const result = results.get(key);
		if (result === undefined) return;
		results.delete(key);
		bytes -= sizeOf(key, result);
	};
	return {
		count: () => results.size,
		bytes: () => bytes,
		find: (key) => {
			const result = results.get(key);
			if (result === undefined) return undefined;
			results.delete(key);
			results.set(key, result);
			return result;
		},
		keep: (key, result) => {
			forget(key);
			if (sizeOf(key, result) > maxBytes) return;
			results.set(key, result);
			bytes += sizeOf(key, result);
			for (const oldest of results.keys()) {
				if (results.size <= maxCount && bytes <= maxBytes) return;
				forget(oldest);
			}
		}
	};
}

/** An observation is an object with a period text and a number of its own. */
const OBSERVATION_BYTES = 120;
const STEP_BYTES = 200;
const ENTRY_BYTES = 400;

/** About how much memory an entry takes. */
export const sizeOf = (key: string, { observations, steps }: Quantity): number =>
	ENTRY_BYTES +
	2 * key.length +
	OBSERVATION_BYTES * observations.length +
	STEP_BYTES * steps.length;
