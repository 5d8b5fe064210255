import { findPeriod, formatPeriodId, shiftPeriod } from '#domain/period.ts';
import type { World } from './world.ts';

/**
 * The period from which to ask: so many steps before the series that is furthest behind, for publishers revise.
 * Undefined, that is everything, while one of them has no figure.
 */
export async function findStart(
	world: Pick<World, 'newestPeriod'>,
	seriesKeys: readonly string[],
	marginSteps: number
): Promise<string | undefined> {
	const newest = await Promise.all(seriesKeys.map((key) => world.newestPeriod(key)));
	const starts = newest.map((id) => (id === undefined ? undefined : findPeriod(id)));
	const [oldest] = starts.sort((a, b) => Number(a?.start ?? 0) - Number(b?.start ?? 0));
	return oldest === undefined || starts.includes(undefined)
		? undefined
		: formatPeriodId(shiftPeriod(oldest, -marginSteps));
}
