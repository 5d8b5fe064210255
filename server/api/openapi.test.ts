import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type * as v from 'valibot';
import type { App } from '../app.ts';
import { createApi } from './create-api.ts';
import { openapi } from './openapi.ts';
import {
	GetFormulaQuery,
	GetIndicatorLineageQuery,
	GetIndicatorQuery,
	GetLineageQuery,
	GetSeriesQuery,
	ListChangesQuery,
	ListSeriesQuery,
	NoQuery
} from './parameters.ts';

// The routes are only listed, not called: nothing of the app is used.
const api = createApi({ log: pino({ level: 'silent' }) } as App);

const QUERIES: Record<string, { entries: v.ObjectEntries }> = {
	'/api/v1/series': ListSeriesQuery,
	'/api/v1/series/{key}': GetSeriesQuery,
	'/api/v1/indicators': NoQuery,
	'/api/v1/indicators/{id}': GetIndicatorQuery,
	'/api/v1/indicators/{id}/lineage': GetIndicatorLineageQuery,
	'/api/v1/changes': ListChangesQuery,
	'/api/v1/sources': NoQuery,
	'/api/v1/formula': GetFormulaQuery,
	'/api/v1/lineage': GetLineageQuery,
	'/api/v1/documents/{sha256}': NoQuery,
	'/api/v1/openapi.json': NoQuery
};

test('describes every route, and no other', () => {
	expect(api).toBeInstanceOf(Hono);
	const routes = api.routes
		.filter(({ method }) => method === 'GET')
		.map(({ path }) => path.replace(/:(\w+)/g, '{$1}'));

	expect([...new Set(routes)].sort()).toEqual(Object.keys(openapi.paths).sort());
});

test.each(Object.entries(openapi.paths))('describes the parameters of %s', (path, { get }) => {
	const described = get.parameters.filter((parameter) => parameter.in === 'query');

	expect(described.map(({ name }) => name).sort()).toEqual(
		Object.keys(QUERIES[path]?.entries ?? {}).sort()
	);
});

test('refers only to shapes that there are', () => {
	const references = JSON.stringify(openapi).matchAll(/#\/components\/schemas\/(\w+)/g);
	const names = Object.keys(openapi.components.schemas);

	for (const [, name] of references) expect(names).toContain(name);
});
