import { AppError } from '#domain/errors.ts';
import type { Dimension, JsonStat } from '../json-stat.ts';
import { CONTENTS, findPart, type Table } from './table.ts';
import { TABLES } from './tables.ts';

/** In answers of the older API the id stands only before the title. */
const TITLE_ID = /^(\d{5}):/;

/** The table that an answer is of: by its id, or else by its variables and codes. Throws SOURCE_CHANGED. */
export function getTable(answer: JsonStat): Table {
	const id = answer.tableId ?? TITLE_ID.exec(answer.label)?.[1];
	const candidates =
		id === undefined ? listAlike(answer) : TABLES.filter((table) => table.id === id);
	const [table] = candidates;
	if (table !== undefined && candidates.length === 1) return table;
	const ids = candidates.map((candidate) => candidate.id).join(', ');
	const found = id ?? (ids === '' ? 'a table with other variables' : `one of ${ids}`);
	throw new AppError('SOURCE_CHANGED', `no figures are taken from this table: ${found}`);
}

const listAlike = ({ dimensions }: JsonStat): Table[] =>
	TABLES.filter((table) => {
		const ids = [CONTENTS, ...Object.keys(table.variables)];
		const others = dimensions.filter(({ id }) => !ids.includes(id));
		return others.length === 1 && ids.every((id) => hasKnownCode(dimensions, table, id));
	});

function hasKnownCode(dimensions: readonly Dimension[], table: Table, id: string): boolean {
	const meaning = id === CONTENTS ? table.contents : table.variables[id];
	const dimension = dimensions.find((candidate) => candidate.id === id);
	return dimension?.categories.some(({ code }) => findPart(meaning, code) !== undefined) ?? false;
}
