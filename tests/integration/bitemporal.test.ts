import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Observation, Status } from '#domain/observation.ts';
import type { RunReport } from '#jobs/ingest/context.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { listUpdates } from '#server/db/queries/changes.ts';
import { listObservations } from '#server/db/queries/observations.ts';
import {
	dumpFigures,
	listChanges,
	minutesAfter,
	NOON,
	openPipeline
} from '#tests/support/ingest.ts';
import { createStatedSource, stateFigures } from '#tests/support/stated-source.ts';

/* The laws of the bitemporal store, held against a model that keeps whole copies. All figures are made up. */

const PERIODS = ['2026-01', '2026-02', '2026-03'];
const SERIES = 2;

interface Figure {
	readonly series: number;
	readonly period: string;
	readonly value: number | null;
	readonly status: Status;
}

interface Statement {
	readonly figures: readonly Figure[];
	readonly isComplete: boolean;
	/** When it was published: a document may come after one that is newer. */
	readonly age: number;
	/** Minutes since the document before; with 0 the clock stands still. */
	readonly pause: number;
}

const figure = fc
	.record({
		series: fc.nat(SERIES - 1),
		period: fc.constantFrom(...PERIODS),
		value: fc.option(fc.constantFrom(-1, 0, 1, 2)),
		status: fc.constantFrom<Status>('final', 'preliminary')
	})
	.map((drawn) => (drawn.value === null ? { ...drawn, status: 'missing' as const } : drawn));

const statement: fc.Arbitrary<Statement> = fc.record({
	figures: fc.uniqueArray(figure, {
		selector: ({ series, period }) => `${series} ${period}`,
		maxLength: 6
	}),
	isComplete: fc.boolean(),
	age: fc.nat(5),
	pause: fc.nat(2)
});

interface Cell extends Figure {
	/** Age and order of the document that wrote it. */
	readonly age: number;
	readonly order: number;
}
type Model = ReadonlyMap<string, Cell>;

const idOf = ({ series, period }: Figure) => `${series} ${period}`;

/** What is believed after a statement: nothing that a newer one wrote is touched. */
function apply(model: Model, statement: Statement, order: number): Model {
	const mark = { age: statement.age, order };
	const next = new Map(model);
	for (const figure of statement.figures) {
		const old = model.get(idOf(figure));
		if (old === undefined) next.set(idOf(figure), { ...figure, ...mark });
		else if (isOther(old, figure) && !isNewer(old, mark))
			next.set(idOf(figure), { ...figure, ...mark, status: statusAfter(old, figure) });
	}
	for (const [id, cell] of statement.isComplete ? listGone(model, statement) : []) {
		if (!isNewer(cell, mark)) next.set(id, { ...cell, ...mark, value: null, status: 'missing' });
	}
	return next;
}

function listGone(model: Model, { figures }: Statement) {
	const stated = new Set(figures.map(idOf));
	return [...model].filter(([id, { status }]) => !stated.has(id) && status !== 'missing');
}

const isNewer = (cell: Cell, { age, order }: Pick<Cell, 'age' | 'order'>) =>
	cell.age > age || (cell.age === age && cell.order > order);

const isOther = (old: Cell, { value, status }: Figure) =>
	old.value !== value ||
	(old.status !== status && !(old.status === 'revised' && status === 'final'));

const statusAfter = (old: Cell, { value, status }: Figure): Status =>
	status === 'final' && old.value !== null && old.value !== value ? 'revised' : status;

const toObservations = (model: Model, series: number): Observation[] =>
	[...model.values()]
		.filter((cell) => cell.series === series)
		.map(({ period, value, status }) => ({ period, value, status }))
		.sort((a, b) => (a.period < b.period ? -1 : 1));

const countDifferent = (before: Model, after: Model) =>
	[...after].filter(([id, cell]) => before.get(id) !== cell).length;

interface World {
	readonly keys: readonly string[];
	readonly takeIn: (statement: Statement) => Promise<RunReport>;
	readonly read: (key: string, asOf?: Date) => Promise<Observation[]>;
	/** When the newest change was made, as the store says. */
	readonly findLastAt: () => Promise<Date>;
}

type Pipeline = Awaited<ReturnType<typeof openPipeline>>;

