import { fromOrdinal } from '../ordinal.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells, toObservation, type Cell, type Cells } from './cells.ts';

const total = (...values: number[]) => values.reduce((sum, value) => sum + value, 0);

const windowOf = (ordinal: number, { at }: Cells, length: number): Cell[] =>
	Array.from({ length }, (_, back) => at(ordinal - back));

/** `Σ x_{t−i}` over the last `length` periods; none unless all of them are there (D-R12). */
export const rollingSum = (quantity: Quantity, length: number): Quantity =>
	mapCells(quantity, { id: 'rolling-sum', parameters: { length } }, (ordinal, cells) =>
		combine(windowOf(ordinal, cells, length), total)
	);

/** Mean of the last `length` periods; of days that have a figure where markets rest in between. */
export function movingAverage(quantity: Quantity, length: number): Quantity {
	const mean = (...values: number[]) => total(...values) / values.length;
	const step = { id: 'moving-average', parameters: { length } };
	if (quantity.frequency !== 'D') {
		return mapCells(quantity, step, (ordinal, cells) =>
			combine(windowOf(ordinal, cells, length), mean)
		);
	}
	const { ordinals, at } = toCells(quantity);
	const observations = ordinals.map((ordinal, index) => {
		const last = ordinals.slice(Math.max(0, index + 1 - length), index + 1).map(at);
		const cell: Cell =
			last.length < length ? { value: null, status: 'missing' } : combine(last, mean);
		return toObservation(ordinal, cell, quantity);
	});
	return { ...quantity, observations, steps: [...quantity.steps, step] };
}

/** Σ from the first period of the calendar year; none unless all up to here are there (D-YTD). */
export const yearToDate = (quantity: Quantity): Quantity =>
	mapCells(quantity, { id: 'year-to-date', parameters: {} }, (ordinal, cells) => {
		const { frequency } = quantity;
		const year = fromOrdinal(ordinal, frequency).start.getUTCFullYear();
		let length = 1;
		while (fromOrdinal(ordinal - length, frequency).start.getUTCFullYear() === year) length += 1;
		return combine(windowOf(ordinal, cells, length), total);
	});

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
