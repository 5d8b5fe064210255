import { findCategory, INDUSTRIAL_GROUPS } from '#domain/assortments.ts';
import { harmonisedCounty } from '#domain/regions.ts';
import type { Hole, TimberRow } from './rows.ts';

/** Sums of one indicator breakdown, region and period. */
export interface Sum {
	volume: number;
	value: number;
}

/** region → breakdown → period → sum. */
export type Sums = Map<string, Map<string, Map<string, Sum>>>;

/** What groups outside industrial roundwood are called as breakdowns. */
const GROUP_BREAKDOWNS: Readonly<Record<string, string>> = {
	'01': 'sawlogs',
	'02': 'pulpwood',
	'04': 'bonus',
	'05': 'reject',
	'08': 'energy',
	'09': 'other-settlement'
};

/** Adds the rows up by region, breakdown and period; a place with a hole in a period is left out of it. */
export function sumRows(rows: readonly TimberRow[], holes: readonly Hole[]): Sums {
	const sums: Sums = new Map();
	const heldBack = new Set(
		holes.flatMap((hole) => regionsOf(hole).map((region) => `${region} ${hole.period}`))
	);
	for (const row of rows) {
		const breakdowns = breakdownsOf(row);
		for (const region of regionsOf(row)) {
			if (heldBack.has(`${region} ${row.period}`)) continue;
			for (const breakdown of breakdowns) add(sums, { region, breakdown }, row);
		}
	}
	return sums;
}

/** The whole country, the county, the county of today, and the municipality. */
export function regionsOf({
	county,
	municipality
}: Pick<TimberRow, 'county' | 'municipality'>): string[] {
	const today = harmonisedCounty(county);
	return [
		'NO',
		`NO-${county}`,
		...(today === undefined ? [] : [`NO-${today}`]),
		...(municipality === null ? [] : [`NO-${municipality}`])
	];
}

const breakdownCache = new Map<string, readonly string[]>();

function breakdownsOf({ group, category }: TimberRow): readonly string[] {
	const codes = `${group}.${category}`;
	const known = breakdownCache.get(codes) ?? createBreakdowns(group, category);
	breakdownCache.set(codes, known);
	return known;
}

function createBreakdowns(group: string, category: string): string[] {
	const inGroup = GROUP_BREAKDOWNS[group];
	const common = [category, ...(inGroup === undefined ? [] : [inGroup])];
	if (!INDUSTRIAL_GROUPS.includes(group)) return common;
	const species = findCategory(category)?.species ?? null;
	if (species === null) return [...common, 'industrial'];
	const both = inGroup === undefined ? [] : [`${species}-${inGroup}`];
	return [...common, 'industrial', species, ...both];
}

function add(sums: Sums, at: { region: string; breakdown: string }, row: TimberRow) {
	const breakdowns = getOrSet(sums, at.region, () => new Map<string, Map<string, Sum>>());
	const periods = getOrSet(breakdowns, at.breakdown, () => new Map<string, Sum>());
	const sum = getOrSet(periods, row.period, () => ({ volume: 0, value: 0 }));
	sum.volume += row.volume;
	sum.value += row.value;
}

function getOrSet<K, V>(map: Map<K, V>, key: K, create: () => V): V {
	const found = map.get(key);
	if (found !== undefined) return found;
	const created = create();
	map.set(key, created);
	return created;
}
