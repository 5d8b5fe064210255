import { error } from '@sveltejs/kit';
import { findRun, listRejections } from '#server/db/queries/runs.ts';
import { toRunFacts } from '$lib/ui/run.ts';
import type { PageServerLoad } from './$types';

const PAGE_ROWS = 100;
const MAX_ID = 2_147_483_647;

export const load: PageServerLoad = async ({ params, url, locals: { app } }) => {
	const id = /^\d{1,10}$/.test(params.id) ? Number(params.id) : Infinity;
	const run = id <= MAX_ID ? await findRun(app.db, id) : undefined;
	if (run === undefined) error(404, 'no such run');
	const pages = Math.max(1, Math.ceil(run.rows_rejected / PAGE_ROWS));
	const asked = Number(url.searchParams.get('page') ?? 1);
	const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
	const range = { limit: PAGE_ROWS, offset: (page - 1) * PAGE_ROWS };
	return {
		...{ run: toRunFacts(run), source: run.source, page, pages },
		rejections: await listRejections(app.db, run.id, range)
	};
};
