import type { Context, Hono } from 'hono';
import { formatPeriodId, type Period } from '#domain/period.ts';
import type { App } from '../app.ts';
import type { Trx } from '../db/database.ts';
import { getFeed } from '../db/queries/changes.ts';
import { listInputSeries } from '../db/queries/input-series.ts';
import { listLineage } from '../db/queries/lineage.ts';
import type { FigureLineage } from '../figures/figure-lineage.ts';
import { findFormulaLineage } from '../figures/formula-lineage.ts';
import type { Surroundings } from '../figures/calculation.ts';
import { readSnapshot } from '../db/snapshot.ts';
import { sendUnlessSame, tagFigures } from './answer.ts';
import { toAnswer } from './lineage-answer.ts';
import { GetLineageQuery, parseQuery } from './parameters.ts';
import { ParameterError } from './problem.ts';
import { surroundingsOf } from './surroundings.ts';

/** From a figure back to the documents it comes from. */
export function addLineageRoute(api: Hono, app: App) {
	api.get('/lineage', (c) => answer(c, app));
}

interface Question {
	readonly key: string | undefined;
	readonly expression: string | undefined;
	readonly period: Period;
}

function answer(c: Context, app: App): Promise<Response> {
	const { asOf, ...question } = readQuestion(c);
	return readSnapshot(app.db, async (trx) => {
		const { feed, lastChangeId } = await getFeed(trx);
		const etag = tagFigures(c, { feed, lastChangeId }, [app.version]);
		const surroundings = surroundingsOf(app, { trx, feed, asOf });
		return sendUnlessSame(c, { etag }, async () => {
			const { result, unit, ...lineage } = await readLineage(surroundings, question);
			return JSON.stringify({ ...result, unit, lastChangeId, ...toAnswer(lineage) });
		});
	});
}

function readQuestion(c: Context): Question & { readonly asOf: Date | undefined } {
	const { key, expression, period, asOf } = parseQuery(GetLineageQuery, c.req.url);
	if (key === undefined && expression === undefined) {
		throw new ParameterError('key', 'key or expression is required');
	}
	if (key !== undefined && expression !== undefined) {
		throw new ParameterError('expression', 'key and expression are two questions');
	}
	return { key, expression, period, asOf };
}

function readLineage(
	surroundings: Surroundings,
	{ key, expression = '', period }: Question
): Promise<FigureLineage> {
	return key === undefined
		? getFormulaLineage(surroundings, expression, formatPeriodId(period))
		: getSeriesLineage(surroundings, key, period);
}

async function getFormulaLineage(surroundings: Surroundings, expression: string, period: string) {
	const lineage = await findFormulaLineage(surroundings, expression, period);
	if (lineage !== undefined) return lineage;
	throw new ParameterError('period', `the formula has no figure of ${period}`, 'NOT_FOUND');
}

async function getSeriesLineage(
	{ trx, asOf }: { readonly trx: Trx; readonly asOf?: Date },
	key: string,
	period: Period
): Promise<FigureLineage> {
	const [series] = await listInputSeries(trx, [key]);
	if (series === undefined) {
		throw new ParameterError('key', `no series with the key ${key}`, 'NOT_FOUND');
	}
	const starts = series.frequency === period.frequency ? [period.start.getTime()] : [];
	const lineage = await listLineage(trx, [{ key, starts }], asOf);
	const [figure] = lineage.figures;
	if (figure === undefined) {
		const message = `no figure of ${formatPeriodId(period)} is known in ${key}`;
		throw new ParameterError('period', message, 'NOT_FOUND');
	}
	const { value, status } = figure;
	const result = { period: figure.period, value, status };
	return { ...lineage, result, unit: series.unit };
}
