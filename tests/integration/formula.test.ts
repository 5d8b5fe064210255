import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { FORMULA_NAMES } from '#domain/formula/names.ts';
import type { Observation } from '#domain/observation.ts';
import { openApi, type TestApi } from '#tests/support/api.ts';
import { final } from '#tests/support/ingest.ts';
import { statedSource, stateFigures } from '#tests/support/stated-source.ts';

/* Formulas over the bundled, real figures, asked for by HTTP. */

interface Answer {
	readonly expression: string;
	readonly unit: string;
	readonly basis: string;
	readonly frequency: string;
	readonly lastChangeId: number;
	readonly inputs: readonly string[];
	readonly steps: readonly { id: string; parameters: object }[];
	readonly observations: readonly Observation[];
}

let api: TestApi;
beforeAll(async () => {
	api = await openApi([
		...[2021, 2022, 2024].map((year) => `timber-county-month-${year}.csv`),
		...['norges-bank-exchange-rates.csv', 'norges-bank-policy-rate.csv', 'ssb-consumer-prices.csv']
	]);
});
afterAll(() => api.close());

const ask = (expression: string, more: Record<string, string> = {}, init?: RequestInit) =>
	api.get(`/formula?${new URLSearchParams({ expression, ...more }).toString()}`, init);

async function compute(expression: string, more: Record<string, string> = {}): Promise<Answer> {
	const response = await ask(expression, more);
	expect(response.status, expression).toBe(200);
	// The test is about what is in it.
	return (await response.json()) as Answer;
}

async function valueOf(expression: string, period: string) {
	const { observations } = await compute(expression);
	return observations.find((observation) => observation.period === period)?.value;
}

test('the spread of spruce sawlogs and pulpwood in Trøndelag is the one price less the other', async () => {
	const answer = await compute('saglogg_trd-masse_trd');
	const prices = [
		await valueOf('saglogg_trd', '2024-05'),
		await valueOf('roundwood-price.NO-50.1410.M', '2024-05')
	];

	expect(answer).toMatchObject({
		...{ expression: 'saglogg_trd - masse_trd', unit: 'NOK/m3', basis: 'under-bark' },
		frequency: 'M',
		inputs: ['roundwood-price.NO-50.1140.M', 'roundwood-price.NO-50.1410.M'],
		steps: [{ id: 'spread', parameters: {} }]
	});
	expect(await valueOf('saglogg_trd - masse_trd', '2024-05')).toBeCloseTo(
		prices[0]! - prices[1]!,
		9
	);
});

test('value by volume over the year is the mean price of Trøndelag in 2024, 604.2', async () => {
	const year = 'sum(verdi_trd, "A") / sum(avvirkning_trd, "A")';

	expect(await valueOf(year, '2024')).toBeCloseTo(604.2, 1);
});

test('prices and rates are read when a function draws on them, and are among the inputs', async () => {
	const answer = await compute('convert(real(saglogg_trd, 2024), "EUR")');

	expect(answer.unit).toBe('EUR/m3');
	expect(answer.steps.map(({ id }) => id)).toEqual(['real', 'currency']);
	expect([...answer.inputs].sort()).toEqual([
		'cpi.NO.total.M',
		'fx-eur-nok.NO.spot.D',
		'roundwood-price.NO-50.1140.M'
	]);
	const euro = await valueOf('mean(eur, "M")', '2024-05');
	const price = await valueOf('real(saglogg_trd, 2024)', '2024-05');
	const found = answer.observations.find(({ period }) => period === '2024-05')!;
	expect(found.value).toBeCloseTo(price! / euro!, 9);
});

test.each(FORMULA_NAMES)('$name stands for $key, which has figures', async ({ name, key }) => {
	const { inputs, observations } = await compute(name);

	expect(inputs).toEqual([key]);
	expect(observations.filter(({ value }) => value !== null).length).toBeGreaterThan(30);
});

test('what is wrong with a formula is told in both languages, with its place', async () => {
	const response = await ask('saglogg_trd - (masse_trd + ukjent)');

	expect(response.status).toBe(400);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(await response.json()).toMatchObject({
		...{ status: 400, parameter: 'expression', code: 'unknown-name', position: 27, length: 6 },
		text: {
			nb: expect.stringContaining('Ukjent navn: ukjent') as string,
			en: expect.stringContaining('Unknown name: ukjent') as string
		}
	});
});

test.each([
	['saglogg_trd + avvirkning_trd', 'unlike-units'],
	['saglogg_trd + sum(saglogg_trd, "A")', 'unlike-frequencies'],
	['roundwood-price.NO.none.M', 'unknown-series'],
	['convert(saglogg_trd, "XYZ")', 'no-rate'],
	['1 + 2', 'no-series'],
	['('.repeat(1000), 'too-deep'],
	['x'.repeat(3000), 'too-long'],
	[Array.from({ length: 30 }, (_, at) => `n${at}`).join('+'), 'too-many-series'],
	['saglogg_trd; drop table series', 'unexpected-character']
])('%.40s is 400: %s', async (expression, code) => {
	const response = await ask(expression);

	expect(response.status).toBe(400);
	expect(await response.json()).toMatchObject({ code, parameter: 'expression' });
});

test.each([
	['', 'expression'],
	['expression=eur&asOf=yesterday', 'asOf'],
	['expression=eur&format=xml', 'format'],
	['expression=eur&x=1', 'x'],
	['expression=%00', 'expression']
])('/formula?%s is 400 and names %s', async (query, parameter) => {
	const response = await api.get(`/formula?${query}`);

	expect(response.status).toBe(400);
	expect(await response.json()).toMatchObject({ parameter });
});

test('it comes as CSV, with the formula as its key and the sources of its series', async () => {
	const response = await ask('convert(saglogg_trd, "EUR")', { format: 'csv' });

	const [heading, first] = (await response.text()).split('\n');
	expect(response.headers.get('content-disposition')).toContain('formula.csv');
	expect(heading).toBe('key,period,value,status,unit,source');
	expect(first).toMatch(
		/^"convert\(saglogg_trd, ""EUR""\)",2021-01,[\d.]+,\w+,EUR\/m3,norges-bank landbruksdirektoratet$/
	);
});

test('as known before anything was, a formula has no figures', async () => {
	const { observations, unit } = await compute('yoy(saglogg_trd)', {
		asOf: '2020-01-01T00:00:00Z'
	});

	expect([observations, unit]).toEqual([[], 'percent']);
});

test('an answer that the client has is not sent again, until a figure is stored', async () => {
	await registerSources(api.app.db, [statedSource]);
	const key = 'stated-price.NO.formula.M';
	const store = (value: number) =>
		ingest(api.app, statedSource, {
			document: stateFigures({ [key]: [final('2026-01', value)] }, { fetchedAt: new Date() }),
			trigger: 'command'
		});
	await store(1);
	const etag = (await ask(`${key} * 2`)).headers.get('etag')!;
	const again = () => ask(`${key} * 2`, {}, { headers: { 'if-none-match': etag } });

	expect((await again()).status).toBe(304);
	await store(2);
	const changed = await again();

	expect(changed.status).toBe(200);
	expect(((await changed.json()) as Answer).observations[0]?.value).toBe(4);
});

test('the same formula is worked out once, however it is written', async () => {
	const before = api.app.results.count();

	const answers = [await compute('ma(gbp, 30)'), await compute(' ma( gbp ,30 ) ')];

	expect(answers[0]).toEqual(answers[1]);
	expect(api.app.results.count()).toBe(before + 1);
});