/** A source that no other sequence knows, and its own series. */
async function createWorld({ db, context, clock }: Pipeline, number: number): Promise<World> {
	const source = createStatedSource(`world-${number}`);
	await registerSources(db, [source]);
	const region = `NO-${String(number).padStart(4, '0')}`;
	const keys = Array.from({ length: SERIES }, (_, series) => `removals.${region}.n${series}.M`);
	return {
		keys,
		takeIn: (statement) => {
			clock.now = minutesAfter(clock.now, statement.pause);
			const document = stateDocument(statement, keys);
			return ingest(context, source, { document, trigger: 'command' });
		},
		read: async (key, asOf) =>
			(await listObservations(db, [key], asOf === undefined ? {} : { asOf })).get(key)!,
		findLastAt: async () => (await listChanges(db)).at(-1)!.at
	};
}

function stateDocument({ figures, isComplete, age }: Statement, keys: readonly string[]) {
	const observations = (series: number) =>
		figures
			.filter((figure) => figure.series === series)
			.map(({ period, value, status }) => ({ period, value, status }));
	const stated = keys.map((key, series) => [key, observations(series)] as const);
	return stateFigures(Object.fromEntries(stated.filter(([, list]) => list.length > 0)), {
		fetchedAt: new Date(NOON.getTime() + age),
		covered: isComplete ? PERIODS : []
	});
}

interface Known {
	readonly at: Date;
	readonly model: Model;
}

/** Takes the statements in one by one, and notes what was believed from when on. */
async function live(world: World, statements: readonly Statement[]): Promise<Known[]> {
	const history: Known[] = [{ at: new Date(0), model: new Map() }];
	for (const [order, statement] of statements.entries()) {
		const before = history.at(-1)!.model;
		const model = apply(before, statement, order);
		const report = await world.takeIn(statement);
		expect(report.rowsStored).toBe(model.size - before.size);
		expect(report.rowsStored + report.rowsChanged).toBe(countDifferent(before, model));
		if (report.lastChangeId !== null) history.push({ at: await world.findLastAt(), model });
	}
	return history;
}

/** Runs the law on many random sequences of documents, all in one database. */
async function holdsAlways(
	law: (world: World, pipeline: Pipeline, history: readonly Known[]) => Promise<void>
) {
	const pipeline = await openPipeline();
	let number = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 6 }), async (statements) => {
			number += 1;
			const world = await createWorld(pipeline, number);
			await law(world, pipeline, await live(world, statements));
		}),
		{ numRuns: 30 }
	);
}

test('what is read as known at a time is what was current at that time', async () => {
	await holdsAlways(async ({ keys, read }, _, history) => {
		for (const [series, key] of keys.entries()) {
			for (const [index, { at, model }] of history.entries()) {
				const known = toObservations(model, series);
				expect(await read(key, at)).toEqual(known);
				const next = history[index + 1];
				if (next) expect(await read(key, new Date(next.at.getTime() - 1))).toEqual(known);
			}
		}
	});
});

test('the newest as-of equals the current figures', async () => {
	await holdsAlways(async ({ keys, read }, _, history) => {
		for (const [series, key] of keys.entries()) {
			const current = toObservations(history.at(-1)!.model, series);
			expect(await read(key)).toEqual(current);
			expect(await read(key, new Date('2100-01-01T00:00:00Z'))).toEqual(current);
		}
	});
});

test('the intervals in which a figure was believed join without a gap and without an overlap', async () => {
	await holdsAlways(async ({ keys }, { db }) => {
		const { observations, revisions } = await dumpFigures(db);
		for (const current of observations.filter(({ key }) => keys.includes(key))) {
			const before = revisions.filter(
				({ key, period_start }) =>
					key === current.key && period_start.getTime() === current.period_start.getTime()
			);
			const begins = [...before, current].map(({ known_from }) => known_from.getTime());
			expect(before.map(({ known_to }) => known_to.getTime())).toEqual(begins.slice(1));
			expect([...new Set(begins)].sort((a, b) => a - b)).toEqual(begins);
		}
	});
});

test('whoever merges the change feed by id has the current figures', async () => {
	await holdsAlways(async ({ keys, read }, { db }) => {
		const { updates } = await listUpdates(db, { feed: null, after: 0, keys });
		for (const key of keys) {
			const merged = new Map(
				updates
					.filter((update) => update.key === key)
					.flatMap(({ observations }) => observations!)
					.map((observation) => [observation.period, observation])
			);
			const inOrder = [...merged.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
			expect(inOrder).toEqual(await read(key));
		}
	});
});
