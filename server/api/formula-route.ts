import type { Context, Hono } from 'hono';
import type { App } from '../app.ts';
import { getFeed } from '../db/queries/changes.ts';
import { computeFormula, type FormulaResult } from '../figures/compute-formula.ts';
import { readSnapshot } from '../db/snapshot.ts';
import { sendUnlessSame, tagFigures } from './answer.ts';
import { FORMATS, preferredFormat, type Format } from './formats.ts';
import { GetFormulaQuery, parseQuery } from './parameters.ts';
import { surroundingsOf } from './surroundings.ts';

export function addFormulaRoute(api: Hono, app: App) {
	api.get('/formula', (c) => answer(c, app));
}

function answer(c: Context, app: App): Promise<Response> {
	const { expression, asOf, ...query } = parseQuery(GetFormulaQuery, c.req.url);
	const format = query.format ?? preferredFormat(c);
	return readSnapshot(app.db, async (trx) => {
		const position = await getFeed(trx);
		const etag = tagFigures(c, position, [app.version, format]);
		const { type, headers } = FORMATS[format];
		const more = { 'trepuls-feed': position.feed, ...headers('formula') };
		return sendUnlessSame(c, { etag, type, headers: more }, async () => {
			const surroundings = surroundingsOf(app, { trx, feed: position.feed, asOf });
			const result = await computeFormula(surroundings, expression);
			return format === 'json'
				? formatJson(result, position.lastChangeId)
				: formatTable(result, format);
		});
	});
}

function formatJson({ expression, quantity, inputs }: FormulaResult, lastChangeId: number) {
	const { unit, basis, frequency, steps, observations } = quantity;
	const keys = inputs.map(({ key }) => key);
	return JSON.stringify({
		...{ expression, unit, basis, frequency, lastChangeId },
		...{ inputs: keys, steps, observations }
	});
}

function formatTable(
	{ expression, quantity, inputs }: FormulaResult,
	format: Exclude<Format, 'json'>
): string {
	const { unit, observations } = quantity;
	const source = [...new Set(inputs.map((input) => input.source))].join(' ');
	return FORMATS[format].write({
		...{ key: expression, name: expression, unit, source, observations }
	});
}
