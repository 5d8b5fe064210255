import type { Db } from '../db/database.ts';
import { getFeed } from '../db/queries/changes.ts';
import { readSnapshot } from '../db/snapshot.ts';
import type { Surroundings } from './calculation.ts';
import type { ResultCache } from './result-cache.ts';

/** Calculations for a page: all of them on the figures of one instant. */
export function readNow<T>(
	{ db, results, now }: { db: Db; results: ResultCache; now: () => Date },
	work: (surroundings: Surroundings) => Promise<T>
): Promise<T> {
	return readSnapshot(db, async (trx) => {
		const { feed } = await getFeed(trx);
		return work({ trx, feed, results, now: () => now().getTime() });
	});
}
