import { INDUSTRIAL_GROUPS, speciesOf } from '#domain/assortments.ts';
import { harmonisedCounty } from '#domain/regions.ts';
import type { Codes, Hole, TimberRow } from './rows.ts';

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

/** Adds the rows up by region, breakdown and period; a sum that a hole makes too small is left out. */
export function sumRows(rows: readonly TimberRow[], holes: readonly Hole[]): Sums {
	const sums: Sums = new Map();
	const heldBack = new Set(holes.flatMap(sumsTouchedBy));
	for (const row of rows) {
		for (const place of placesOf(row, heldBack)) add(sums, place, row);
	}
	return sums;
}

function placesOf(row: TimberRow, heldBack: ReadonlySet<string>) {
	const breakdowns = breakdownsOf(row);
	return regionsOf(row)
		.filter((region) => !heldBack.has(sumId(region, ANY, row.period)))
		.flatMap((region) => breakdowns.map((breakdown) => ({ region, breakdown })))
		.filter(({ region, breakdown }) => !heldBack.has(sumId(region, breakdown, row.period)));
}

const ANY = '*';
const sumId = (region: string, breakdown: string, period: string) =>
	`${region} ${breakdown} ${period}`;

function sumsTouchedBy({ county, municipality, codes, period }: Hole): string[] {
	const regions = county === null ? ['NO'] : regionsOf({ county, municipality });
	const breakdowns = codes === null ? [ANY] : breakdownsOf(codes);
	return regions.flatMap((region) =>
		breakdowns.map((breakdown) => sumId(region, breakdown, period))
	);
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

function breakdownsOf({ group, category }: Codes): readonly string[] {
	const codes = `${group}.${category}`;
	const known = breakdownCache.get(codes) ?? createBreakdowns(group, category);
	breakdownCache.set(codes, known);
	return known;
}

function createBreakdowns(group: string, category: string): string[] {
	const inGroup = GROUP_BREAKDOWNS[group];
	const common = [category, ...(inGroup === undefined ? [] : [inGroup])];
	if (!INDUSTRIAL_GROUPS.includes(group)) return common;
	const species = speciesOf(category);
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
