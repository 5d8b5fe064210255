import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '#jobs/ingest/ingest.ts';
import { stewardFile } from '#jobs/sources/steward-file/source.ts';
import { listLineage } from '#server/db/queries/lineage.ts';
import { openApi, type TestApi } from '#tests/support/api.ts';
import { final, minutesAfter, NOON, openPipeline } from '#tests/support/ingest.ts';

/* From numbers of the bundle back to the rows of the documents that state them. */

const TIMBER = 'timber-county-month-2024.csv';
const RATES = 'norges-bank-exchange-rates.csv';
const PRICES = 'ssb-consumer-prices.csv';

interface Answer {
	readonly value: number;
	readonly unit: string;
	readonly figures: { key: string; period: string; value: number; knownTo: null; run: number }[];
	readonly series: { key: string; name: { nb: string } }[];
	readonly runs: { id: number; document: string; trigger: string }[];
	readonly documents: { sha256: string; name: string; sizeBytes: number; href: string }[];
	readonly sources: { id: string; licence: { name: string } }[];
}

let api: TestApi;
beforeAll(async () => {
	api = await openApi([TIMBER, RATES, PRICES]);
});
afterAll(() => api.close());

async function getLineage(query: Record<string, string>): Promise<Answer> {
	const response = await api.get(`/lineage?${new URLSearchParams(query).toString()}`);
	expect(response.status).toBe(200);
	// The test is about what is in it.
	return (await response.json()) as Answer;
}

/** The bytes that an answer leads to, which are what their name says they are. */
async function download({ documents, runs }: Answer, index = 0): Promise<string> {
	const { href, sha256, sizeBytes } = documents[index]!;
	const bytes = new Uint8Array(await (await fetch(new URL(href, api.origin))).arrayBuffer());
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
	expect(bytes.length).toBe(sizeBytes);
	expect(runs.map(({ document }) => document)).toContain(sha256);
	return Buffer.from(bytes).toString('utf8');
}

const rowsAfter = (text: string, heading: string) =>
	text
		.slice(text.indexOf(`[${heading}]`))
		.split('\n')
		.slice(1);

test('the price of spruce sawlogs in January 2024 is value by volume of one row of the timber file', async () => {
	const answer = await getLineage({ key: 'roundwood-price.NO-50.1140.M', period: '2024-01' });

	const text = await download(answer);
	const rows = text.split('\n').filter((line) => /^2024,1,50,[^,]*,01,1140,/.test(line));
	const [volume, value] = rows[0]!.split(',').slice(-2).map(Number);
	expect(rows).toHaveLength(1);
	expect(answer.value).toBeCloseTo(value! / volume!, 9);
	expect(answer).toMatchObject({
		...{ unit: 'NOK/m3', documents: [{ name: TIMBER }], runs: [{ trigger: 'bundle' }] },
		sources: [{ id: 'landbruksdirektoratet', licence: { name: 'NLOD' } }]
	});
});

test('the euro of a day is a line of the file of Norges Bank', async () => {
	const answer = await getLineage({ key: 'fx-eur-nok.NO.spot.D', period: '1999-01-05' });

	const line = rowsAfter(await download(answer), 'fx-eur-nok.NO.spot.D').find((row) =>
		row.startsWith('1999-01-05,')
	);
	expect(line).toBe(`1999-01-05,${answer.value}`);
	expect(answer.documents[0]!.name).toBe(RATES);
});

test('a real price is made of its price and of the consumer prices of the month and the base year', async () => {
	const expression = 'real(saglogg_trd, 2024)';
	const answer = await getLineage({ expression, period: '2024-03' });

	const prices = answer.figures.filter(({ key }) => key === 'cpi.NO.total.M');
	const [price] = answer.figures.filter(({ key }) => key !== 'cpi.NO.total.M');
	const index = answer.documents.findIndex(({ name }) => name === PRICES);
	const rows = rowsAfter(await download(answer, index), 'cpi.NO.total.M');
	for (const { period, value } of prices) expect(rows).toContain(`${period},${value}`);
	const level = prices.reduce((sum, { value }) => sum + value, 0) / prices.length;
	const now = prices.find(({ period }) => period === '2024-03')!.value;
	expect(prices).toHaveLength(12);
	expect(answer.value).toBeCloseTo((price!.value * level) / now, 9);
	expect(answer.documents.map(({ name }) => name).sort()).toEqual([PRICES, TIMBER]);
});

