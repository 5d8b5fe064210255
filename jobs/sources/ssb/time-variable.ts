import { AppError } from '#domain/errors.ts';
import type { JsonStat } from '../json-stat.ts';
import { listNearestCodes } from '../nearest-codes.ts';
import { CONTENTS, type Table } from './table.ts';

/**
 * The variable that holds the periods. Throws SOURCE_CHANGED when a variable of the table is missing, as happens
 * when SSB chooses by itself, or when there is one more, of which the figures would be summed or mixed.
 */
export function getTimeVariable({ dimensions }: JsonStat, { id, variables }: Table): string {
	const found = dimensions.map((dimension) => dimension.id);
	const expected = [...Object.keys(variables), CONTENTS];
	for (const variable of expected) {
		if (found.includes(variable)) continue;
		const nearest = listNearestCodes(variable, found).join(', ');
		throw new AppError(
			'SOURCE_CHANGED',
			`table ${id}: variable ${variable} is missing, found ${nearest}`
		);
	}
	const [time, ...others] = found.filter((variable) => !expected.includes(variable));
	if (time !== undefined && others.length === 0) return time;
	throw new AppError(
		'SOURCE_CHANGED',
		`table ${id}: expected one variable more, the time, found ${[time, ...others].join(', ') || 'none'}`
	);
}
