import { countHeld } from '#server/db/queries/quarantine.ts';
import { listDatasetStates } from '#server/db/queries/datasets.ts';
import { listRuns } from '#server/db/queries/runs.ts';
import { listSourceStates } from '#server/db/queries/sources.ts';
import { toRunFacts } from '$lib/ui/run.ts';
import { toSourceFacts } from '$lib/ui/source-facts.ts';
import type { PageServerLoad } from './$types';

const SHOWN_RUNS = 6;

export const load: PageServerLoad = async ({ locals: { app } }) => {
	const states = await listSourceStates(app.db);
	const datasets = await listDatasetStates(app.db);
	const held = await countHeld(app.db);
	const nextRuns = app.nextRuns();
	const next = (job: string) => nextRuns.find((run) => run.job === job)?.next ?? null;
	const sources = await Promise.all(
		states.map(async (state) => ({
			held: held.filter(({ source }) => source === state.source.id),
			datasets: datasets.filter(({ source }) => source === state.source.id),
			facts: toSourceFacts(state, next(`collect-${state.source.id}`)),
			runs: (await listRuns(app.db, { source: state.source.id, limit: SHOWN_RUNS })).map(toRunFacts)
		}))
	);
	return { sources, inboxNext: next('scan-inbox') };
};
