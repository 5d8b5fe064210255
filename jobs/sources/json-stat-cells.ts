import type { Dataset } from './json-stat-schema.ts';

export interface Cell {
	/** Dimension id → code of the category. */
	readonly codes: Readonly<Record<string, string>>;
	readonly value: number | null;
	/** The publisher's status mark, untranslated (see marks.ts). */
	readonly mark: string | null;
	/** What stands where a number should; null for a number and for nothing. */
	readonly invalid: string | null;
}

interface Codes {
	readonly id: string;
	readonly codes: readonly string[];
}

/** Every cell of a dataset, in the order of its dimensions, of which the last turns fastest. */
export function* listCells(dataset: Dataset, dimensions: readonly Codes[]): Iterable<Cell> {
	const count = dimensions.reduce((product, { codes }) => product * codes.length, 1);
	const position = dimensions.map(() => 0);
	for (let index = 0; index < count; index += 1) {
		const codes = Object.fromEntries(
			dimensions.map(({ id, codes }, place) => [id, codes[position[place] ?? 0] ?? ''])
		);
		yield { codes, mark: markOf(dataset.status, index), ...readValue(dataset.value, index) };
		moveOn(position, dataset.size);
	}
}

function moveOn(position: number[], size: readonly number[]) {
	for (let place = size.length - 1; place >= 0; place -= 1) {
		const next = (position[place] ?? 0) + 1;
		position[place] = next === size[place] ? 0 : next;
		if (next !== size[place]) return;
	}
}

function readValue(values: Dataset['value'], index: number): Pick<Cell, 'value' | 'invalid'> {
	const value = Array.isArray(values) ? values[index] : values[index];
	if (typeof value === 'number') return { value, invalid: null };
	if (value === null || value === undefined) return { value: null, invalid: null };
	return { value: null, invalid: typeof value === 'string' ? value : JSON.stringify(value) };
}

/** A text, or a list of one, speaks for every cell. An empty mark is none. */
function markOf(status: Dataset['status'], index: number): string | null {
	const mark = typeof status === 'string' ? status : listedMark(status ?? [], index);
	return mark === undefined || mark === '' ? null : mark;
}

function listedMark(status: Exclude<Dataset['status'], string | null | undefined>, index: number) {
	if (!Array.isArray(status)) return status[index];
	return status.length === 1 ? status[0] : status[index];
}
