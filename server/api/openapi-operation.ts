import { ref } from './openapi-schemas.ts';

/** The parts that operations of the OpenAPI description are made of. */

export const text = { type: 'string' };

interface Parameter {
	readonly name: string;
	readonly in: 'query' | 'path';
	readonly required?: boolean;
	readonly description: string;
	readonly schema: object;
}

export const query = (name: string, description: string, schema: object): Parameter => ({
	name,
	in: 'query',
	description,
	schema
});

export const json = (schema: object) => ({ 'application/json': { schema } });
export const problem = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: ref('Problem') } }
});
const BAD_PARAMETER = {
	400: problem('A parameter that is unknown or cannot be used; `parameter` names it.')
};

interface Operation {
	readonly id: string;
	readonly summary: string;
	readonly parameters: readonly Parameter[];
	readonly content: object;
	readonly errors?: object;
}

export const operation = ({ id, summary, parameters, content, errors = {} }: Operation) => ({
	get: {
		operationId: id,
		summary,
		parameters,
		responses: {
			200: { description: 'The answer, with an ETag.', content },
			304: { description: 'Nothing has changed since the ETag in If-None-Match.' },
			...BAD_PARAMETER,
			...errors
		}
	}
});

export const AS_OF = query('asOf', 'The figures as they were known at this instant.', {
	type: 'string',
	format: 'date-time'
});
export const FORMAT = query(
	'format',
	'Goes before the Accept header. csv-nb is for Norwegian Excel.',
	{ type: 'string', enum: ['json', 'csv', 'csv-nb'] }
);
