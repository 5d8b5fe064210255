import type { App } from '../app.ts';
import type { Trx } from '../db/database.ts';
import type { Surroundings } from '../figures/calculation.ts';

interface Snapshot {
	readonly trx: Trx;
	readonly feed: string;
	readonly asOf: Date | undefined;
}

/** Calculations in a snapshot of the database, with the results that the app has kept. */
export const surroundingsOf = (
	{ results, effects }: App,
	{ trx, feed, asOf }: Snapshot
): Surroundings => ({
	...{ trx, feed, results, now: () => effects.now().getTime() },
	...(asOf === undefined ? {} : { asOf })
});
