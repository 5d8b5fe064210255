import type { Answer, Reply } from './stand-in.ts';

/** A table as SSB's PxWebApi v2 serves it. Figures in it are made up by the test. */
export interface PxTable {
	readonly id: string;
	readonly label: string;
	/** ISO 8601, in UTC. */
	readonly updated: string;
	/** Variable → its codes; the time variable is `Tid`. */
	readonly variables: Readonly<Record<string, readonly string[]>>;
	/** Of every code of `ContentsCode`. */
	readonly unit: string;
	/** Null stands for ".."; a text is what the real one never sends. */
	readonly figureOf: (codes: Readonly<Record<string, string>>) => number | string | null;
}

const json = (body: unknown, status = 200): Reply => ({
	status,
	headers: {
		'content-type': 'application/json; charset=utf-8',
		...{
			'x-ratelimit-limit': '40',
			'x-ratelimit-policy': '40;w=60s',
			'x-ratelimit-remaining': '39'
		}
	},
	body: JSON.stringify(body)
});

const problem = (status: number, title: string) =>
	json({ type: 'Parameter error', title, status }, status);

interface Query {
	readonly selection: readonly { readonly variableCode: string; readonly valueCodes: string[] }[];
}

/** Speaks PxWebApi v2 about the tables that `list` gives at the time of asking. */
export const answerPxWeb =
	(list: () => readonly PxTable[]): Answer =>
	({ path, body }) => {
		const [, id, rest = ''] = /^\/tables\/([^/?]+)(\/[a-z]+)?/.exec(path) ?? [];
		const table = list().find((candidate) => candidate.id === id);
		if (table === undefined) return problem(404, 'Non-existent table');
		if (rest === '') return json(describeTable(table));
		if (rest === '/metadata') return json(toDataset(table, table.variables, []));
		// What a client of PxWebApi sends.
		return answerData(table, JSON.parse(body) as Query);
	};

const describeTable = ({ id, label, updated, variables }: PxTable) => ({
	...{ id, label, updated, timeUnit: 'Monthly', variableNames: Object.keys(variables) },
	...{ firstPeriod: variables['Tid']?.at(0), lastPeriod: variables['Tid']?.at(-1) }
});

function answerData(table: PxTable, { selection }: Query): Reply {
	const chosen = new Map(
		selection.map(({ variableCode, valueCodes }) => [variableCode, valueCodes])
	);
	for (const [variable, codes] of Object.entries(table.variables)) {
		const asked = chosen.get(variable);
		if (asked === undefined) return problem(400, 'Missing selection for mandantory variable');
		// As the real one: an empty 500 for a code that is sent twice.
		if (new Set(asked).size < asked.length) return { status: 500, body: '' };
		if (asked.some((code) => !codes.includes(code))) return problem(400, 'Non-existent value');
	}
	const variables = Object.fromEntries(chosen);
	return json(
		toDataset(table, variables, listCells(Object.entries(variables)).map(table.figureOf))
	);
}

/** Every combination of codes, the last variable running fastest. */
const listCells = (variables: readonly (readonly [string, readonly string[]])[]) =>
	variables.reduce<Record<string, string>[]>(
		(cells, [variable, codes]) =>
			cells.flatMap((cell) => codes.map((code) => ({ ...cell, [variable]: code }))),
		[{}]
	);

function toDataset(
	{ id, label, updated, unit }: PxTable,
	variables: Readonly<Record<string, readonly string[]>>,
	value: readonly (number | string | null)[]
) {
	const dimension = Object.entries(variables).map(([variable, codes]) => {
		const category = {
			index: Object.fromEntries(codes.map((code, index) => [code, index])),
			label: Object.fromEntries(codes.map((code) => [code, code])),
			...(variable === 'ContentsCode'
				? { unit: Object.fromEntries(codes.map((code) => [code, { base: unit, decimals: 1 }])) }
				: {})
		};
		return [variable, { label: variable, category }] as const;
	});
	return {
		...{ version: '2.0', class: 'dataset', label, source: 'Statistics Norway', updated, value },
		...{ id: Object.keys(variables), size: Object.values(variables).map(({ length }) => length) },
		role: { time: ['Tid'], metric: ['ContentsCode'] },
		dimension: Object.fromEntries(dimension),
		status: Object.fromEntries(
			value.flatMap((figure, index) => (figure === null ? [[String(index), '..']] : []))
		),
		extension: { px: { tableid: id } }
	};
}
