import type { SeriesUpdate } from '#domain/live-events.ts';
import type { Observation } from '#domain/observation.ts';

/** One series as this page holds it, and as of which change each of its cells is. */
export interface SeriesState {
	/** Oldest first. */
	readonly observations: readonly Observation[];
	/** Every cell is at least as new as this change. */
	readonly changeId: number;
	/** Cells that are newer, by period. */
	readonly cells: ReadonlyMap<string, number>;
}

/** One figure that became another. `old` is null where there was no cell. */
export interface FigureChange {
	readonly key: string;
	readonly period: string;
	readonly old: Observation | null;
	readonly new: Observation;
}

export interface Merge {
	readonly state: SeriesState;
	readonly changes: readonly FigureChange[];
}

/** What a page or the API answered: all figures, and the position in the feed that they are true of. */
export interface Snapshot {
	readonly lastChangeId: number;
	readonly observations: readonly Observation[];
}

export const createSeriesState = ({ observations, lastChangeId }: Snapshot): SeriesState => ({
	observations,
	changeId: lastChangeId,
	cells: new Map()
});

/** What is held is kept on screen and counts as older than anything: it came from another feed. */
export const distrust = ({ observations }: SeriesState): SeriesState => ({
	observations,
	changeId: -1,
	cells: new Map()
});

export const isDistrusted = ({ changeId }: SeriesState) => changeId < 0;

/**
 * Takes the cells of an update that are newer than those held. In whatever order updates come, and however
 * often, the result is the same; a withdrawn figure is a cell with a null value.
 */
export function mergeUpdate(state: SeriesState, update: SeriesUpdate): Merge {
	const { key, changeId, observations } = update;
	const newer = (observations ?? []).filter(({ period }) => changeIdOf(state, period) < changeId);
	if (newer.length === 0) return { state, changes: [] };
	const cells = new Map(state.cells);
	for (const { period } of newer) cells.set(period, changeId);
	const merged = replaceCells(state.observations, newer);
	return {
		state: { ...state, observations: merged, cells },
		changes: listChanges(key, state.observations, newer)
	};
}

/** Takes a whole series read again, but keeps the cells that are newer than it. */
export function mergeSnapshot(state: SeriesState, key: string, snapshot: Snapshot): Merge {
	const { lastChangeId, observations } = snapshot;
	if (lastChangeId < state.changeId) return { state, changes: [] };
	const cells = new Map([...state.cells].filter(([, changeId]) => changeId > lastChangeId));
	const kept = state.observations.filter(({ period }) => cells.has(period));
	const merged = replaceCells(observations, kept);
	return {
		state: { observations: merged, changeId: lastChangeId, cells },
		changes: listChanges(key, state.observations, merged)
	};
}

const changeIdOf = ({ cells, changeId }: SeriesState, period: string) =>
	cells.get(period) ?? changeId;

/** Period ids of one frequency sort in time. */
function replaceCells(
	observations: readonly Observation[],
	newer: readonly Observation[]
): readonly Observation[] {
	if (newer.length === 0) return observations;
	const cells = new Map(observations.map((observation) => [observation.period, observation]));
	for (const observation of newer) cells.set(observation.period, observation);
	return [...cells.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function listChanges(
	key: string,
	before: readonly Observation[],
	after: readonly Observation[]
): FigureChange[] {
	const held = new Map(before.map((observation) => [observation.period, observation]));
	return after.flatMap((observation) => {
		const old = held.get(observation.period) ?? null;
		const isSame = old?.value === observation.value && old.status === observation.status;
		return isSame ? [] : [{ key, period: observation.period, old, new: observation }];
	});
}
