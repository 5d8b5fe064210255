import { sql } from 'kysely';
import type { Frequency } from '#domain/period.ts';
import { int4Array, timestamptzArray } from '../array-parameter.ts';
import type { Trx } from '../database.ts';
import { boundsOf, type FigureColumns, type StoreMark, type WrittenSeries } from './store.ts';

export interface Withdrawal {
	readonly source: string;
	readonly dataset: string;
	readonly frequency: Frequency;
	/** Starts of the covered periods, milliseconds since 1970. */
	readonly starts: readonly number[];
	/** Series above it are new, and had nothing to withdraw. */
	readonly lastKnownSeriesId: number;
}

type Bounds = ReturnType<typeof boundsOf>;
type Kept = Pick<FigureColumns, 'seriesIds' | 'starts'>;

/**
 * Figures of the dataset in the covered periods that the run's document does not have become missing.
 * `kept` are the figures it has; they must be stored already.
 */
export async function withdrawFigures(
	trx: Trx,
	withdrawal: Withdrawal,
	{ kept, mark }: { kept: Kept; mark: StoreMark }
): Promise<WrittenSeries[]> {
	const bounds = boundsOf(withdrawal.starts);
	const keptCounts = countKept(kept, bounds);
	const storedCounts = await countStored(trx, withdrawal, bounds);
	// Everything kept is stored: as many stored as kept are the same ones, and need no comparing.
	const doubtful = storedCounts.filter(({ id, count }) => keptCounts.get(id) !== count);
	if (doubtful.length === 0) return [];
	const ids = new Set(doubtful.map(({ id }) => id));
	return withdrawFrom(trx, { ids, starts: withdrawal.starts }, { kept: onlyOf(kept, ids), mark });
}

/** Figures by series between the first and the last covered period, covered or not. */
function countKept({ seriesIds, starts }: Kept, { min, max }: Bounds) {
	const counts = new Map<number, number>();
	seriesIds.forEach((id, index) => {
		const start = starts[index] ?? Infinity;
		if (start >= min && start <= max) counts.set(id, (counts.get(id) ?? 0) + 1);
	});
	return counts;
}

async function countStored(
	trx: Trx,
	{ source, dataset, frequency, lastKnownSeriesId }: Withdrawal,
	{ min, max }: Bounds
) {
	const { rows } = await sql<{ id: number; count: number }>`
		select series.id, count(*)::int4 as count
		from series join observation on observation.series_id = series.id
		where series.source = ${source} and series.dataset = ${dataset}
			and series.frequency = ${frequency} and series.id <= ${lastKnownSeriesId}
			and observation.period_start between ${new Date(min)} and ${new Date(max)}
		group by series.id
	`.execute(trx);
	return rows;
}

/** The bounds let the index of the key leave out what is before and after. */
function isCovered(starts: readonly number[]) {
	const { min, max } = boundsOf(starts);
	return sql`observation.period_start between ${new Date(min)} and ${new Date(max)}
		and observation.period_start = any (${timestamptzArray(starts)}::timestamptz[])`;
}

function onlyOf({ seriesIds, starts }: Kept, ids: ReadonlySet<number>): Kept {
	const isOf = (_: number, index: number) => ids.has(seriesIds[index] ?? 0);
	return { seriesIds: seriesIds.filter(isOf), starts: starts.filter(isOf) };
}

/** `except` compares in one pass whatever the planner believes of the sizes; an anti-join may not. */
async function withdrawFrom(
	trx: Trx,
	{ ids, starts }: { ids: ReadonlySet<number>; starts: readonly number[] },
	{ kept, mark }: { kept: Kept; mark: StoreMark }
): Promise<WrittenSeries[]> {
	const { rows } = await sql<WrittenSeries>`
		with gone_key as materialized (
			select series_id, period_start from observation
			where series_id = any (${int4Array([...ids])}::int4[]) and ${isCovered(starts)}
				and status <> 'missing' and run_id <> ${mark.runId}
				and run_id <> all (${int4Array(mark.newerRunIds)}::int4[])
			except
			select unnest(${int4Array(kept.seriesIds)}::int4[]),
				unnest(${timestamptzArray(kept.starts)}::timestamptz[])
		), gone as materialized (
			select observation.* from gone_key join observation using (series_id, period_start)
		), replaced as (
			insert into revision (series_id, period_start, value, status, run_id, known_from, known_to)
			select series_id, period_start, value, status, run_id, known_from, ${mark.knownFrom} from gone
		), written as (
			update observation set value = null, status = 'missing',
				run_id = ${mark.runId}, known_from = ${mark.knownFrom}
			from gone
			where observation.series_id = gone.series_id and observation.period_start = gone.period_start
		)
		select series_id as "seriesId", 0 as stored, count(*)::int4 as changed,
			min(period_start) as first, max(period_start) as last
		from gone group by series_id
	`.execute(trx);
	return rows;
}
