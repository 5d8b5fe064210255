/** What a figure can be at all, both ends included. */
export interface Bounds {
	readonly min: number;
	readonly max: number;
}

/** Smallest index and price: they are never nothing. */
const ABOVE_ZERO = Number.MIN_VALUE;
const PRICE: Bounds = { min: ABOVE_ZERO, max: 1e6 };
const INDEX: Bounds = { min: ABOVE_ZERO, max: 1e5 };

const BOUNDS: Readonly<Record<string, Bounds>> = {
	// A month of one place can be negative by corrections; the country fells some 10 million m³ a year.
	m3: { min: -1e6, max: 5e7 },
	NOK: { min: -1e9, max: 1e11 },
	percent: { min: -1000, max: 10_000 },
	dwellings: { min: 0, max: 1e6 },
	// A place with few loads and a correction has had an average below zero.
	'NOK/m3': { min: -1e4, max: 1e5 },
	'1000 m2': { min: 0, max: 1e6 },
	// The common European day-ahead auction clears within these limits, which are widened here.
	'EUR/MWh': { min: -1000, max: 10_000 },
	'NOK/MWh': { min: -15_000, max: 150_000 }
};

/** Bounds of every figure in the unit; undefined when nothing is known of it. */
export function findBounds(unit: string): Bounds | undefined {
	const known = BOUNDS[unit];
	if (known !== undefined) return known;
	if (unit.startsWith('index ')) return INDEX;
	return /^[A-Z]{3}\//.test(unit) ? PRICE : undefined;
}
