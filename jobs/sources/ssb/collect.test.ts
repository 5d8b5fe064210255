import { expect, test } from 'vitest';
import { AppError } from '#domain/errors.ts';
import type { DownloadRequest, World } from '../world.ts';
import { collect } from './collect.ts';
import type { Table } from './table.ts';

const prices: Table = {
	id: '12462',
	probe: 'ppi-wood-products.NO.total.M',
	variables: {
		NaringUtenriks: { SNN16: { indicator: 'ppi-wood-products' } },
		Marked: { '00': { breakdown: 'total' }, '01': { breakdown: 'domestic' } }
	},
	contents: { Indeksnivo: { unit: 'index' } },
	baseYear: '2021',
	releaseDays: 12
};

/** Metadata as SSB gives it; the codes beside ours are invented. */
const metadata = (codes: Readonly<Record<string, readonly string[]>>) => ({
	class: 'dataset',
	label: '12462',
	role: { time: ['Tid'] },
	id: Object.keys(codes),
	size: Object.values(codes).map((list) => list.length),
	dimension: Object.fromEntries(
		Object.entries(codes).map(([id, index]) => [id, { category: { index } }])
	),
	value: []
});
const CODES = {
	Marked: ['00', '01', '02'],
	NaringUtenriks: ['SNN10', 'SNN16'],
	Tid: ['2024M01', '2024M02'],
	ContentsCode: ['Indeksnivo', 'Vekter']
};
const INFO = { updated: '2024-03-11T07:00:00Z', lastPeriod: '2024M02' };

interface Setting {
	readonly answers: Readonly<Record<string, unknown>>;
	readonly newest?: string;
	readonly now?: string;
}

/** SSB as `answers` says: path up to the question mark → what is answered. */
function createWorld({ answers, newest, now = '2024-06-03T10:00:00Z' }: Setting) {
	const requests: DownloadRequest[] = [];
	const world: World = {
		now: () => new Date(now),
		secret: () => undefined,
		signal: new AbortController().signal,
		newestPeriod: () => Promise.resolve(newest),
		download: (request) => {
			requests.push(request);
			const answer = answers[request.path.split('?')[0] ?? ''];
			if (answer === undefined) {
				return Promise.reject(new AppError('SOURCE_UNREACHABLE', `${request.path} answered 404`));
			}
			const bytes = new TextEncoder().encode(JSON.stringify(answer));
			const fetchedAt = new Date(now);
			return Promise.resolve({ name: request.name, url: null, bytes, headers: {}, fetchedAt });
		}
	};
	return { world, requests };
}

const answersOf = (
	codes: Readonly<Record<string, readonly string[]>> = CODES,
	info: object = INFO
) => ({
	'/tables/12462': info,
	'/tables/12462/metadata': metadata(codes),
	'/tables/12462/data': { value: 'not read here' }
});

async function collectAll(world: World, tables: readonly Table[] = [prices]) {
	const names: string[] = [];
	for await (const { name } of collect(world, tables)) names.push(name);
	return names;
}

test('asks for every variable with the codes that are taken in, and all periods', async () => {
	const { world, requests } = createWorld({ answers: answersOf() });

	expect(await collectAll(world)).toEqual(['ssb-12462.json']);

	expect(requests.at(-1)).toEqual({
		api: 'ssb',
		type: 'json',
		path: '/tables/12462/data?lang=en&outputFormat=json-stat2',
		name: 'ssb-12462.json',
		body: {
			selection: [
				{ variableCode: 'Marked', valueCodes: ['00', '01'] },
				{ variableCode: 'NaringUtenriks', valueCodes: ['SNN16'] },
				{ variableCode: 'Tid', valueCodes: ['2024M01', '2024M02'] },
				{ variableCode: 'ContentsCode', valueCodes: ['Indeksnivo'] }
			]
		}
	});
});

test('sends no code twice', async () => {
	const twice = { ...CODES, Tid: ['2024M01', '2024M01'] };
	const { world, requests } = createWorld({ answers: answersOf(twice) });

	await collectAll(world);

	expect(JSON.stringify(requests.at(-1)?.body).match(/2024M01/g)).toHaveLength(1);
});

test.each([
	['nothing is stored', { newest: undefined }, 3],
	['it has a new period', { newest: '2024-01' }, 3],
	['it was updated lately', { newest: '2024-02', now: '2024-03-20T10:00:00Z' }, 3],
	['it was updated long ago and has no new period', { newest: '2024-02' }, 1]
])('when %s, a table is asked for %j', async (_, setting, count) => {
	const { world, requests } = createWorld({ answers: answersOf(), ...setting } as Setting);

	await collectAll(world);

	expect(requests).toHaveLength(count);
});

test('a renamed code is named with those nearest to it, and no data is asked for', async () => {
	const renamed = { ...CODES, NaringUtenriks: ['SNN10', 'SNN16X', 'B'] };
	const { world, requests } = createWorld({ answers: answersOf(renamed) });

	await expect(collectAll(world)).rejects.toMatchObject({
		code: 'SOURCE_CHANGED',
		message:
			'1 of 1 tables failed: table 12462, variable NaringUtenriks: code SNN16 is missing, nearest are SNN10, SNN16X, B'
	});
	expect(requests.map(({ path }) => path)).not.toContainEqual(expect.stringContaining('/data'));
});

test('a renamed variable is named', async () => {
	const { Marked, ...rest } = CODES;
	const { world } = createWorld({ answers: answersOf({ Market: Marked, ...rest }) });

	await expect(collectAll(world)).rejects.toThrow('variable Marked is missing, found Market');
});

test('a table that fails does not stop the next', async () => {
	const { world } = createWorld({ answers: answersOf() });
	const names: string[] = [];

	const run = async () => {
		for await (const { name } of collect(world, [{ ...prices, id: '99999' }, prices])) {
			names.push(name);
		}
	};

	await expect(run()).rejects.toThrow('1 of 2 tables failed: /tables/99999?lang=en answered 404');
	expect(names).toEqual(['ssb-12462.json']);
});

test('gives up when nothing can be reached', async () => {
	const { world, requests } = createWorld({ answers: {} });

	await expect(collectAll(world, Array(20).fill(prices) as Table[])).rejects.toThrow('3 of 20');
	expect(requests).toHaveLength(3);
});

test('asks for the codes of a list, which stand for others', async () => {
	const table = { ...prices, questions: [{ codelists: { Marked: 'agg_Marked' } }] };
	const list = { values: [{ code: '01' }, { code: '00' }, { code: 'X' }] };
	const answers = { ...answersOf(), '/codeLists/agg_Marked': list };
	const { world, requests } = createWorld({ answers });

	await collectAll(world, [table]);

	expect(requests.at(-1)?.body).toMatchObject({
		selection: [
			{ variableCode: 'Marked', codelist: 'agg_Marked', valueCodes: ['01', '00'] },
			{},
			{},
			{}
		]
	});
});

test.each([
	['2024-06-03T05:30:00Z', 'in summer'],
	['2024-01-08T06:55:00Z', 'in winter']
])('asks for nothing at %s, before and around the release %s', async (now) => {
	const { world, requests } = createWorld({ answers: answersOf(), now });

	await expect(collectAll(world)).rejects.toThrow('05:00 and 08:15');
	expect(requests).toEqual([]);
});

test('an answer of another shape is told', async () => {
	const { world } = createWorld({ answers: answersOf(CODES, { updated: 5 }) });

	await expect(collectAll(world)).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
});
