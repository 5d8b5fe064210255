import type { Frequency } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { Trx } from '#server/db/database.ts';
import { upsertSeries, type KnownSeries } from '#server/db/queries/series.ts';
import {
	listNewerRuns,
	lockStore,
	publishChanges,
	storeFigures,
	type DocumentAge,
	type FigureColumns,
	type StoreMark,
	type WrittenSeries
} from '#server/db/queries/store.ts';
import { withdrawFigures } from '#server/db/queries/withdraw.ts';
import type {
	Coverage,
	ParsedDocument,
	ParsedObservation,
	ParsedSeries
} from '../sources/source.ts';
import type { OnProgress } from './context.ts';

const CHUNK_ROWS = 50_000;

export interface StoreRequest {
	readonly runId: number;
	readonly age: DocumentAge;
	readonly now: Date;
	readonly onProgress?: OnProgress | undefined;
}

export interface Stored {
	readonly rowsStored: number;
	readonly rowsChanged: number;
	readonly written: readonly WrittenSeries[];
	readonly mark: StoreMark;
}

/** Stores the figures of one document in the given transaction, and withdraws what it no longer has. */
export async function storeDocument(
	trx: Trx,
	{ series, coverage }: Pick<ParsedDocument, 'series' | 'coverage'>,
	{ runId, age, now, onProgress }: StoreRequest
): Promise<Stored> {
	const knownFrom = await lockStore(trx, now);
	const mark = { runId, knownFrom, newerRunIds: await listNewerRuns(trx, age) };
	const known = await upsertSeries(
		trx,
		series.map(({ identity }) => identity)
	);
	const columns = toColumns(series, known);
	const written = await storeChunks(trx, columns, { mark, onProgress });
	for (const covered of splitByFrequency(coverage)) {
		const withdrawal = { ...covered, source: age.source, lastKnownSeriesId: known.lastKnownId };
		written.push(...(await withdrawFigures(trx, withdrawal, { kept: columns, mark })));
	}
	return { written, mark, ...countRows(written) };
}

interface Covered {
	readonly dataset: string;
	readonly frequency: Frequency;
	readonly starts: number[];
}

function splitByFrequency(coverage: readonly Coverage[]): Covered[] {
	const covered = new Map<string, Covered>();
	for (const { dataset, periods } of coverage) {
		for (const { frequency, start } of periods) {
			const id = `${dataset} ${frequency}`;
			const entry = covered.get(id) ?? { dataset, frequency, starts: [] };
			entry.starts.push(start.getTime());
			covered.set(id, entry);
		}
	}
	return [...covered.values()];
}

/** Announces what was stored; nothing when nothing was. */
export async function publishStored(trx: Trx, { written, mark }: Stored): Promise<number | null> {
	return written.length === 0 ? null : publishChanges(trx, written, mark);
}

function countRows(written: readonly WrittenSeries[]) {
	return {
		rowsStored: written.reduce((sum, { stored }) => sum + stored, 0),
		rowsChanged: written.reduce((sum, { changed }) => sum + changed, 0)
	};
}

async function storeChunks(
	trx: Trx,
	columns: FigureColumns,
	{ mark, onProgress }: { mark: StoreMark; onProgress: OnProgress | undefined }
): Promise<WrittenSeries[]> {
	const written: WrittenSeries[] = [];
	const rowsTotal = columns.seriesIds.length;
	const seriesIds = new Set<number>();
	for (let from = 0; from < rowsTotal; from += CHUNK_ROWS) {
		const chunk = sliceColumns(columns, from, from + CHUNK_ROWS);
		written.push(...(await storeFigures(trx, chunk, mark)));
		for (const id of chunk.seriesIds) seriesIds.add(id);
		onProgress?.({ seriesIds, rows: Math.min(from + CHUNK_ROWS, rowsTotal), rowsTotal });
	}
	return written;
}

/** In the order of the key, so that the store compares in one pass. */
function toColumns(series: readonly ParsedSeries[], { ids }: KnownSeries): FigureColumns {
	const count = series.reduce((sum, { observations }) => sum + observations.length, 0);
	const seriesIds = new Int32Array(count);
	const starts = new Float64Array(count);
	const values: (number | null)[] = [];
	const statuses: Status[] = [];
	const byId = series
		.map(({ identity, observations }) => ({ id: idOf(identity.key, ids), observations }))
		.sort((a, b) => a.id - b.id);
	for (const { id, observations } of byId) {
		for (const { start, value, status } of toOrdered(observations)) {
			seriesIds[values.length] = id;
			starts[values.length] = start.getTime();
			values.push(value);
			statuses.push(status);
		}
	}
	return { seriesIds, starts, values, statuses };
}

/** Most documents are in order as they come, and a copy of so many figures is not free. */
function toOrdered(observations: readonly ParsedObservation[]): readonly ParsedObservation[] {
	let last = -Infinity;
	for (const { start } of observations) {
		const time = start.getTime();
		if (time < last) return observations.toSorted((a, b) => a.start.getTime() - b.start.getTime());
		last = time;
	}
	return observations;
}

function idOf(key: string, ids: ReadonlyMap<string, number>): number {
	const id = ids.get(key);
	if (id === undefined) throw new Error(`series was not stored: ${key}`);
	return id;
}

const sliceColumns = (columns: FigureColumns, from: number, to: number): FigureColumns => ({
	seriesIds: columns.seriesIds.subarray(from, to),
	starts: columns.starts.subarray(from, to),
	values: columns.values.slice(from, to),
	statuses: columns.statuses.slice(from, to)
});
