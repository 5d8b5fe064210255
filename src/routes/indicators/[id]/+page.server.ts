import { error, redirect } from '@sveltejs/kit';
import { isAssumptionError } from '#domain/derived/compute-derived.ts';
import { findKeyFigure } from '#domain/key-figures/key-figures.ts';
import {
	hasRegion,
	listSeriesKeys,
	listSources,
	type KeyFigure
} from '#domain/key-figures/key-figure.ts';
import { regionName } from '#domain/regions.ts';
import { listPublishers } from '#server/db/queries/sources.ts';
import type { Surroundings } from '#server/figures/calculation.ts';
import { readKeyFigure, type WantedFigure } from '#server/figures/read-key-figure.ts';
import { readNow } from '#server/figures/read-now.ts';
import { describeFacts } from '$lib/ui/series-facts.ts';
import { toKeyFigureFacts } from '$lib/ui/key-figure-facts.ts';
import { localizeHref } from '$lib/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals: { app } }) => {
	const figure = findKeyFigure(params.id);
	if (figure === undefined) error(404, 'no such indicator');
	const wanted = choose(figure, url.searchParams);
	const keys = listSeriesKeys(figure, wanted.region);
	if (figure.filling.kind === 'page') redirect(307, localizeHref(figure.filling.path));
	if (figure.filling.kind === 'series' && keys[0] !== undefined) {
		redirect(307, localizeHref(`/series/${keys[0]}`));
	}
	const facts = toKeyFigureFacts(figure);
	return readNow(
		{ db: app.db, results: app.results, now: app.effects.now },
		async (surroundings) => ({
			...{ facts, region: wanted.region, frequency: wanted.frequency },
			publishers: await publishersOf(figure, surroundings),
			place: regionName(wanted.region),
			regions: facts.regions.map((id) => ({ id, name: regionName(id) })),
			inputs: keys.map((key) => ({ key, name: describeFacts(key)?.name ?? null })),
			...(await read(() => readKeyFigure(surroundings, wanted)))
		})
	);
};

async function publishersOf(figure: KeyFigure, { trx }: Surroundings) {
	const names = await listPublishers(trx);
	return listSources(figure).flatMap((id) => names.get(id) ?? []);
}

/** What the address asks for; what it does not say, or cannot have, is as usual. */
function choose(figure: KeyFigure, parameters: URLSearchParams): WantedFigure {
	const region = parameters.get('region') ?? '';
	const frequency = figure.frequencies.find((one) => one === parameters.get('frequency'));
	return {
		figure,
		region: hasRegion(figure, region) ? region : (figure.regions[0] ?? 'NO'),
		frequency: frequency ?? figure.frequencies[0] ?? 'M',
		assumptions: readAssumptions(figure, parameters)
	};
}

function readAssumptions({ filling }: KeyFigure, parameters: URLSearchParams) {
	if (filling.kind !== 'derived') return {};
	const given = filling.derivation.parameters.flatMap(({ id }) => {
		const text = parameters.get(id)?.replace(',', '.') ?? '';
		return text === '' || Number.isNaN(Number(text)) ? [] : [[id, Number(text)] as const];
	});
	return Object.fromEntries(given);
}

/** An assumption that is lacking or out of its range is told on the page. */
async function read(work: () => ReturnType<typeof readKeyFigure>) {
	try {
		const { quantity } = await work();
		return { quantity, lacking: null };
	} catch (cause) {
		if (isAssumptionError(cause)) return { quantity: null, lacking: cause.parameter };
		throw cause;
	}
}
