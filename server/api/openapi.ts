import { CALCULATION_PATHS, CALCULATION_SCHEMAS } from './openapi-calculations.ts';
import { INDICATOR_PATHS, INDICATOR_SCHEMAS } from './openapi-indicators.ts';
import { AS_OF, FORMAT, json, operation, problem, query, text } from './openapi-operation.ts';
import { ref, SCHEMAS } from './openapi-schemas.ts';

const period = {
	type: 'string',
	examples: ['2021', '2021-Q1', '2021-01', '2021-W05', '2021-01-31']
};

/** The description of the public API, kept by hand; a test holds it against the routes. */
export const openapi = {
	openapi: '3.1.0',
	info: {
		title: 'Trepuls',
		version: '1',
		description:
			'Figures on the forest and wood value chain, read-only. The figures keep their publishers’ licences: see /api/v1/sources.'
	},
	paths: {
		'/api/v1/series': operation({
			id: 'listSeries',
			summary: 'Series by words, source and region, ordered by key',
			parameters: [
				query('q', 'Words that must all occur in the key or a name.', text),
				query('source', 'Id of the source.', text),
				query('region', 'Such as NO, NO-50, NO-5006, NO3, SE.', text),
				query('limit', 'At most so many.', { type: 'integer', default: 1000, maximum: 10000 }),
				query('offset', 'Skip so many.', { type: 'integer', default: 0 })
			],
			content: json(ref('SeriesList'))
		}),
		'/api/v1/series/{key}': operation({
			id: 'getSeries',
			summary: 'The figures of one series, oldest first',
			parameters: [
				{
					name: 'key',
					in: 'path',
					required: true,
					description: '`indicator.region.breakdown.frequency`',
					schema: text
				},
				query(
					'from',
					'First period, included. Any calendar period: 2021 is from its start.',
					period
				),
				query('to', 'Last period, included. Any calendar period: 2021 is to its end.', period),
				AS_OF,
				FORMAT
			],
			content: { ...json(ref('Series')), 'text/csv': { schema: text } },
			errors: { 404: problem('No series has this key.') }
		}),
		'/api/v1/changes': operation({
			id: 'listChanges',
			summary: 'What was stored after a position; without parameters, the present position',
			parameters: [
				query('feed', 'Identity of the feed that `after` belongs to.', text),
				query('after', 'The last change id already known.', { type: 'integer' }),
				query('keys', 'Series keys with commas between, at most 200.', text)
			],
			content: json(ref('CatchUp'))
		}),
		'/api/v1/sources': operation({
			id: 'listSources',
			summary: 'Publishers, licences, schedules and the last run of each source',
			parameters: [],
			content: json(ref('SourceList'))
		}),
		...CALCULATION_PATHS,
		...INDICATOR_PATHS,
		'/api/v1/openapi.json': operation({
			id: 'getDescription',
			summary: 'This description',
			parameters: [],
			content: json({ type: 'object' })
		})
	},
	components: { schemas: { ...SCHEMAS, ...CALCULATION_SCHEMAS, ...INDICATOR_SCHEMAS } }
};
