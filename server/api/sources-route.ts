import type { Hono } from 'hono';
import type { App } from '../app.ts';
import { listSourceStates, type SourceState } from '../db/queries/sources.ts';
import { sendUnlessSame } from './answer.ts';
import { createContentEtag } from './etag.ts';
import { NoQuery, parseQuery } from './parameters.ts';

export function addSourcesRoute(api: Hono, { db }: App) {
	api.get('/sources', async (c) => {
		parseQuery(NoQuery, c.req.url);
		const body = JSON.stringify({ sources: (await listSourceStates(db)).map(toListed) });
		return sendUnlessSame(c, { etag: createContentEtag(body) }, () => body);
	});
}

const toListed = ({ source, seriesCount, newest, fetchedAt, lastRun }: SourceState) => ({
	id: source.id,
	publisher: { nb: source.publisher_nb, en: source.publisher_en },
	title: { nb: source.title_nb, en: source.title_en },
	licence: { name: source.licence_en, url: source.licence_url },
	homepage: source.homepage,
	schedule: source.schedule,
	release: {
		expectedDaysAfterPeriod: source.expected_days_after_period,
		text: { nb: source.release_nb, en: source.release_en }
	},
	seriesCount,
	newest,
	fetchedAt,
	lastRun: lastRun && toListedRun(lastRun)
});

const toListedRun = (run: NonNullable<SourceState['lastRun']>) => ({
	state: run.state,
	trigger: run.trigger,
	startedAt: run.started_at,
	finishedAt: run.finished_at,
	rowsRead: run.rows_read,
	rowsStored: run.rows_stored,
	rowsChanged: run.rows_changed,
	rowsRejected: run.rows_rejected
});
