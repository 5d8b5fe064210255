import type { Observation } from './observation.ts';

/** How many figures a full year has, by frequency; only for those whose years are alike. */
const FIGURES_A_YEAR: Readonly<Record<string, number>> = { A: 1, Q: 4, M: 12 };

/** The first calendar year for which both series have every figure, or undefined. */
export function findCommonFullYear(
	a: readonly Observation[],
	b: readonly Observation[],
	frequency: string
): number | undefined {
	const wanted = FIGURES_A_YEAR[frequency];
	const inB = countByYear(b);
	return [...countByYear(a)]
		.filter(([year, count]) => count === wanted && inB.get(year) === wanted)
		.map(([year]) => year)
		.sort((one, other) => one - other)[0];
}

function countByYear(observations: readonly Observation[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const { period, value } of observations) {
		const year = yearOf(period);
		if (value !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
	}
	return counts;
}

const yearOf = (period: string) => Number(period.slice(0, 4));

/** `100 · figure / mean of the year's figures`; empty when that mean is not above zero. */
export function indexToYear(observations: readonly Observation[], year: number): Observation[] {
	const base = observations.flatMap(({ period, value }) =>
		yearOf(period) === year && value !== null ? [value] : []
	);
	const mean = base.reduce((sum, value) => sum + value, 0) / base.length;
	if (!(mean > 0)) return [];
	return observations.map((observation) => ({
		...observation,
		value: observation.value === null ? null : (100 * observation.value) / mean
	}));
}
