import type { Hono } from 'hono';
import type { CatchUp } from '#domain/live-events.ts';
import type { App } from '../app.ts';
import type { Db } from '../db/database.ts';
import { getFeed, listUpdates } from '../db/queries/changes.ts';
import { sendUnlessSame, tagFigures } from './answer.ts';
import { ListChangesQuery, parseQuery } from './parameters.ts';
import { ParameterError } from './problem.ts';

/** What sockets send, for those who can only ask. */
export function addChangesRoute(api: Hono, { db }: App) {
	api.get('/changes', async (c) => {
		const catchUp = await read(db, c.req.url);
		const etag = tagFigures(c, catchUp, []);
		return sendUnlessSame(c, { etag }, () => JSON.stringify(catchUp));
	});
}

/** Without parameters: where the feed stands, to begin from. */
async function read(db: Db, url: string): Promise<CatchUp> {
	const { feed = null, after, keys } = parseQuery(ListChangesQuery, url);
	if (after === undefined && keys === undefined && feed === null) {
		return { ...(await getFeed(db)), reset: false, updates: [] };
	}
	if (after === undefined) throw new ParameterError('after', 'after is required');
	if (keys === undefined) throw new ParameterError('keys', 'keys is required');
	return listUpdates(db, { feed, after, keys });
}
