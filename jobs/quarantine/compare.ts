import type { Frequency } from '#domain/period.ts';
import type { Trx } from '#server/db/database.ts';
import {
	countStoredValues,
	listDiffering,
	listStoredValues,
	type DifferingValue,
	type StoredSeries
} from '#server/db/queries/stored-figures.ts';
import type { Coverage, ParsedSeries } from '../sources/source.ts';
import { holdWithdrawal, type Held } from './held.ts';
import type { Compared } from './judge-document.ts';

interface Known {
	readonly id: number;
	readonly series: ParsedSeries;
}

/** What the document says otherwise than what is stored, and what is stored of those series. */
export async function compareStored(
	trx: Trx,
	{
		series,
		stored
	}: { series: readonly ParsedSeries[]; stored: ReadonlyMap<string, StoredSeries> },
	newerRunIds: readonly number[]
) {
	const known = series
		.flatMap((entry): Known[] => {
			const id = stored.get(entry.identity.key)?.id;
			return id === undefined ? [] : [{ id, series: entry }];
		})
		.sort((a, b) => a.id - b.id);
	const differing = await listDiffering(trx, toColumns(known), newerRunIds);
	const bySeries = Map.groupBy(differing, ({ seriesId }) => seriesId);
	const values = await listStoredValues(trx, [...bySeries.keys()]);
	const compared = known.flatMap(({ id, series: entry }): Compared[] => {
		const rows = bySeries.get(id);
		return rows === undefined ? [] : [toCompared(entry, rows, values.get(id) ?? [])];
	});
	return { known, differing, compared };
}

function toColumns(known: readonly Known[]) {
	const columns = {
		seriesIds: [] as number[],
		starts: [] as number[],
		values: [] as (number | null)[]
	};
	for (const { id, series } of known) {
		const inOrder = series.observations.toSorted((a, b) => a.start.getTime() - b.start.getTime());
		for (const { start, value } of inOrder) {
			columns.seriesIds.push(id);
			columns.starts.push(start.getTime());
			columns.values.push(value);
		}
	}
	return columns;
}

function toCompared(
	series: ParsedSeries,
	rows: readonly DifferingValue[],
	stored: Compared['stored']
): Compared {
	const starts = new Set(stored.map(({ start }) => start));
	const incoming = rows
		.flatMap(({ start, value, old }) =>
			value === null ? [] : [{ start: start.getTime(), value, old }]
		)
		.sort((a, b) => a.start - b.start);
	const compared = series.observations.filter(
		({ start, value }) => value !== null && starts.has(start.getTime())
	).length;
	return { series, incoming, compared, stored };
}

/** With fewer figures gone, or a smaller share of all, the publisher has taken them back; with more, lost them. */
const MANY_GONE = 20;
const GREAT_SHARE = 1 / 3;

/** The withdrawals of the document that are too many to believe. */
export async function judgeCoverage(
	trx: Trx,
	{
		source,
		coverage,
		newerRunIds
	}: { source: string; coverage: readonly Coverage[]; newerRunIds: readonly number[] },
	{ known, differing }: Pick<Awaited<ReturnType<typeof compareStored>>, 'known' | 'differing'>
): Promise<Held[]> {
	const held: Held[] = [];
	const unknown = new Set(
		differing.flatMap(({ seriesId, start, old }) =>
			old === null ? [`${seriesId} ${start.getTime()}`] : []
		)
	);
	for (const { dataset, frequency, starts } of splitCoverage(coverage)) {
		const stored = await countStoredValues(
			trx,
			{ source, dataset, frequency, starts },
			newerRunIds
		);
		const covered = new Set(starts);
		const stated = known.reduce((sum, { id, series: { identity, observations } }) => {
			if (identity.dataset !== dataset || identity.frequency !== frequency) return sum;
			const again = observations.filter(({ start, value }) => {
				const time = start.getTime();
				return value !== null && covered.has(time) && !unknown.has(`${id} ${time}`);
			});
			return sum + again.length;
		}, 0);
		const gone = stored - stated;
		if (gone < MANY_GONE || gone < stored * GREAT_SHARE) continue;
		held.push(holdWithdrawal({ dataset, frequency }, { gone, stored }));
	}
	return held;
}

interface Covered {
	readonly dataset: string;
	readonly frequency: Frequency;
	readonly starts: readonly number[];
}

const splitCoverage = (coverage: readonly Coverage[]): Covered[] =>
	coverage.flatMap(({ dataset, periods }) =>
		[...Map.groupBy(periods, ({ frequency }) => frequency)].map(([frequency, of]) => ({
			...{ dataset, frequency },
			starts: of.map(({ start }) => start.getTime())
		}))
	);
