import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import type { App } from '../app.ts';
import { sendUnlessSame } from './answer.ts';
import { addChangesRoute } from './changes-route.ts';
import { addDocumentsRoute } from './documents-route.ts';
import { createContentEtag } from './etag.ts';
import { addFormulaRoute } from './formula-route.ts';
import { addLineageRoute } from './lineage-route.ts';
import { addIndicatorRoutes } from './indicator-routes.ts';
import { openapi } from './openapi.ts';
import { NoQuery, parseQuery } from './parameters.ts';
import { createProblem, problemOf, sendProblem } from './problem.ts';
import { addSeriesRoutes } from './series-routes.ts';
import { addSourcesRoute } from './sources-route.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** The public, read-only API under `/api/v1`. */
export function createApi(app: App): Hono {
	const api = new Hono();
	api.use(
		cors({
			origin: '*',
			allowMethods: METHODS,
			allowHeaders: ['If-None-Match'],
			exposeHeaders: ['ETag', 'Content-Disposition', 'Trepuls-Feed'],
			maxAge: 86_400
		})
	);
	api.use(async (c, next) => {
		if (METHODS.includes(c.req.method)) return next();
		return sendProblem(createProblem(405), { allow: METHODS.join(', ') });
	});
	addSeriesRoutes(api, app);
	addIndicatorRoutes(api, app);
	addChangesRoute(api, app);
	addSourcesRoute(api, app);
	addFormulaRoute(api, app);
	addLineageRoute(api, app);
	addDocumentsRoute(api, app);
	api.get('/openapi.json', (c) => {
		parseQuery(NoQuery, c.req.url);
		const body = JSON.stringify(openapi);
		return sendUnlessSame(c, { etag: createContentEtag(body) }, () => body);
	});
	const notFound = (c: Context) =>
		sendProblem(createProblem(404, { detail: `nothing at ${c.req.path}` }));
	return new Hono()
		.route('/api/v1', api)
		.notFound(notFound)
		.onError((error, c) => {
			const problem = problemOf(error);
			if (problem.status >= 500) app.log.error({ err: error, path: c.req.path }, 'api');
			return sendProblem(problem, { 'access-control-allow-origin': '*' });
		});
}
