import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { collect } from '#jobs/collect.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { SOURCES } from '#jobs/sources/sources.ts';
import { TABLES } from '#jobs/sources/world-bank/columns.ts';
import { createTransport } from '#jobs/transport/transport.ts';
import { LIMITS } from '#jobs/transport/limits.ts';
import { createVirtualTime } from '#tests/support/effects.ts';
import { final, missing, NOON, openPipeline } from '#tests/support/ingest.ts';
import { createWorkbook } from '#tests/support/workbook.ts';
import { startStandIn } from '#tests/support/world/stand-in.ts';

/* The publishers beside Statistics Norway, asked over HTTP and taken in to the end. All figures are made up. */
async function openWorld() {
	const pipeline = await openPipeline();
	await registerSources(pipeline.db, SOURCES);
	const world = await startStandIn();
	onTestFinished(() => world.close());
	const { clock, effects } = createVirtualTime(NOON);
	const settings = { addresses: world.addresses, secrets: {} };
	const open = createWorldOpener(effects, settings, createTransport(effects, settings, LIMITS));
	const context = { ...pipeline.context, effects };
	const { signal } = new AbortController();
	const collectFrom = (id: string) => {
		const source = SOURCES.find((candidate) => candidate.id === id)!;
		return collect(context, source, { documents: source.collect!(open(context, signal)), signal });
	};
	return { ...pipeline, world, clock, collectFrom };
}

const json = (content: unknown) => ({ body: JSON.stringify(content) });

/** Norges Bank's message with one rate of each day. */
const sdmx = (rates: Readonly<Record<string, string>>) => ({
	meta: { id: 'IREF1' },
	data: {
		dataSets: [
			{
				series: {
					'0:0:0:0': {
						attributes: [0],
						observations: Object.fromEntries(
							Object.values(rates).map((rate, index) => [String(index), [rate]])
						)
					}
				}
			}
		],
		structure: {
			dimensions: {
				series: ['B', 'SEK', 'NOK', 'SP'].map((value, index) => ({
					id: ['FREQ', 'BASE_CUR', 'QUOTE_CUR', 'TENOR'][index],
					values: [{ id: value }]
				})),
				observation: [{ id: 'TIME_PERIOD', values: Object.keys(rates).map((id) => ({ id })) }]
			},
			attributes: { series: [{ id: 'UNIT_MULT', values: [{ id: '2' }] }] }
		}
	}
});

test('a rate for a hundred units is stored for one, and a corrected one replaces it', async () => {
	const { world, collectFrom, listFigures } = await openWorld();
	let rates: Record<string, string> = { '2026-11-18': '95.95', '2026-11-19': '96.1' };
	world.answer('norges-bank', ({ path }) =>
		path.startsWith('/EXR/') ? json(sdmx(rates)) : undefined
	);

	// The policy rate is not there: what came before it stays.
	await expect(collectFrom('norges-bank')).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });
	const first = await listFigures('fx-sek-nok.NO.spot.D');
	rates = { '2026-11-18': '95.95', '2026-11-19': '96.2' };
	await expect(collectFrom('norges-bank')).rejects.toMatchObject({ code: 'SOURCE_CHANGED' });

	expect(first).toEqual([final('2026-11-18', 0.9595), final('2026-11-19', 0.961)]);
	expect(await listFigures('fx-sek-nok.NO.spot.D')).toEqual([
		final('2026-11-18', 0.9595),
		{ ...final('2026-11-19', 0.962), status: 'revised' }
	]);
});

/** Norwegian days of winter in hours. */
const dayOfPrices = (day: string) =>
	Array.from({ length: 24 }, (_, hour) => {
		const start = Date.parse(`${day}T00:00:00+01:00`) + hour * 3_600_000;
		return {
			...{ NOK_per_kWh: hour < 12 ? 0.4 : 0.6, EUR_per_kWh: 0.05, EXR: 10 },
			time_start: new Date(start).toISOString(),
			time_end: new Date(start + 3_600_000).toISOString()
		};
	});

test('tomorrow is no figure until it is published, then it is there before it begins', async () => {
	const { world, clock, collectFrom, listFigures } = await openWorld();
	let newest = '2026-11-20';
	world.answer('hvakosterstrommen', ({ path }) => {
		const [, year, monthDay] = /^\/(\d{4})\/(\d\d-\d\d)_NO\d\.json$/.exec(path) ?? [];
		const day = `${year ?? ''}-${monthDay ?? ''}`;
		return day < '2026-11-19' || day > newest ? undefined : json(dayOfPrices(day));
	});
	const means = () => listFigures('electricity-price-area.NO3.mean.D');

	await collectFrom('hvakosterstrommen');
	expect(await means()).toEqual([final('2026-11-19', 500), final('2026-11-20', 500)]);
	newest = '2026-11-21';
	clock.now = new Date('2026-11-20T13:15:00Z');
	const report = await collectFrom('hvakosterstrommen');

	expect(report).toBe('5 documents, 250 figures new or changed');
	expect((await means()).at(-1)).toEqual(final('2026-11-21', 500));
	expect((await listFigures('electricity-price-area.NO3.spot.H')).at(-1)).toEqual(
		final('2026-11-21T22Z', 600)
	);
});

