import { isAssumptionError } from '#domain/derived/compute-derived.ts';
import { KEY_FIGURES } from '#domain/key-figures/key-figures.ts';
import { listSources, type KeyFigure } from '#domain/key-figures/key-figure.ts';
import { formatSentence } from '#domain/sentence.ts';
import { STAGES } from '#domain/stages.ts';
import { listPublishers } from '#server/db/queries/sources.ts';
import type { Surroundings } from '#server/figures/calculation.ts';
import { readKeyFigure } from '#server/figures/read-key-figure.ts';
import { readNow } from '#server/figures/read-now.ts';
import { toKeyFigureFacts, type KeyFigureEntry } from '$lib/ui/key-figure-facts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) =>
	readNow({ db: app.db, results: app.results, now: app.effects.now }, async (surroundings) => {
		const names = await listPublishers(surroundings.trx);
		const figures: KeyFigureEntry[] = [];
		for (const figure of KEY_FIGURES.toSorted(filledFirst)) {
			const publishers = listSources(figure).flatMap((id) => names.get(id) ?? []);
			figures.push({ ...(await toEntry(surroundings, figure)), publishers });
		}
		return {
			stages: STAGES.map((stage) => ({
				stage,
				figures: figures.filter(({ facts }) => facts.stage === stage)
			})).filter(({ figures: own }) => own.length > 0)
		};
	});

const filledFirst = (a: KeyFigure, b: KeyFigure) =>
	Number(a.filling.kind === 'empty') - Number(b.filling.kind === 'empty');

async function toEntry(
	surroundings: Surroundings,
	figure: KeyFigure
): Promise<Omit<KeyFigureEntry, 'publishers'>> {
	const facts = toKeyFigureFacts(figure);
	const region = figure.regions[0] ?? 'NO';
	const { kind } = figure.filling;
	if (kind === 'empty' || kind === 'page') return { facts, region, newest: null, sentence: null };
	const observations = await readObservations(surroundings, figure, region);
	const newest = observations.findLast(({ value }) => value !== null) ?? null;
	const { unit, decimals, seasonal, frequencies } = figure;
	const told = { observations, unit, decimals, seasonal, frequency: frequencies[0] ?? 'M' };
	const sentence = { nb: formatSentence(told, 'nb'), en: formatSentence(told, 'en') };
	return { facts, region, newest, sentence: newest === null ? null : sentence };
}

/** A figure whose assumption nobody vouches for has none until somebody chooses one. */
async function readObservations(surroundings: Surroundings, figure: KeyFigure, region: string) {
	const frequency = figure.frequencies[0] ?? 'M';
	try {
		const wanted = { figure, region, frequency, assumptions: {} };
		return (await readKeyFigure(surroundings, wanted)).quantity.observations;
	} catch (error) {
		if (isAssumptionError(error)) return [];
		throw error;
	}
}
