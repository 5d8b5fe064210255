import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quantity } from '#domain/quantity.ts';
import { readSnapshot } from '#server/db/snapshot.ts';
import { getFeed } from '#server/db/queries/changes.ts';
import { computeFormula } from '#server/figures/compute-formula.ts';
import { createResultCache, type ResultCache } from '#server/figures/result-cache.ts';
import { final, minutesAfter, NOON, openPipeline } from '#tests/support/ingest.ts';

/* Whatever is written between reads, a kept result is what would be calculated afresh. All figures are made up. */

const A = 'removals.NO-50.cached.M';
const B = 'removals.NO.cached.M';
const FORMULAS = [`${A} - ${B}`, `share(${A}, ${B})`, `rolling(${A}, 2)`, `${B} * 2`];

type Pipeline = Awaited<ReturnType<typeof openPipeline>>;

const compute = (
	{ db }: Pipeline,
	results: ResultCache,
	{ formula, asOf }: { formula: string; asOf?: Date }
): Promise<Quantity> =>
	readSnapshot(db, async (trx) => {
		const { feed } = await getFeed(trx);
		const at = asOf === undefined ? {} : { asOf };
		const surroundings = { ...{ trx, feed, results, now: () => 0 }, ...at };
		return (await computeFormula(surroundings, formula)).quantity;
	});

type Pick = <T>(...values: T[]) => fc.Arbitrary<T>;
const pick: Pick = (...values) => fc.constantFrom(...values);

const write = fc.record({
	kind: fc.constant('write' as const),
	key: pick(A, B),
	period: pick('2026-01', '2026-02', '2026-03'),
	value: fc.integer({ min: 1, max: 5 }),
	/** The document is the whole truth: what it lacks is withdrawn. */
	isComplete: fc.boolean()
});
const read = fc.record({
	kind: fc.constant('read' as const),
	formula: pick(...FORMULAS),
	/** As known so many minutes ago. */
	ago: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 1 })
});

const mostlyReads = fc.oneof({ arbitrary: write, weight: 1 }, { arbitrary: read, weight: 3 });

test('random writes and reads never serve a stale value', async () => {
	const pipeline = await openPipeline();
	const { takeIn, clock } = pipeline;
	const results = createResultCache({ maxCount: 6, maxBytes: 1e6 });
	let found = 0;
	const counting: ResultCache = {
		...results,
		find: (key) => {
			const result = results.find(key);
			if (result !== undefined) found += 1;
			return result;
		}
	};
	await takeIn({ [A]: [final('2026-01', 1)], [B]: [final('2026-01', 1)] });

	await fc.assert(
		fc.asyncProperty(fc.array(mostlyReads, { maxLength: 25, size: 'max' }), async (steps) => {
			for (const step of steps) {
				if (step.kind === 'write') {
					clock.now = minutesAfter(clock.now, 1);
					const { key, period, value, isComplete } = step;
					const covered = isComplete ? ['2026-01', '2026-02', '2026-03'] : [];
					await takeIn({ [key]: [final(period, value)] }, { fetchedAt: clock.now, covered });
					continue;
				}
				const { formula, ago } = step;
				const at = ago === undefined ? {} : { asOf: minutesAfter(clock.now, -ago) };
				const fresh = await compute(pipeline, createResultCache(), { formula, ...at });
				expect(await compute(pipeline, counting, { formula, ...at })).toEqual(fresh);
			}
		}),
		{ numRuns: 20 }
	);
	// Else nothing would be proved of kept results.
	expect(found).toBeGreaterThan(10);
});

test('a reader that began before a write keeps nothing that a later reader takes for new', async () => {
	const pipeline = await openPipeline();
	const { db, takeIn } = pipeline;
	const results = createResultCache();
	await takeIn({ [B]: [final('2026-01', 1)] });
	const fetchedAt = minutesAfter(NOON, -1);

	const early = await readSnapshot(db, async (trx) => {
		const { feed } = await getFeed(trx);
		await takeIn({ [B]: [final('2026-01', 7)] }, { fetchedAt });
		const surroundings = { trx, feed, results, now: () => 0 };
		return (await computeFormula(surroundings, `${B} * 2`)).quantity;
	});

	expect(early.observations[0]?.value).toBe(2);
	expect((await compute(pipeline, results, { formula: `${B} * 2` })).observations[0]?.value).toBe(
		14
	);
});
