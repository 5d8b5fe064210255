import { describeSeries } from '#domain/indicators.ts';
import { expectedCounties, isCounty } from '#domain/regions.ts';
import { formatSeriesKey } from '#domain/series.ts';
import type { ParsedObservation, ParsedSeries } from '../source.ts';

/**
 * The assortments that make up all industrial roundwood of a species in table 03895. Fuelwood is left out, as in
 * SSB's own totals.
 */
const PARTS: Readonly<Record<string, readonly string[]>> = {
	spruce: ['1110', '1141', '1143', '1148', '1160', '1410', '1490'],
	pine: ['2110', '2141', '2143', '2148', '2160', '2410', '2490'],
	broadleaved: ['3120', '3400']
};
const SUMS: Readonly<Record<string, readonly string[]>> = {
	...PARTS,
	industrial: Object.values(PARTS).flat()
};
const FUELWOOD = ['1800', '3800'];
const COUNTRY = 'NO';
const FORMER_TRONDELAG = ['16', '17'];

/**
 * Sums of assortments in each region, and of the counties, where every part has a figure. A document with other
 * assortments gets none: one code may hold another.
 */
export function listSums(series: readonly ParsedSeries[]): ParsedSeries[] {
	const indicators = new Set(series.map(({ identity }) => identity.indicator));
	return [...indicators].flatMap((indicator) => {
		const own = series.filter(({ identity }) => identity.indicator === indicator);
		const codes = new Set(own.map(({ identity }) => identity.breakdown));
		if ([...codes].some((code) => !isPart(code))) return [];
		const regions = [...new Set(own.map(({ identity }) => identity.region))];
		const sums = regions.flatMap((region) => sumRegion(own, { indicator, region }));
		return [...sums, ...(regions.includes(COUNTRY) ? [] : sumCountry(sums, indicator))];
	});
}

const isPart = (code: string) =>
	SUMS['industrial']?.includes(code) === true || FUELWOOD.includes(code);

interface Place {
	readonly indicator: string;
	readonly region: string;
}

function sumRegion(series: readonly ParsedSeries[], place: Place): ParsedSeries[] {
	const own = new Map(
		series
			.filter(({ identity }) => identity.region === place.region)
			.map(({ identity, observations }) => [identity.breakdown, observations])
	);
	return Object.entries(SUMS).flatMap(([breakdown, codes]) => {
		const parts = codes.map((code) => own.get(code) ?? []);
		return toSeries(
			{ ...place, breakdown },
			sumWhere(parts, () => codes.length)
		);
	});
}

function sumCountry(sums: readonly ParsedSeries[], indicator: string): ParsedSeries[] {
	return Object.keys(SUMS).flatMap((breakdown) => {
		const counties = sums.filter(
			({ identity }) => identity.breakdown === breakdown && isCounty(identity.region.slice(3))
		);
		const parts = counties.map(({ observations }) => observations);
		const neededAt = (start: Date) => {
			const figures = listFiguresAt(counties, start);
			return isWholeCountry(figures, start.getUTCFullYear()) ? figures.size : Infinity;
		};
		return toSeries({ indicator, breakdown, region: COUNTRY }, sumWhere(parts, neededAt));
	});
}

/** County → its figure in the period. */
function listFiguresAt(
	counties: readonly ParsedSeries[],
	start: Date
): ReadonlyMap<string, number> {
	const figures = new Map<string, number>();
	for (const { identity, observations } of counties) {
		const found = observations.find((figure) => figure.start.getTime() === start.getTime());
		if (found !== undefined && found.value !== null) {
			figures.set(identity.region.slice(3), found.value);
		}
	}
	return figures;
}

/** Counties that may have no roundwood, beside those expected of every document. */
const mayHaveWood = (year: number) => (year < 2020 ? ['03', '20'] : ['03', '56']);

/** None is missing, and none stands twice: once as it was and once as it became. */
function isWholeCountry(figures: ReadonlyMap<string, number>, year: number): boolean {
	const expected = expectedCounties(year).flatMap((county) =>
		county === '50' && year < 2018 ? FORMER_TRONDELAG : [county]
	);
	const own = [...expected, ...mayHaveWood(year)];
	return (
		expected.every((county) => figures.has(county)) &&
		[...figures].every(([county, value]) => value === 0 || own.includes(county))
	);
}

/** Sums of the periods in which as many parts as needed have a figure. */
function sumWhere(
	parts: readonly (readonly ParsedObservation[])[],
	neededAt: (start: Date) => number
): ParsedObservation[] {
	const totals = new Map<number, { sum: number; count: number }>();
	for (const { start, value } of parts.flat()) {
		if (value === null) continue;
		const total = totals.get(start.getTime()) ?? { sum: 0, count: 0 };
		totals.set(start.getTime(), { sum: total.sum + value, count: total.count + 1 });
	}
	return [...totals].flatMap(([time, { sum, count }]) => {
		const start = new Date(time);
		return count === neededAt(start) ? [{ start, value: sum, status: 'final' as const }] : [];
	});
}

function toSeries(
	parts: Place & { readonly breakdown: string },
	observations: ParsedObservation[]
): ParsedSeries[] {
	const keyParts = { ...parts, frequency: 'A' as const };
	const identity = describeSeries(keyParts);
	if (observations.length === 0) return [];
	if (identity === undefined) throw new Error(`no such series: ${formatSeriesKey(keyParts)}`);
	return [{ identity, observations }];
}
