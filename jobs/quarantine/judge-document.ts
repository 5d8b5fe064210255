import { findBounds } from '#domain/plausibility.ts';
import type { StoredPoint, StoredSeries } from '#server/db/queries/stored-figures.ts';
import type { ParsedDocument, ParsedSeries } from '../sources/source.ts';
import { holdCode, holdFigure, holdSeries, type Held } from './held.ts';
import type { Doubt } from './judge-figure.ts';
import { isMost, judgeFigures, judgeWhole, type Incoming } from './judge-series.ts';

/** A series beside what is stored of it. */
export interface Compared {
	readonly series: ParsedSeries;
	/** Values that differ, oldest first. */
	readonly incoming: readonly Incoming[];
	readonly compared: number;
	readonly stored: readonly StoredPoint[];
}

const BINDING = ['unit', 'basis', 'source', 'dataset'] as const;

/** A series that stands under its key as something else: another unit is another series. */
export function judgeIdentities(
	series: readonly ParsedSeries[],
	stored: ReadonlyMap<string, StoredSeries>
): Held[] {
	return series.flatMap((entry) => {
		const { identity } = entry;
		const known = stored.get(identity.key);
		const part = known && BINDING.find((candidate) => known[candidate] !== identity[candidate]);
		if (known === undefined || part === undefined) return [];
		const detail = `stored with ${part} ${known[part]}, not ${identity[part]}`;
		return [holdSeries(entry, { reason: 'other-unit', detail })];
	});
}

/** What can be said of a figure without knowing any other. */
export function judgeAlone(series: readonly ParsedSeries[], latest: Date): Held[] {
	return series.flatMap(({ identity, observations }) => {
		const bounds = findBounds(identity.unit);
		const isOut = (value: number | null) =>
			bounds !== undefined && value !== null && (value < bounds.min || value > bounds.max);
		return observations.flatMap((observation) => {
			const { start, value } = observation;
			const hold = (doubt: Doubt) => [holdFigure(identity, { ...observation, old: null }, doubt)];
			if (start > latest)
				return hold({ reason: 'future-period', detail: 'the period has not begun' });
			if (!isOut(value)) return [];
			const detail = `${value ?? ''} ${identity.unit}, outside all bounds of the unit`;
			return hold({ reason: 'out-of-bounds', detail });
		});
	});
}

/** What can be said of series beside what is stored of them, and of each other. */
export function judgeBeside(series: readonly Compared[]): Held[] {
	const exchanged = findExchanged(series);
	return series.flatMap((entry) => {
		const judged = { ...entry, ...entry.series.identity };
		const whole = exchanged.get(entry) ?? judgeWhole(judged);
		if (whole !== undefined) return [holdSeries(entry.series, whole)];
		const doubts = judgeFigures(judged);
		return entry.incoming.flatMap(({ start, value, old }) => {
			const doubt = doubts.get(start);
			if (doubt === undefined) return [];
			return [holdFigure(entry.series.identity, { start: new Date(start), value, old }, doubt)];
		});
	});
}

/** Series whose figures are, period by period, what is stored of another: a column has moved. */
function findExchanged(series: readonly Compared[]): Map<Compared, Doubt> {
	const suspects = series.filter((entry) => isMost(listRevised(entry).length, entry.compared));
	const found = new Map<Compared, Doubt>();
	if (suspects.length === 0) return found;
	const owners = ownersOf(series);
	for (const entry of suspects) {
		const revised = listRevised(entry);
		const counts = new Map<string, number>();
		for (const point of revised) {
			for (const key of owners.get(idOf(point)) ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		const other = [...counts].find(([, count]) => isMost(count, revised.length));
		if (other === undefined) continue;
		const detail = `${other[1]} figures are those of ${other[0]}`;
		found.set(entry, { reason: 'shifted', detail });
	}
	return found;
}

const listRevised = ({ incoming }: Compared) =>
	incoming.filter(({ old, value }) => old !== null && value !== 0);

const idOf = ({ start, value }: StoredPoint) => `${start} ${value}`;

function ownersOf(series: readonly Compared[]): Map<string, string[]> {
	const owners = new Map<string, string[]>();
	for (const { series: entry, stored } of series) {
		for (const point of stored) {
			const keys = owners.get(idOf(point)) ?? [];
			keys.push(entry.identity.key);
			owners.set(idOf(point), keys);
		}
	}
	return owners;
}

/** Rows whose code the source does not know, counted by code. */
export function judgeCodes({ rejections }: Pick<ParsedDocument, 'rejections'>): Held[] {
	const byCode = Map.groupBy(
		rejections.filter(({ code }) => code !== undefined),
		({ code }) => code ?? ''
	);
	return [...byCode].map(([code, rows]) =>
		holdCode(code, rows.length, `${rows[0]?.reason ?? ''}: ${rows[0]?.content ?? ''}`)
	);
}
