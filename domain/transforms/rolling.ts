import { fromOrdinal } from '../ordinal.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells, toObservation, type Cell, type Cells } from './cells.ts';
import { firstPart } from './parts.ts';
import { yearOf } from './seasons.ts';

function total(...values: number[]): number {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}

function windowOf(ordinal: number, { at }: Cells, length: number): Cell[] {
	const cells: Cell[] = [];
	for (let back = 0; back < length; back += 1) cells.push(at(ordinal - back));
	return cells;
}

/** `Σ x_{t−i}` over the last `length` periods; none unless all of them are there (D-R12). */
export const rollingSum = (quantity: Quantity, length: number): Quantity =>
	mapCells(
		quantity,
		{ id: 'rolling-sum', parameters: { length } },
		(ordinal, cells) =>
			sumOfFinal(ordinal, cells, length) ?? combine(windowOf(ordinal, cells, length), total)
	);

/** The common case without a list for every window: all figures there and final. */
function sumOfFinal(ordinal: number, { at }: Cells, length: number): Cell | undefined {
	let sum = 0;
	for (let back = 0; back < length; back += 1) {
		const { value, status } = at(ordinal - back);
		if (value === null || status !== 'final') return undefined;
		sum += value;
	}
	return Number.isFinite(sum) ? { value: sum, status: 'final' } : undefined;
}

/** Mean of the last `length` periods; of days, of those with an observation, since markets rest in between. */
export function movingAverage(quantity: Quantity, length: number): Quantity {
	const windowAt = quantity.frequency === 'D' ? createDayWindows(quantity) : windowOf;
	return mapCells(quantity, { id: 'moving-average', parameters: { length } }, (ordinal, cells) =>
		combine(windowAt(ordinal, cells, length), mean)
	);
}

const mean = (...values: number[]) => total(...values) / values.length;

function createDayWindows(quantity: Quantity): typeof windowOf {
	const { ordinals } = toCells(quantity);
	const places = new Map(ordinals.map((ordinal, place) => [ordinal, place]));
	return (ordinal, { at }, length) => {
		const place = places.get(ordinal) ?? NaN;
		return Array.from({ length }, (_, back) => at(ordinals[place - back] ?? NaN));
	};
}

/** Σ from the first period of the calendar year; none unless all up to here are there (D-YTD). */
export function yearToDate(quantity: Quantity): Quantity {
	const { frequency } = quantity;
	let [year, next, sum] = [NaN, NaN, NOTHING];
	return mapCells(quantity, { id: 'year-to-date', parameters: {} }, (ordinal, { at }) => {
		if (yearOf(ordinal, frequency) !== year) {
			year = yearOf(ordinal, frequency);
			[next, sum] = [firstPart(fromOrdinal(year, 'A'), frequency), NOTHING];
		}
		for (; next <= ordinal; next += 1) sum = combine([sum, at(next)], total);
		return sum;
	});
}

const NOTHING: Cell = { value: 0, status: 'final' };

/** `Σ value / Σ volume` over the last `length` periods: an average price weighted by what was sold (D-R12, D-WAVG). */
export function rollingPrice(
	{ value, volume }: { value: Quantity; volume: Quantity },
	length: number
): Quantity {
	const sums = toCells(rollingSum(value, length));
	const amounts = toCells(rollingSum(volume, length));
	const step = { id: 'rolling-price', parameters: { length } };
	const observations = amounts.ordinals.map((ordinal) => {
		const price = combine([sums.at(ordinal), amounts.at(ordinal)], (sum, amount) =>
			amount > 0 ? sum / amount : null
		);
		return toObservation(ordinal, price, volume);
	});
	return {
		...{ frequency: volume.frequency, basis: volume.basis, observations },
		...{ unit: `${value.unit}/${volume.unit}`, steps: [...volume.steps, step] }
	};
}
