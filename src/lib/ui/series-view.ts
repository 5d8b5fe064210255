import { findPeriod, type Frequency } from '#domain/period.ts';
import type { Domain } from '$lib/charts/types.ts';

/** How a series is looked at. It stands in the address: the same address gives the same picture. */
export interface SeriesView {
	readonly view: 'time' | 'years';
	/** Years back from the newest figure; null for all. */
	readonly range: number | null;
	readonly compare: boolean;
	/** Page of the table, from 1. */
	readonly page: number;
}

export const RANGES: readonly (number | null)[] = [1, 5, 10, null];
const DEFAULT_RANGE: Readonly<Record<Frequency, number | null>> = {
	...{ A: null, Q: 10, M: 10, W: 5 },
	...{ D: 5, H: 1, QH: 1 }
};

/** Reads the address; what it does not say, or says wrongly, is as usual for the frequency. */
export function readView(parameters: URLSearchParams, frequency: Frequency): SeriesView {
	const page = Number(parameters.get('page') ?? 1);
	return {
		view: parameters.get('view') === 'years' && frequency === 'M' ? 'years' : 'time',
		range: readRange(parameters.get('range'), frequency),
		compare: parameters.get('compare') === '1',
		page: Number.isInteger(page) && page > 0 ? page : 1
	};
}

function readRange(text: string | null, frequency: Frequency): number | null {
	if (text === 'all') return null;
	const years = Number(text);
	return RANGES.includes(years) ? years : DEFAULT_RANGE[frequency];
}

/** The address of this page with some of the view changed; everything else stays. */
export function viewHref(parameters: URLSearchParams, change: Partial<SeriesView>): string {
	const next = new URLSearchParams(parameters);
	const texts = {
		...(change.view === undefined ? {} : { view: change.view }),
		...(change.range === undefined ? {} : { range: String(change.range ?? 'all') }),
		...(change.compare === undefined ? {} : { compare: change.compare ? '1' : '0' }),
		...(change.page === undefined ? {} : { page: String(change.page) })
	};
	for (const [name, text] of Object.entries(texts)) next.set(name, text);
	return `?${next}`;
}

/** The stretch of time that a range shows, up to the newest period; null for all of it. */
export function domainOf(range: number | null, newestPeriod: string | undefined): Domain | null {
	const newest = findPeriod(newestPeriod ?? '')?.start;
	if (range === null || newest === undefined) return null;
	const from = new Date(newest);
	from.setUTCFullYear(from.getUTCFullYear() - range);
	return [from, newest];
}
