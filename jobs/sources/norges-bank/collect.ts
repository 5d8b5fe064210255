import { findStart } from '../find-start.ts';
import type { RawDocument } from '../source.ts';
import type { World } from '../world.ts';
import { BASE_CURRENCIES, POLICY_RATE_KEY, RATE_KEYS } from './series.ts';

/** Days and months asked for again, for figures are now and then corrected. */
const MARGIN = { days: 14, months: 3 };

const FLOWS = [
	{
		name: 'norges-bank-exr.json',
		key: `/EXR/B.${BASE_CURRENCIES.join('+')}.NOK.SP`,
		series: RATE_KEYS,
		margin: MARGIN.days
	},
	{
		name: 'norges-bank-ir.json',
		key: '/IR/M.KPRA.SD.',
		series: [POLICY_RATE_KEY],
		margin: MARGIN.months
	}
] as const;

/** Exchange rates and policy rate, from a little before the newest stored. */
export async function* collect(world: World): AsyncIterable<RawDocument> {
	for (const { name, key, series, margin } of FLOWS) {
		const start = await findStart(world, series, margin);
		const query = new URLSearchParams({ format: 'sdmx-json', locale: 'en' });
		if (start !== undefined) query.set('startPeriod', start);
		const document = await world.download({
			...{ api: 'norges-bank', path: `${key}?${query.toString()}` },
			...{ type: 'json', name, conditional: true }
		});
		if (document !== undefined) yield document;
	}
}
