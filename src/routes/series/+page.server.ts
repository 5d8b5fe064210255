import { countSeries, listSeries } from '#server/db/queries/series.ts';
import { listSourceStates } from '#server/db/queries/sources.ts';
import type { PageServerLoad } from './$types';

const PAGE_ROWS = 50;
const MAX_QUERY = 200;

export const load: PageServerLoad = async ({ url, locals: { app } }) => {
	const q = (url.searchParams.get('q') ?? '').slice(0, MAX_QUERY).replaceAll('\0', ' ');
	const source = url.searchParams.get('source') ?? '';
	const filter = { q, ...(source === '' ? {} : { source }) };
	const total = await countSeries(app.db, filter);
	const pages = Math.max(1, Math.ceil(total / PAGE_ROWS));
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
	const rows = await listSeries(app.db, {
		...filter,
		...{ limit: PAGE_ROWS, offset: (page - 1) * PAGE_ROWS }
	});
	const sources = await listSourceStates(app.db);
	return {
		...{ q, source, total, page, pages },
		rows: rows.map(({ key, name_nb: nb, name_en: en, unit, frequency, newestPeriod }) => ({
			...{ key, name: { nb, en }, unit, frequency, newestPeriod }
		})),
		sources: sources
			.filter(({ seriesCount }) => seriesCount > 0)
			.map(({ source: { id, publisher_nb: nb, publisher_en: en } }) => ({ id, name: { nb, en } }))
	};
};
