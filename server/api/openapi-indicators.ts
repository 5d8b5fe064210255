import { AS_OF, json, operation, problem, query, text } from './openapi-operation.ts';
import { frequency, lastChangeId, list, record, ref } from './openapi-schemas.ts';

const textOrNull = { type: ['string', 'null'] };

const CHOICE = [
	{
		...({ name: 'id', in: 'path', required: true, schema: text } as const),
		description: 'Such as real-roundwood-price.'
	},
	query('region', 'One that the indicator is for; its usual one when absent.', text),
	query('frequency', 'One that it can be had by; the usual one when absent.', frequency),
	AS_OF,
	query('assume', 'Assumptions of a formula: `bark-share:0.11,base-year:2020`.', text)
];

/** The catalogue of key figures in the OpenAPI description. */
export const INDICATOR_PATHS = {
	'/api/v1/indicators': operation({
		id: 'listIndicators',
		summary: 'The catalogue of key figures, with what fills each or why nothing does yet',
		parameters: [],
		content: json(ref('IndicatorList'))
	}),
	'/api/v1/indicators/{id}': operation({
		id: 'getIndicator',
		summary: 'A key figure for a region: a series, or what a formula makes of several',
		parameters: CHOICE,
		content: json(ref('IndicatorFigures')),
		errors: {
			404: problem('No indicator has this id.'),
			413: problem('A series of the indicator has too many figures.')
		}
	}),
	'/api/v1/indicators/{id}/lineage': operation({
		id: 'getIndicatorLineage',
		summary: 'From one figure back through its formula and runs to the documents it comes from',
		parameters: [...CHOICE, { ...query('period', 'Such as 2024-01.', text), required: true }],
		content: json(ref('Lineage')),
		errors: { 404: problem('No indicator has this id, or it has no figure of the period.') }
	})
};

export const INDICATOR_SCHEMAS = {
	Formula: record({ id: text, version: { type: 'integer' }, text: ref('LocalText') }),
	Parameter: record({
		id: text,
		name: ref('LocalText'),
		unit: text,
		value: {
			type: ['number', 'null'],
			description: 'Default; null where the user has to choose, and nothing is computed before.'
		},
		range: list({ type: 'number' }),
		evidence: { ...textOrNull, description: 'Who vouches for the default and the range.' }
	}),
	Filling: record({
		kind: {
			type: 'string',
			enum: ['series', 'arithmetic', 'model', 'scenario', 'page', 'empty'],
			description: 'What fills it; empty when nothing does yet.'
		},
		series: list(text),
		parameters: list(ref('Parameter')),
		path: textOrNull,
		reason: { ...textOrNull, description: 'Why nothing fills it.' },
		text: { oneOf: [ref('LocalText'), { type: 'null' }] }
	}),
	Indicator: record({
		id: text,
		code: { ...textOrNull, description: 'Number in the trade’s list of 98.' },
		name: ref('LocalText'),
		meaning: ref('LocalText'),
		stage: text,
		formula: ref('Formula'),
		unit: text,
		basis: text,
		frequencies: list(frequency),
		regions: { ...list(text), description: 'The usual one first; NO-## is any county.' },
		direction: { type: 'string', enum: ['up-good', 'down-good', 'neutral'] },
		audience: list(text),
		chart: text,
		seasonal: { type: 'boolean' },
		decimals: { type: 'integer' },
		breaks: list({ type: 'object' }),
		sources: list(text),
		filling: ref('Filling')
	}),
	IndicatorList: record({ indicators: list(ref('Indicator')) }),
	IndicatorFigures: record({
		id: text,
		name: ref('LocalText'),
		region: text,
		frequency,
		unit: text,
		basis: text,
		formula: ref('Formula'),
		filling: ref('Filling'),
		inputs: { ...list(text), description: 'Keys of the series that it is made of.' },
		steps: {
			...list(ref('Step')),
			description: 'What was done, in order; the last names the formula and the assumptions.'
		},
		sentence: { ...ref('LocalText'), description: 'What the newest figure says.' },
		observations: list(ref('Observation')),
		lastChangeId
	})
};
