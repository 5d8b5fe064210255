import { AppError } from '#domain/errors.ts';
import type { Dimension, JsonStat } from '../json-stat.ts';
import { listNearestCodes } from '../nearest-codes.ts';
import { CONTENTS, findPart, type Meaning, type Question, type Table } from './table.ts';
import { getTimeVariable } from './time-variable.ts';

export interface Selected {
	readonly variableCode: string;
	readonly codelist?: string;
	readonly valueCodes: readonly string[];
}

/** Codes of the lists that a question uses, by variable. */
export type Codelists = Readonly<Record<string, readonly string[]>>;

/**
 * Every variable of the table with the codes to ask for, each of them known to be there. A renamed code is a clear
 * message here, and never a wrong figure. Throws SOURCE_CHANGED.
 */
export function selectCodes(
	metadata: JsonStat,
	table: Table,
	{ question, codelists }: { question: Question; codelists: Codelists }
): Selected[] {
	const time = getTimeVariable(metadata, table);
	const meanings: Readonly<Record<string, Meaning>> = {
		...table.variables,
		[CONTENTS]: table.contents
	};
	return metadata.dimensions.map((dimension) => {
		const { id } = dimension;
		const codelist = question.codelists[id];
		const codes = codelists[id] ?? listCodes(dimension);
		const meaning = meanings[id];
		const taken =
			id === time || meaning === undefined ? codes : pick(meaning, { table, id, codes });
		return {
			variableCode: id,
			...(codelist === undefined ? {} : { codelist }),
			// A code sent twice is answered with an empty 500.
			valueCodes: [...new Set(taken)]
		};
	});
}

const listCodes = ({ categories }: Dimension) => categories.map(({ code }) => code);

interface Where {
	readonly table: Table;
	readonly id: string;
	readonly codes: readonly string[];
}

function pick(meaning: Meaning, { table, id, codes }: Where): string[] {
	const taken = codes.filter((code) => findPart(meaning, code) !== undefined);
	const missing = typeof meaning === 'function' ? [] : listRequired(meaning);
	const lost = missing.find((code) => !codes.includes(code));
	if (lost === undefined && taken.length > 0) return taken;
	// A code that was renamed is one that we do not know.
	const unknown = codes.filter((code) => !taken.includes(code));
	const nearest = listNearestCodes(lost ?? '', unknown).join(', ');
	throw new AppError(
		'SOURCE_CHANGED',
		`table ${table.id}, variable ${id}: ${lost === undefined ? 'every code' : `code ${lost}`} is missing, nearest are ${nearest}`
	);
}

const listRequired = (meaning: Exclude<Meaning, (code: string) => unknown>) =>
	Object.keys(meaning).filter((code) => meaning[code]?.optional !== true);