test('the workbook of the World Bank is found on its page', async () => {
	const { world, collectFrom, listFigures } = await openWorld();
	const [prices, indices] = TABLES;
	const page = (table: (typeof TABLES)[number]) => ({
		name: table.sheet,
		rows: [
			[`${table.title}, 1960 to present`],
			['', ...table.columns.map(({ names }) => `${names.at(-1) ?? ''} **`)],
			['', ...table.columns.map(({ unit }) => unit ?? '')],
			['2026M09', ...table.columns.map((_, index) => index + 100)],
			['2026M10', ...table.columns.map(() => '…')]
		]
	});
	const workbook = createWorkbook(page(prices!), page(indices!));
	world.answer('world-bank', ({ path }) =>
		path.endsWith('.xlsx')
			? { body: workbook }
			: {
					body: '<!doctype html><a href="/world-bank/hash/related/CMO-Historical-Data-Monthly.xlsx">'
				}
	);

	await collectFrom('world-bank');

	expect(await listFigures('world-plywood.WLD.total.M')).toEqual([
		final('2026-09', 104),
		missing('2026-10')
	]);
});

test('a question too big for a server is asked in parts', async () => {
	const { world, collectFrom, listFigures } = await openWorld();
	const variables = {
		Landsdel: ['0', '1', '2', '3', '4'],
		Sortiment: ['0', '1', '2', '3', '4', '5']
	};
	const labels: Readonly<Record<string, readonly string[]>> = {
		Landsdel: ['Norra Norrland', 'Södra Norrland', 'Svealand', 'Götaland', 'Hela landet'],
		Sortiment: ['Tall', 'Gran', 'Sågtimmer', 'Barrmassaved', 'Lövmassaved', 'Massaved'],
		Kvartal: ['2026K1', '2026K2']
	};
	const all = { ...variables, Kvartal: ['28', '29'] };
	const describe = ([code, values]: [string, string[]]) => ({
		...{ code, text: code, values, valueTexts: labels[code], time: code === 'Kvartal' }
	});
	world.answer('skogsstyrelsen', ({ method, body }) => {
		if (method === 'GET') return json({ title: 'x', variables: Object.entries(all).map(describe) });
		const { query } = JSON.parse(body) as {
			query: { code: string; selection: { values: string[] } }[];
		};
		const size = query.map(({ selection }) => selection.values.length);
		const count = size.reduce((product, length) => product * length, 1);
		if (count > 40) return { status: 403, body: 'Too many values selected' };
		const dimension = query.map(({ code, selection: { values } }): [string, object] => {
			const first = code === 'Kvartal' ? 28 : 0;
			const label: Record<string, string> = {};
			for (const value of values) label[value] = labels[code]?.[Number(value) - first] ?? '';
			return [code, { category: { index: values, label } }];
		});
		return json({
			...{
				class: 'dataset',
				label: 'Prices (SEK/m3s ub)',
				id: query.map(({ code }) => code),
				size
			},
			...{
				dimension: Object.fromEntries(dimension),
				value: Array.from({ length: count }, () => '650')
			}
		});
	});

	await collectFrom('skogsstyrelsen');

	expect(world.asked.filter(({ method }) => method === 'POST')).toHaveLength(3);
	expect(await listFigures('roundwood-price-sweden.SE.gotaland-pulpwood.Q')).toEqual([
		final('2026-Q1', 650),
		final('2026-Q2', 650)
	]);
});

test('rates in a zip, levels of weeks and lumber prices are stored', async () => {
	const { world, collectFrom, listFigures } = await openWorld();
	const table = 'Date,USD,GBP,SEK,NOK,\n2026-11-19,1.1,0.87,10.9,11.25,\n';
	const archive = Buffer.from(zipSync({ 'eurofxref-hist.csv': strToU8(table) }));
	world.answer('ecb', () => ({ body: archive }));
	world.answer('nve', () =>
		json([{ omrType: 'EL', omrnr: 3, iso_aar: 2020, iso_uke: 53, fyllingsgrad: 0.5 }])
	);
	world.answer('fred', ({ path }) => ({
		body: `observation_date,${path.replace('?id=', '')}\n2026-09-01,251.5\n2026-10-01,.\n`
	}));

	for (const id of ['ecb', 'nve', 'fred']) await collectFrom(id);

	expect(await listFigures('ecb-eur-nok.EA.spot.D')).toEqual([final('2026-11-19', 11.25)]);
	expect(await listFigures('reservoir-level.NO3.filling.W')).toEqual([final('2020-W53', 50)]);
	expect(await listFigures('lumber-ppi.US.total.M')).toEqual([
		final('2026-09', 251.5),
		missing('2026-10')
	]);
});
