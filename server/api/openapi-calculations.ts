import { STATUSES } from '#domain/observation.ts';
import { AS_OF, FORMAT, json, operation, problem, query, text } from './openapi-operation.ts';
import { frequency, lastChangeId, list, record, ref } from './openapi-schemas.ts';

const whole = { type: 'integer' };
const instant = { type: 'string', format: 'date-time' };
const instantOrNull = { type: ['string', 'null'], format: 'date-time' };
const textOrNull = { type: ['string', 'null'] };
const localText = ref('LocalText');
const value = { type: ['number', 'null'] };
const status = { type: 'string', enum: STATUSES };

const expression = (description: string) => query('expression', description, text);

/** Formulas, lineage and archived documents in the OpenAPI description. */
export const CALCULATION_PATHS = {
	'/api/v1/formula': operation({
		id: 'computeFormula',
		summary: 'A formula over series, worked out: see docs/guides/write-a-formula.md',
		parameters: [
			{
				...expression('Such as `saglogg_trd - masse_trd`; write + as %2B.'),
				required: true
			},
			AS_OF,
			FORMAT
		],
		content: { ...json(ref('FormulaResult')), 'text/csv': { schema: text } },
		errors: { 413: problem('A series of the formula has too many figures.') }
	}),
	'/api/v1/lineage': operation({
		id: 'getLineage',
		summary: 'From one figure back through runs to the documents that state what it is made of',
		parameters: [
			query('key', 'Key of the series; or give `expression`.', text),
			expression('A formula; or give `key`.'),
			{ ...query('period', 'Such as 2024-01.', text), required: true },
			AS_OF
		],
		content: json(ref('Lineage')),
		errors: { 404: problem('No such series, or no figure of the period is known.') }
	}),
	'/api/v1/documents/{sha256}': operation({
		id: 'getDocument',
		summary: 'A document as it came from its publisher, under its publisher’s licence',
		parameters: [
			{
				...{ name: 'sha256', in: 'path', required: true, schema: text },
				description: 'SHA-256 of its bytes, in hexadecimal.'
			}
		],
		content: { '*/*': { schema: {} } },
		errors: {
			403: problem('A file of a steward’s own, which is not given out.'),
			404: problem('No document has this hash.')
		}
	})
};

export const CALCULATION_SCHEMAS = {
	Step: record({
		id: text,
		parameters: { type: 'object', additionalProperties: { type: ['string', 'number'] } }
	}),
	FormulaResult: record({
		expression: { ...text, description: 'As it was understood.' },
		unit: text,
		basis: text,
		frequency,
		lastChangeId,
		inputs: { ...list(text), description: 'Keys of every series that was read.' },
		steps: { ...list(ref('Step')), description: 'What was done, in order.' },
		observations: list(ref('Observation'))
	}),
	FigureOrigin: record({
		key: text,
		period: text,
		value,
		status,
		knownFrom: instant,
		knownTo: { ...instantOrNull, description: 'Null for what is believed still.' },
		run: { ...whole, description: 'Id of the run that wrote it.' }
	}),
	LineageSeries: record({
		...{ key: text, name: localText, unit: text, basis: text, frequency },
		...{ region: text, source: text, dataset: text }
	}),
	LineageRun: record({
		...{ id: whole, source: text, trigger: text, state: text },
		...{ startedAt: instant, finishedAt: instantOrNull, fetchedAt: instant },
		document: { ...text, description: 'SHA-256 of the document it read.' },
		documentName: text
	}),
	LineageDocument: record({
		...{ sha256: text, source: text, name: text, url: textOrNull, sizeBytes: whole },
		...{ fetchedAt: instant, archivedAt: instant },
		href: { ...textOrNull, description: 'Where it can be had; null when it is not given out.' }
	}),
	LineageSource: record({
		...{ id: text, publisher: localText, title: localText, homepage: text },
		licence: record({ name: text, url: textOrNull })
	}),
	Lineage: record({
		...{ period: text, value, status, unit: text, lastChangeId },
		figures: { ...list(ref('FigureOrigin')), description: 'What the figure is made of.' },
		series: list(ref('LineageSeries')),
		runs: list(ref('LineageRun')),
		documents: list(ref('LineageDocument')),
		sources: list(ref('LineageSource'))
	})
};
