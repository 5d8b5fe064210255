import * as v from 'valibot';
import { AppError } from '#domain/errors.ts';
import { parseJson } from '../parse-json.ts';
import { parseShape } from '../parse-shape.ts';
import type { RawDocument } from '../source.ts';
import { SERIES, type FredRow } from './series.ts';

const Answer = v.looseObject({
	units: v.optional(v.string()),
	observations: v.array(v.looseObject({ date: v.string(), value: v.string() }))
});

export const isJson = ({ bytes }: RawDocument): boolean =>
	new TextDecoder().decode(bytes.subarray(0, 16)).trimStart().startsWith('{');

/** The answer does not say which series it is of: our name for the document, or its address, does. */
export function readJsonRows({ bytes, name, url }: RawDocument): FredRow[] {
	const { observations, units } = parseShape(Answer, parseJson(bytes), 'an answer of FRED');
	const id = Object.keys(SERIES).find((id) =>
		`${name} ${url ?? ''}`.split(/[^A-Z0-9]+/).includes(id)
	);
	const parts = id === undefined ? undefined : SERIES[id];
	if (parts === undefined) {
		throw new AppError('SOURCE_CHANGED', `FRED: the name does not tell the series: ${name}`);
	}
	if (units !== undefined && units !== 'lin') {
		throw new AppError(
			'SOURCE_CHANGED',
			`FRED: expected figures as published (lin), found ${units}`
		);
	}
	return observations.map(({ date, value }, index) => ({ parts, row: index + 1, date, value }));
}
