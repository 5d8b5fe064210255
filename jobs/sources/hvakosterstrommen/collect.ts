import { osloDay } from '#domain/oslo-time.ts';
import { findPeriod, formatPeriodId, shiftPeriod, type Period } from '#domain/period.ts';
import type { RawDocument } from '../source.ts';
import type { World } from '../world.ts';

export const AREAS = ['NO1', 'NO2', 'NO3', 'NO4', 'NO5'] as const;

/** A first collection, or one after a long absence, begins so many days back; earlier days come by backfill. */
const MAX_DAYS_BACK = 31;
const NOT_PUBLISHED = [404];

/**
 * For each price area the days after the newest stored, up to tomorrow. A day that is not published yet is no
 * document and no figure; the next run asks again.
 */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	const today: Period = { frequency: 'D', start: osloDay(world.now()) };
	for (const area of AREAS) {
		for (const day of listDays(today, await findNewest(world, area))) {
			if (world.signal.aborted) return;
			const document = await downloadDay(world, area, day);
			if (document !== undefined) yield document;
		}
	}
}

async function findNewest(world: World, area: string): Promise<Period | undefined> {
	const id = await world.newestPeriod(`electricity-price-area.${area}.mean.D`);
	return id === undefined ? undefined : findPeriod(id);
}

function listDays(today: Period, newest: Period | undefined): Period[] {
	const tomorrow = shiftPeriod(today, 1);
	const oldest = shiftPeriod(today, -MAX_DAYS_BACK);
	const days: Period[] = [];
	let day = newest === undefined || newest.start < oldest.start ? oldest : shiftPeriod(newest, 1);
	for (; day.start <= tomorrow.start; day = shiftPeriod(day, 1)) days.push(day);
	return days;
}

/** The name tells the area, which the prices themselves do not. */
function downloadDay(world: World, area: string, day: Period) {
	const [year = '', month = '', date = ''] = formatPeriodId(day).split('-');
	return world.download({
		...{ api: 'hvakosterstrommen', path: `/${year}/${month}-${date}_${area}.json`, type: 'json' },
		...{ name: `${year}-${month}-${date}_${area}.json`, absent: NOT_PUBLISHED }
	});
}
