import { AppError } from '#domain/errors.ts';
import { listCells, type Cell } from './json-stat-cells.ts';
import { parseDataset, type Dataset, type DatasetCategory } from './json-stat-schema.ts';
import { parseJson } from './parse-json.ts';

export type { Cell } from './json-stat-cells.ts';

/** A table of figures as JSON-stat carries it, of version 1 or 2. */
export interface JsonStat {
	/** The publisher's id of the table, where the answer tells. */
	readonly tableId: string | null;
	readonly label: string;
	/** As written: publishers differ in the form. */
	readonly updated: string | null;
	readonly notes: readonly Note[];
	readonly dimensions: readonly Dimension[];
	/** Every cell in the order of the dimensions; none in an answer that only describes the table. */
	readonly cells: () => Iterable<Cell>;
}

export interface Note {
	/** May hold HTML. */
	readonly text: string;
	/** The publisher asks for it to be shown beside the figures. */
	readonly mandatory: boolean;
}

export interface Dimension {
	readonly id: string;
	readonly label: string;
	/** `time`, `metric`, `geo`, or null where the answer does not say. */
	readonly role: string | null;
	readonly categories: readonly Category[];
}

export interface Category {
	readonly code: string;
	readonly label: string;
	readonly unit: Unit | null;
}

export interface Unit {
	readonly base: string | null;
	readonly decimals: number | null;
}

/** SSB, the largest answerer, gives at most 800 000 cells. */
const MAX_CELLS = 2_000_000;

/** Reads figures. Throws SOURCE_CHANGED unless there is a value, or a place for one, for every cell. */
export function parseJsonStat(bytes: Uint8Array): JsonStat {
	const dataset = parseDataset(parseJson(bytes));
	const table = createTable(dataset);
	const count = countCells(dataset);
	refuseOtherLength(dataset.value, count, 'values');
	if (Array.isArray(dataset.status) && dataset.status.length !== 1) {
		refuseOtherLength(dataset.status, count, 'status marks');
	}
	const dimensions = table.dimensions.map(({ id, categories }) => ({
		id,
		codes: categories.map(({ code }) => code)
	}));
	return { ...table, cells: () => listCells(dataset, dimensions) };
}

/** Reads the description of a table, whose list of values is empty. */
export function parseJsonStatMetadata(bytes: Uint8Array): JsonStat {
	return createTable(parseDataset(parseJson(bytes)));
}

function createTable(dataset: Dataset): JsonStat {
	return {
		tableId: dataset.extension?.px?.tableid ?? dataset.extension?.id ?? null,
		label: dataset.label ?? '',
		updated: dataset.updated ?? null,
		notes: [dataset, ...Object.values(dataset.dimension)].flatMap(listNotes),
		dimensions: dataset.id.map((id, index) => createDimension(dataset, id, index)),
		cells: () => []
	};
}

function listNotes({ note = [], extension }: Pick<Dataset, 'note' | 'extension'>): Note[] {
	const mandatory = extension?.noteMandatory ?? {};
	return note.map((text, index) => ({ text, mandatory: mandatory[index] === true }));
}

function createDimension(dataset: Dataset, id: string, index: number): Dimension {
	const dimension = dataset.dimension[id];
	const size = dataset.size[index];
	if (dimension === undefined) throw changed(`dimension ${id} is named but not described`);
	const codes = listCodes(dimension.category);
	refuseOtherSize(codes, size, id);
	return {
		id,
		label: dimension.label ?? id,
		role: findRole(dataset, id),
		categories: codes.map((code) => createCategory(dimension.category, code ?? ''))
	};
}

function refuseOtherSize(
	codes: readonly (string | undefined)[],
	size: number | undefined,
	id: string
) {
	if (codes.length === size && !codes.includes(undefined)) return;
	throw changed(`dimension ${id} should have ${size ?? 'no'} categories, found ${codes.length}`);
}

const findRole = ({ role = {} }: Dataset, id: string): string | null =>
	Object.keys(role).find((name) => role[name]?.includes(id)) ?? null;

/** In their order, with holes where positions are missing; a single category may have a label alone. */
function listCodes({ index, label = {} }: DatasetCategory): (string | undefined)[] {
	if (index === undefined) return Object.keys(label).slice(0, 1);
	if (Array.isArray(index)) return index;
	const codes = Array.from<string | undefined>({ length: Object.keys(index).length });
	for (const [code, position] of Object.entries(index)) codes[position] = code;
	return codes;
}

function createCategory({ label, unit }: DatasetCategory, code: string): Category {
	const found = unit?.[code];
	return {
		code,
		label: label?.[code] ?? code,
		unit: found ? { base: found.base ?? null, decimals: found.decimals ?? null } : null
	};
}

function countCells({ id, size }: Dataset): number {
	const count = size.reduce((product, length) => product * length, 1);
	if (size.length !== id.length) throw changed(`${id.length} dimensions with ${size.length} sizes`);
	if (count > MAX_CELLS) throw changed(`${count} cells, at most ${MAX_CELLS} are taken`);
	return count;
}

/** A sparse object leaves cells out, but has none outside the table. */
function refuseOtherLength(list: Dataset['value'], count: number, what: string) {
	if (Array.isArray(list)) {
		if (list.length !== count) throw changed(`${list.length} ${what} for ${count} cells`);
		return;
	}
	const outside = Object.keys(list).find((key) => !(Number(key) < count) || !/^\d+$/.test(key));
	if (outside !== undefined) throw changed(`${what} for cell ${outside} of ${count}`);
}

const changed = (what: string) => new AppError('SOURCE_CHANGED', `inconsistent JSON-stat: ${what}`);
