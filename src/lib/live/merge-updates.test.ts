import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeriesUpdate } from '#domain/live-events.ts';
import type { Observation } from '#domain/observation.ts';
import {
	createSeriesState,
	distrust,
	mergeSnapshot,
	mergeUpdate,
	type SeriesState
} from './merge-updates.ts';

const KEY = 'roundwood-removals.NO.industrial.M';
const final = (period: string, value: number | null): Observation => ({
	period,
	value,
	status: value === null ? 'missing' : 'final'
});
const held = (lastChangeId: number, ...observations: Observation[]) =>
	createSeriesState({ lastChangeId, observations });
const update = (changeId: number, ...observations: Observation[]): SeriesUpdate => ({
	key: KEY,
	changeId,
	observations
});

test('a newer figure takes its place in time and is reported with the one before', () => {
	const state = held(4, final('2024-01', 10), final('2024-03', 30));

	const merge = mergeUpdate(state, update(5, final('2024-02', 20), final('2024-03', 31)));

	expect(merge.state.observations).toEqual([
		final('2024-01', 10),
		final('2024-02', 20),
		final('2024-03', 31)
	]);
	expect(merge.changes).toEqual([
		{ key: KEY, period: '2024-02', old: null, new: final('2024-02', 20) },
		{ key: KEY, period: '2024-03', old: final('2024-03', 30), new: final('2024-03', 31) }
	]);
});

test('an update that the page was loaded with changes nothing and marks nothing', () => {
	const state = held(5, final('2024-01', 10));

	expect(mergeUpdate(state, update(5, final('2024-01', 9)))).toEqual({ state, changes: [] });
});

test('a late older update does not undo a newer figure, but brings its other figures', () => {
	const newer = mergeUpdate(held(1), update(7, final('2024-01', 70))).state;

	const { state } = mergeUpdate(newer, update(6, final('2024-01', 60), final('2024-02', 61)));

	expect(state.observations).toEqual([final('2024-01', 70), final('2024-02', 61)]);
});

test('a withdrawn figure becomes a cell without a value', () => {
	const { state, changes } = mergeUpdate(
		held(1, final('2024-01', 10)),
		update(2, final('2024-01', null))
	);

	expect(state.observations).toEqual([final('2024-01', null)]);
	expect(changes).toHaveLength(1);
});

test('an update that says the same again is taken, and not marked', () => {
	const { state, changes } = mergeUpdate(
		held(1, final('2024-01', 10)),
		update(2, final('2024-01', 10))
	);

	expect(state.cells.get('2024-01')).toBe(2);
	expect(changes).toEqual([]);
});

test('a series read again replaces what is older than it and keeps what is newer', () => {
	const state = mergeUpdate(
		held(1, final('2023-12', 1), final('2024-01', 2)),
		update(9, final('2024-01', 90))
	).state;

	const merge = mergeSnapshot(state, KEY, {
		lastChangeId: 8,
		observations: [final('2024-01', 80), final('2024-02', 81)]
	});

	expect(merge.state.observations).toEqual([final('2024-01', 90), final('2024-02', 81)]);
	expect(merge.changes.map(({ period }) => period)).toEqual(['2024-02']);
});

test('an answer older than what is held is left', () => {
	const state = held(8, final('2024-01', 80));

	expect(mergeSnapshot(state, KEY, { lastChangeId: 7, observations: [] }).state).toBe(state);
});

test('figures of another feed stay on screen until they are read again', () => {
	const state = distrust(held(800, final('2024-01', 1)));

	expect(state.observations).toEqual([final('2024-01', 1)]);
	expect(
		mergeSnapshot(state, KEY, { lastChangeId: 3, observations: [final('2024-02', 2)] }).state
			.observations
	).toEqual([final('2024-02', 2)]);
});

/** The feed as the server keeps it: each change writes some cells; its update leaves out what was replaced later. */
function createHistory(writes: readonly (readonly [month: number, value: number | null][])[]) {
	const snapshots: Observation[][] = [[]];
	for (const write of writes) {
		const cells = new Map(snapshots.at(-1)?.map((cell) => [cell.period, cell]));
		for (const [month, value] of write) {
			const period = `2024-${String(month).padStart(2, '0')}`;
			cells.set(period, final(period, value));
		}
		snapshots.push([...cells.values()].sort((a, b) => (a.period < b.period ? -1 : 1)));
	}
	const updateAsOf = (changeId: number, readAt: number): SeriesUpdate => {
		const written = new Set(writes[changeId - 1]?.map(([month]) => month));
		const later = new Set(
			writes
				.slice(changeId, readAt)
				.flat()
				.map(([month]) => month)
		);
		const isCurrent = ({ period }: Observation) =>
			written.has(Number(period.slice(5))) && !later.has(Number(period.slice(5)));
		return update(changeId, ...(snapshots[readAt] ?? []).filter(isCurrent));
	};
	return { snapshots, updateAsOf };
}

const month = fc.integer({ min: 1, max: 6 });
const value = fc.option(fc.integer({ min: 0, max: 99 }));
const writes = fc.array(fc.array(fc.tuple(month, value), { minLength: 1, maxLength: 4 }), {
	minLength: 1,
	maxLength: 6
});

const scenario = fc.record({
	given: writes,
	extra: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 12 }),
	start: fc.nat(),
	order: fc.infiniteStream(fc.nat())
});

test('any order and repetition of catch-up, live messages and re-reads ends as a fresh load', () => {
	fc.assert(
		fc.property(scenario, ({ given, extra, start, order }) => {
			const { snapshots, updateAsOf } = createHistory(given);
			const last = given.length;
			const loadedAt = start % (last + 1);
			let state: SeriesState = held(loadedAt, ...(snapshots[loadedAt] ?? []));
			const update = (changeId: number, readAt: number) => {
				state = mergeUpdate(state, updateAsOf(changeId, readAt)).state;
			};
			const readAgain = (readAt: number) => {
				const observations = snapshots[readAt] ?? [];
				state = mergeSnapshot(state, KEY, { lastChangeId: readAt, observations }).state;
			};
			const complete = given.map((_, index) => () => {
				update(index + 1, last);
			});
			const repeated = extra.map(([a, b, isReadAgain]) => () => {
				const readAt = a % (last + 1);
				if (isReadAgain) readAgain(readAt);
				else update(Math.min(readAt, 1 + (b % last)), readAt);
			});

			for (const step of shuffle([...complete, ...repeated], order)) step();

			expect(state.observations).toEqual(snapshots[last]);
		})
	);
});

function shuffle<T>(items: T[], order: Iterable<number>): T[] {
	const left = [...items];
	const picks = order[Symbol.iterator]();
	return items.flatMap(() => left.splice(Number(picks.next().value) % left.length, 1));
}
