import type { Context, Hono } from 'hono';
import { periodEnd } from '#domain/period.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import type { App } from '../app.ts';
import type { Trx } from '../db/database.ts';
import { getFeed } from '../db/queries/changes.ts';
import { listObservations, type ObservationRange } from '../db/queries/observations.ts';
import { countSeries, findSeries, listSeries, type SeriesRow } from '../db/queries/series.ts';
import { readSnapshot } from '../db/snapshot.ts';
import { sendUnlessSame, tagFigures } from './answer.ts';
import { FORMATS, preferredFormat, type Format } from './formats.ts';
import { GetSeriesQuery, ListSeriesQuery, parseQuery } from './parameters.ts';
import { ParameterError } from './problem.ts';

export function addSeriesRoutes(api: Hono, app: App) {
	api.get('/series', (c) => answerList(c, app));
	api.get('/series/:key', (c) => answerSeries(c, app, c.req.param('key')));
}

function answerList(c: Context, { db, version }: App): Promise<Response> {
	const { limit, offset, q, source, region } = parseQuery(ListSeriesQuery, c.req.url);
	const filter = {
		...(q === undefined ? {} : { q }),
		...(source === undefined ? {} : { source }),
		...(region === undefined ? {} : { region })
	};
	return readSnapshot(db, async (trx) => {
		const etag = tagFigures(c, await getFeed(trx), [version]);
		return sendUnlessSame(c, { etag }, async () => {
			const rows = await listSeries(trx, { ...filter, limit, offset });
			const total = await countSeries(trx, filter);
			return JSON.stringify({ total, series: rows.map(toListed) });
		});
	});
}

const toListed = (row: SeriesRow) => ({
	key: row.key,
	name: { nb: row.name_nb, en: row.name_en },
	unit: row.unit,
	basis: row.basis,
	frequency: row.frequency,
	region: row.region,
	source: row.source,
	dataset: row.dataset,
	newestPeriod: row.newestPeriod
});

function answerSeries(c: Context, { db, version }: App, key: string): Promise<Response> {
	const query = parseQuery(GetSeriesQuery, c.req.url);
	const format = query.format ?? preferredFormat(c);
	const range = createRange(query);
	return readSnapshot(db, async (trx) => {
		const series = findSeriesKeyParts(key) && (await findSeries(trx, key));
		if (series === undefined) {
			throw new ParameterError('key', `no series with the key ${key.slice(0, 200)}`, 'NOT_FOUND');
		}
		const { feed, lastChangeId } = await getFeed(trx);
		const etag = tagFigures(c, { feed, lastChangeId }, [version, format]);
		const headers = { 'trepuls-feed': feed, ...FORMATS[format].headers(series.key) };
		return sendUnlessSame(c, { etag, type: FORMATS[format].type, headers }, () =>
			createBody(trx, { series, range, format, lastChangeId })
		);
	});
}

interface RangeQuery {
	readonly from?: Parameters<typeof periodEnd>[0] | undefined;
	readonly to?: Parameters<typeof periodEnd>[0] | undefined;
	readonly asOf?: Date | undefined;
}

/** Both ends are included; a figure belongs to the range when its period begins in it. */
function createRange({ from, to, asOf }: RangeQuery): ObservationRange {
	const end = to && periodEnd(to);
	if (from && end && end <= from.start) throw new ParameterError('to', 'to is before from');
	return {
		...(from === undefined ? {} : { from: from.start }),
		...(end === undefined ? {} : { to: end }),
		...(asOf === undefined ? {} : { asOf })
	};
}

interface SeriesAnswer {
	readonly series: SeriesRow;
	readonly range: ObservationRange;
	readonly format: Format;
	readonly lastChangeId: number;
}

async function createBody(trx: Trx, { series, range, format, lastChangeId }: SeriesAnswer) {
	const { key, unit, frequency, source, name_nb: name } = series;
	const observations = (await listObservations(trx, [key], range)).get(key) ?? [];
	if (format === 'json') {
		return JSON.stringify({ key, unit, frequency, lastChangeId, observations });
	}
	return FORMATS[format].write({ key, name, unit, source, observations });
}
