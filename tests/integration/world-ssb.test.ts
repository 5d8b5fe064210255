import { expect, onTestFinished, test } from 'vitest';
import { formatPeriodId } from '#domain/period.ts';
import { collect } from '#jobs/collect.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { collect as collectSsb } from '#jobs/sources/ssb/collect.ts';
import { ssb } from '#jobs/sources/ssb/source.ts';
import { INDUSTRY_TABLES } from '#jobs/sources/ssb/tables/industry.ts';
import { ROUNDWOOD_TABLES } from '#jobs/sources/ssb/tables/roundwood.ts';
import { createTransport } from '#jobs/transport/transport.ts';
import { LIMITS } from '#jobs/transport/limits.ts';
import { createVirtualTime } from '#tests/support/effects.ts';
import { dumpFigures, NOON, openPipeline } from '#tests/support/ingest.ts';
import { answerPxWeb, type PxTable } from '#tests/support/world/px-web.ts';
import { startStandIn } from '#tests/support/world/stand-in.ts';

/* Statistics Norway's tables as they are today and as they may be tomorrow. All figures are made up. */
const KEY = 'ppi-wood-products.NO.total.M';
const TABLES = [...INDUSTRY_TABLES, ...ROUNDWOOD_TABLES];
const INDUSTRIES = ['SNN16', 'SNN17', 'SNN31', 'SNN35'];

const months = (first: string, count: number) =>
	Array.from({ length: count }, (_, index) =>
		formatPeriodId({
			frequency: 'M',
			start: new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5)) - 1 + index))
		})
	);

const toTimeCode = (period: string) => period.replace('-', 'M');

/** An index that has its seasons and grows a little. */
const indexAt = ({ Tid = '', NaringUtenriks = '' }: Readonly<Record<string, string>>) => {
	const month = Number(Tid.slice(0, 4)) * 12 + Number(Tid.slice(5)) - 2020 * 12;
	const wave = 3 * Math.sin((month / 6) * Math.PI) + INDUSTRIES.indexOf(NaringUtenriks);
	return Math.round((100 + month / 4 + wave) * 10) / 10;
};

const tableOf = (periods: readonly string[], given: Partial<PxTable> = {}): PxTable => ({
	...{ id: '12462', label: '12462: Producer price index (2021=100), by industry', unit: 'Index' },
	updated: '2026-11-10T07:00:00Z',
	variables: {
		Marked: ['00', '01', '02'],
		NaringUtenriks: ['SNN10', ...INDUSTRIES],
		ContentsCode: ['Indeksnivo', 'Vekter'],
		Tid: periods.map(toTimeCode)
	},
	figureOf: indexAt,
	...given
});

const UP_TO_SEPTEMBER = months('2020-01', 81);
const UP_TO_OCTOBER = months('2020-01', 82);

/** SSB as it was in October, taken in; what it says from then on is up to the test. */
async function openSsb(first = tableOf(UP_TO_SEPTEMBER)) {
	const pipeline = await openPipeline();
	await registerSources(pipeline.db, [ssb]);
	const world = await startStandIn();
	onTestFinished(() => world.close());
	let table = first;
	world.answer(
		'ssb',
		answerPxWeb(() => [table])
	);
	const { clock, effects } = createVirtualTime(NOON);
	const settings = { addresses: world.addresses, secrets: {} };
	const transport = createTransport(effects, settings, LIMITS);
	const open = createWorldOpener(effects, settings, transport);
	const context = { ...pipeline.context, effects };
	const { signal } = new AbortController();
	const collectAgain = () => {
		const documents = collectSsb(
			open(context, signal),
			TABLES.filter(({ id }) => id === first.id)
		);
		return collect(context, ssb, { documents, signal });
	};
	await collectAgain();
	clock.now = new Date('2026-11-20T12:20:00Z');
	const listStands = async () => (await pipeline.listFigures(KEY)).map(({ period }) => period);
	return {
		...{ ...pipeline, world, clock, collectAgain, listStands },
		become: (next: PxTable) => {
			table = next;
		}
	};
}

