import type { Context, Hono } from 'hono';
import { isAssumptionError } from '#domain/derived/compute-derived.ts';
import { findKeyFigure, KEY_FIGURES } from '#domain/key-figures/key-figures.ts';
import {
	hasRegion,
	listSeriesKeys,
	listSources,
	type KeyFigure
} from '#domain/key-figures/key-figure.ts';
import { formatPeriodId, type Frequency } from '#domain/period.ts';
import { formatSentence } from '#domain/sentence.ts';
import type { App } from '../app.ts';
import { getFeed } from '../db/queries/changes.ts';
import type { Surroundings } from '../figures/calculation.ts';
import { findKeyFigureLineage } from '../figures/key-figure-lineage.ts';
import { readKeyFigure, type WantedFigure } from '../figures/read-key-figure.ts';
import { readSnapshot } from '../db/snapshot.ts';
import { sendUnlessSame, tagFigures } from './answer.ts';
import { createContentEtag } from './etag.ts';
import { toAnswer } from './lineage-answer.ts';
import { GetIndicatorLineageQuery, GetIndicatorQuery, NoQuery, parseQuery } from './parameters.ts';
import { ParameterError } from './problem.ts';
import { surroundingsOf } from './surroundings.ts';

export function addIndicatorRoutes(api: Hono, app: App) {
	api.get('/indicators', (c) => {
		parseQuery(NoQuery, c.req.url);
		const body = JSON.stringify({ indicators: KEY_FIGURES.map(toListed) });
		return sendUnlessSame(c, { etag: createContentEtag(body) }, () => body);
	});
	api.get('/indicators/:id', (c) => answerIndicator(c, app, c.req.param('id')));
	api.get('/indicators/:id/lineage', (c) => answerLineage(c, app, c.req.param('id')));
}

const toListed = (figure: KeyFigure) => ({
	...figure,
	sources: listSources(figure),
	filling: toListedFilling(figure)
});

function toListedFilling(figure: KeyFigure) {
	const { filling } = figure;
	const { kind } = filling;
	const nothing = { path: null, reason: null, text: null, parameters: [], series: [] };
	const series = listSeriesKeys(figure, figure.regions[0] ?? 'NO');
	switch (filling.kind) {
		case 'series':
			return { ...nothing, kind, series };
		case 'derived': {
			const { kind: derivedKind, parameters } = filling.derivation;
			return { ...nothing, kind: derivedKind, parameters, series };
		}
		case 'page':
			return { ...nothing, kind, path: filling.path };
		case 'empty':
			return { ...nothing, kind, reason: filling.reason, text: filling.text };
	}
}

function answerIndicator(c: Context, app: App, id: string): Promise<Response> {
	const { asOf, ...query } = parseQuery(GetIndicatorQuery, c.req.url);
	const wanted = choose(getFigure(id), query);
	return answer(c, app, { asOf, read: (surroundings) => createBody(wanted, surroundings) });
}

/** From one figure back to the documents that state what it is made of. */
function answerLineage(c: Context, app: App, id: string): Promise<Response> {
	const { asOf, period, ...query } = parseQuery(GetIndicatorLineageQuery, c.req.url);
	const wanted = choose(getFigure(id), query);
	const when = formatPeriodId(period);
	const read = async (surroundings: Surroundings) => {
		const lineage = await orRefuse(findKeyFigureLineage(surroundings, wanted, when));
		if (lineage === undefined) {
			throw new ParameterError('period', `${id} has no figure of ${when}`, 'NOT_FOUND');
		}
		return { ...lineage.result, unit: lineage.unit, ...toAnswer(lineage) };
	};
	return answer(c, app, { asOf, read });
}

function getFigure(id: string): KeyFigure {
	const figure = findKeyFigure(id);
	if (figure !== undefined) return figure;
	throw new ParameterError('id', `no indicator with the id ${id.slice(0, 200)}`, 'NOT_FOUND');
}

interface Reading {
	readonly asOf: Date | undefined;
	readonly read: (surroundings: Surroundings) => Promise<object>;
}

function answer(c: Context, app: App, { asOf, read }: Reading): Promise<Response> {
	return readSnapshot(app.db, async (trx) => {
		const { feed, lastChangeId } = await getFeed(trx);
		const etag = tagFigures(c, { feed, lastChangeId }, [app.version]);
		const surroundings = surroundingsOf(app, { trx, feed, asOf });
		return sendUnlessSame(c, { etag, headers: { 'trepuls-feed': feed } }, async () =>
			JSON.stringify({ ...(await read(surroundings)), lastChangeId })
		);
	});
}

interface Query {
	readonly region?: string | undefined;
	readonly frequency?: Frequency | undefined;
	readonly assume?: Readonly<Record<string, number>> | undefined;
}

function choose(figure: KeyFigure, { region, frequency, assume }: Query): WantedFigure {
	const { frequencies, id, regions } = figure;
	const where = region ?? regions[0] ?? 'NO';
	const often = frequency ?? frequencies[0] ?? 'M';
	if (!hasRegion(figure, where)) {
		throw new ParameterError('region', `${id} is for ${regions.join(', ')}`);
	}
	if (!frequencies.includes(often)) {
		throw new ParameterError('frequency', `${id} can be had by ${frequencies.join(', ')}`);
	}
	return { figure, region: where, frequency: often, assumptions: assume ?? {} };
}

async function createBody(wanted: WantedFigure, surroundings: Surroundings) {
	const { figure, region, frequency } = wanted;
	const { decimals, formula, id, name, seasonal } = figure;
	const { quantity, inputs } = await orRefuse(readKeyFigure(surroundings, wanted));
	const { unit, basis, observations, steps } = quantity;
	const told = { observations, frequency, unit, seasonal, decimals };
	return {
		...{ id, name, region, frequency, unit, basis, formula, inputs, steps },
		filling: toListedFilling(figure),
		sentence: { nb: formatSentence(told, 'nb'), en: formatSentence(told, 'en') },
		observations
	};
}

/** An assumption that cannot be used is a parameter that cannot. */
async function orRefuse<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (isAssumptionError(error)) throw new ParameterError('assume', error.message);
		throw error;
	}
}