test('a figure that was corrected leads to the document that said it then, or says it now', async () => {
	const { db, takeIn, clock } = await openPipeline();
	const key = 'removals.NO-50.lineage.M';
	const start = Date.UTC(2026, 0, 1);
	const first = await takeIn({ [key]: [final('2026-01', 1)] });
	const then = minutesAfter(NOON, 1);
	clock.now = minutesAfter(NOON, 2);
	const fetchedAt = new Date('2026-11-02T06:00:00Z');
	const second = await takeIn({ [key]: [final('2026-01', 2)] }, { fetchedAt });

	const [past, present, before] = [
		await listLineage(db, [{ key, starts: [start] }], then),
		await listLineage(db, [{ key, starts: [start] }]),
		await listLineage(db, [{ key, starts: [start] }], minutesAfter(NOON, -1))
	];

	expect(past.figures).toMatchObject([{ value: 1, runId: first.runId, knownTo: clock.now }]);
	expect(present.figures).toMatchObject([{ value: 2, status: 'revised', runId: second.runId }]);
	expect(past.documents[0]!.sha256).not.toBe(present.documents[0]!.sha256);
	expect(before).toEqual({ figures: [], series: [], runs: [], documents: [], sources: [] });
});

test.each([
	['period=2024-01', 400, 'key'],
	['key=roundwood-price.NO-50.1140.M', 400, 'period'],
	['key=roundwood-price.NO-50.1140.M&expression=eur&period=2024', 400, 'expression'],
	['key=no-such.NO.thing.M&period=2024-01', 404, 'key'],
	['key=roundwood-price.NO-50.1140.M&period=1999-01', 404, 'period'],
	['key=roundwood-price.NO-50.1140.M&period=2024', 404, 'period'],
	['expression=yoy(&period=2024-01', 400, 'expression'],
	['expression=saglogg_trd&period=1999-01', 404, 'period']
])('%s is %i, and the problem names %s', async (query, status, parameter) => {
	const response = await api.get(`/lineage?${query}`);

	expect(response.status).toBe(status);
	expect(await response.json()).toMatchObject({ status, parameter });
});

test('a document comes as an attachment that no browser runs, with its size, and for good', async () => {
	const { documents } = await getLineage({ key: 'cpi.NO.total.M', period: '2024-01' });
	const path = documents[0]!.href.replace('/api/v1', '');
	const [got, head] = [await api.get(path), await api.get(path, { method: 'HEAD' })];

	expect(Object.fromEntries(got.headers)).toMatchObject({
		'content-type': 'text/csv',
		'content-length': String(documents[0]!.sizeBytes),
		'content-disposition': `attachment; filename="${PRICES}"; filename*=UTF-8''${PRICES}`,
		'x-content-type-options': 'nosniff',
		etag: `"${documents[0]!.sha256}"`
	});
	expect(head.headers.get('content-length')).toBe(String(documents[0]!.sizeBytes));
	expect(await head.text()).toBe('');
	const again = await api.get(path, { headers: { 'if-none-match': got.headers.get('etag')! } });
	expect(again.status).toBe(304);
});

test.each(['0'.repeat(64), 'ABC', '..%2f..%2fetc'])('there is no document %s', async (hash) => {
	expect((await api.get(`/documents/${hash}`)).status).toBe(404);
});

test('a file of a steward’s own is named, and not given out', async () => {
	const bytes = new TextEncoder().encode('# private\n');
	const document = { name: 'own.csv', url: null, bytes, headers: {}, fetchedAt: NOON };
	// Archived like every document, though it is none that can be read.
	await ingest(api.app, stewardFile, { document, trigger: 'command' });
	const hash = createHash('sha256').update(bytes).digest('hex');

	const response = await api.get(`/documents/${hash}`);

	expect(response.status).toBe(403);
	expect(await response.text()).not.toContain('private');
});