test('a new month is taken in, for every series of the table', async () => {
	const { become, collectAgain, listStands, listFigures } = await openSsb();
	expect(await listStands()).toEqual(UP_TO_SEPTEMBER);
	become(tableOf(UP_TO_OCTOBER));

	expect(await collectAgain()).toBe('1 documents, 12 figures new or changed');

	expect((await listFigures(KEY)).at(-1)).toMatchObject({
		...{ period: '2026-10', value: indexAt({ Tid: '2026M10', NaringUtenriks: 'SNN16' }) },
		status: 'final'
	});
});

test('a table that stands still is asked about, and its figures are not asked for again', async () => {
	const { become, collectAgain, listStands, world } = await openSsb();
	become(tableOf(UP_TO_SEPTEMBER, { updated: '2026-10-10T06:00:00Z' }));
	const before = world.asked.length;

	expect(await collectAgain()).toBe('0 documents, 0 figures new or changed');

	expect(world.asked.slice(before).map(({ path }) => path)).toEqual(['/tables/12462?lang=en']);
	expect(await listStands()).toEqual(UP_TO_SEPTEMBER);
});

const WRONG: readonly [string, Partial<PxTable>, RegExp][] = [
	[
		'renames a code',
		{
			variables: {
				...tableOf(UP_TO_OCTOBER).variables,
				NaringUtenriks: ['SNN10', 'SNN16X', 'SNN17', 'SNN31', 'SNN35']
			}
		},
		/table 12462, variable NaringUtenriks: code SNN16 is missing, nearest are .*SNN16X/
	],
	[
		'renames a variable',
		{
			variables: {
				...{ Marked: ['00', '01', '02'], NACE2025: INDUSTRIES },
				...{ ContentsCode: ['Indeksnivo'], Tid: UP_TO_OCTOBER.map(toTimeCode) }
			}
		},
		/table 12462: variable NaringUtenriks is missing, found .*NACE2025/
	]
];

test.each(WRONG)('a table that %s is not asked for its figures', async (_, given, message) => {
	const { become, collectAgain, db, world } = await openSsb();
	const before = await dumpFigures(db);
	become(tableOf(UP_TO_OCTOBER, given));

	await expect(collectAgain()).rejects.toThrow(message);

	expect(world.asked.at(-1)?.path).toBe('/tables/12462/metadata?lang=en');
	expect(await dumpFigures(db)).toEqual(before);
});

const REFUSED: readonly [string, Partial<PxTable>, RegExp][] = [
	['another unit', { unit: 'NOK million' }, /expected the unit of Indeksnivo to be index/],
	[
		'another base year',
		{ label: '12462: Producer price index (2025=100), by industry' },
		/expected Indeksnivo with 2021=100, found 2025=100; that is another series/
	]
];

test.each(REFUSED)('a table in %s is refused whole, and archived', async (_, given, message) => {
	const { become, collectAgain, db } = await openSsb();
	const before = await dumpFigures(db);
	become(tableOf(UP_TO_OCTOBER, given));

	expect(await collectAgain()).toBe('1 documents, 0 figures new or changed');

	const runs = await db.selectFrom('ingest_run').selectAll().orderBy('id', 'desc').execute();
	expect(runs[0]).toMatchObject({
		state: 'refused',
		message: expect.stringMatching(message) as string
	});
	expect(await dumpFigures(db)).toEqual(before);
});

test('five years revised at once are taken in, and what was believed before is kept', async () => {
	const { become, collectAgain, db, listFigures } = await openSsb();
	const before = await listFigures(KEY);
	const revised = (codes: Readonly<Record<string, string>>) =>
		(codes['Tid'] ?? '') >= '2021M01'
			? Math.round((indexAt(codes) + 0.3) * 10) / 10
			: indexAt(codes);
	become(tableOf(UP_TO_OCTOBER, { figureOf: revised }));

	// Twelve series: 69 months that were known, and one that is new.
	expect(await collectAgain()).toBe(`1 documents, ${12 * 70} figures new or changed`);

	const { revisions } = await dumpFigures(db);
	expect(revisions.filter(({ key }) => key === KEY)).toHaveLength(69);
	expect(await listFigures(KEY, new Date('2026-11-20T12:10:00Z'))).toEqual(before);
	expect((await listFigures(KEY)).at(-2)).toMatchObject({ period: '2026-09', status: 'revised' });
});

