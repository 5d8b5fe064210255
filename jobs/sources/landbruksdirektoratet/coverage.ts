import { expectedCounties, harmonisedCounty, mayBeSilent } from '#domain/regions.ts';
import type { TimberRow } from './rows.ts';

/** A month may lack so many counties that the year has: the north delivers nothing in some. */
const COUNTIES_A_MONTH_MAY_LACK = 2;
/** From so many months on, a county without any row is not there, rather than without deliveries. */
const MONTHS_THAT_TELL = 3;

export interface CountryCoverage {
	/** Periods for which the document holds the whole country. */
	readonly complete: ReadonlySet<string>;
	/** Why the country's figures could not be formed, by period. */
	readonly gaps: readonly { readonly period: string; readonly reason: string }[];
}

/** Judges, period by period, whether the rows are the whole country or a part of it. */
export function judgeCountry(rows: readonly TimberRow[]): CountryCoverage {
	const countiesOf = groupCounties(rows);
	const complete = new Set<string>();
	const gaps: { period: string; reason: string }[] = [];
	for (const [period, counties] of countiesOf) {
		const year = period.slice(0, 4);
		const expected = expectedCounties(Number(year));
		const inYear = period === year ? counties : yearOf(countiesOf, year);
		const tells = period === year || countMonths(countiesOf, year) >= MONTHS_THAT_TELL;
		const missing = expected.filter(
			(county) => !inYear.has(county) && (tells || !mayBeSilent(county))
		);
		const lacking = expected.filter((county) => !counties.has(county));
		if (missing.length > 0)
			gaps.push({ period, reason: `no rows of county ${missing.join(', ')}` });
		else if (lacking.length > COUNTIES_A_MONTH_MAY_LACK) {
			gaps.push({
				period,
				reason: `only some counties have figures; ${lacking.join(', ')} do not`
			});
		} else complete.add(period);
	}
	return { complete, gaps };
}

function groupCounties(rows: readonly TimberRow[]): Map<string, Set<string>> {
	const counties = new Map<string, Set<string>>();
	for (const { period, county } of rows) {
		const set = counties.get(period) ?? new Set();
		set.add(harmonisedCounty(county) ?? county);
		counties.set(period, set);
	}
	return counties;
}

const countMonths = (countiesOf: ReadonlyMap<string, unknown>, year: string) =>
	[...countiesOf.keys()].filter((period) => period.startsWith(`${year}-`)).length;

function yearOf(countiesOf: ReadonlyMap<string, Set<string>>, year: string): Set<string> {
	const months = [...countiesOf].filter(([period]) => period.startsWith(`${year}-`));
	return new Set(months.flatMap(([, counties]) => [...counties]));
}