test('a figure a thousand times as large is held back, and the others are taken in', async () => {
	const { become, collectAgain, db, listStands, listFigures } = await openSsb();
	const slipped = (codes: Readonly<Record<string, string>>) => {
		const isSlipped = codes['Tid'] === '2026M10' && codes['NaringUtenriks'] === 'SNN16';
		return isSlipped && codes['Marked'] === '00' ? indexAt(codes) * 1000 : indexAt(codes);
	};
	become(tableOf(UP_TO_OCTOBER, { figureOf: slipped }));

	expect(await collectAgain()).toBe('1 documents, 11 figures new or changed');

	expect(await listStands()).toEqual(UP_TO_SEPTEMBER);
	expect((await listFigures('ppi-paper.NO.total.M')).at(-1)?.period).toBe('2026-10');
	expect(await db.selectFrom('quarantine').select(['series_key', 'state']).execute()).toEqual([
		{ series_key: KEY, state: 'pending' }
	]);
});

test('a figure that is withdrawn is missing, and never zero', async () => {
	const { become, collectAgain, listFigures } = await openSsb();
	const gone = (codes: Readonly<Record<string, string>>) =>
		codes['Tid'] === '2026M09' ? null : indexAt(codes);
	become(tableOf(UP_TO_SEPTEMBER, { figureOf: gone }));

	await collectAgain();

	expect((await listFigures(KEY)).at(-1)).toMatchObject({ period: '2026-09', value: null });
});

test('a number with a decimal comma is kept aside, and the others are taken in', async () => {
	const { become, collectAgain, db, listStands } = await openSsb();
	const comma = (codes: Readonly<Record<string, string>>) =>
		codes['Tid'] === '2026M10' && codes['NaringUtenriks'] === 'SNN16' ? '120,5' : indexAt(codes);
	become(tableOf(UP_TO_OCTOBER, { figureOf: comma }));

	// Three markets of one of four industries.
	expect(await collectAgain()).toBe('1 documents, 9 figures new or changed');

	expect(await listStands()).toEqual(UP_TO_SEPTEMBER);
	const rejections = await db.selectFrom('rejection').select('reason').execute();
	expect(rejections).toHaveLength(3);
	for (const { reason } of rejections) expect(reason).toMatch(/^not a number: "?120,5"?$/);
});

test('numbers that all have a decimal comma are refused whole', async () => {
	const { become, collectAgain, db, listStands } = await openSsb();
	const comma = (codes: Readonly<Record<string, string>>) =>
		indexAt(codes).toFixed(1).replace('.', ',');
	become(tableOf(UP_TO_OCTOBER, { figureOf: comma }));

	await collectAgain();

	const runs = await db.selectFrom('ingest_run').select('state').orderBy('id').execute();
	expect(runs.map(({ state }) => state)).toEqual(['stored', 'refused']);
	expect(await listStands()).toEqual(UP_TO_SEPTEMBER);
});

/** Prices of spruce pulpwood; no figure is 0 in this table. Hemne became part of Heim in 2020. */
const pricesOf = (regions: readonly string[], years: readonly string[]): PxTable => ({
	...{ id: '12750', label: '12750: Average price', unit: 'NOK per m³' },
	updated: '2026-11-10T07:00:00Z',
	variables: { Region: regions, Treslag: ['1410'], ContentsCode: ['GjPris'], Tid: years },
	figureOf: ({ Region = '', Tid = '' }) => {
		const isThere = Region === '5011' ? Tid < '2020' : Region !== '5055' || Tid >= '2020';
		return isThere ? 250 + Number(Tid) - 2010 : 0;
	}
});

test('after a merger each municipality keeps its own years, and none is filled with zeros', async () => {
	const { become, collectAgain, listFigures } = await openSsb(
		pricesOf(['0', '50', '5011'], ['2017', '2018', '2019'])
	);
	become(pricesOf(['0', '50', '5011', '5055'], ['2017', '2018', '2019', '2020', '2021']));

	await collectAgain();

	const listValues = async (region: string) =>
		(await listFigures(`roundwood-price-ssb.${region}.1410.A`))
			.filter(({ value }) => value !== null)
			.map(({ period, value }) => `${period}: ${value ?? ''}`);
	expect(await listValues('NO-5011')).toEqual(['2017: 257', '2018: 258', '2019: 259']);
	expect(await listValues('NO-5055')).toEqual(['2020: 260', '2021: 261']);
	expect(await listValues('NO-50')).toHaveLength(5);
});
