import { findPeriod } from '../period.ts';
import { toOrdinal } from '../ordinal.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells, type Cell } from './cells.ts';
import { aggregate } from './aggregate.ts';

/**
 * `x(t)·CPI(base)/CPI(t)`: in the kroner of the base period (D-REAL). The CPI is brought to the frequency of the
 * quantity by its mean, and its base is the mean over the base period, such as `2024`. Throws RangeError when the
 * CPI is coarser than the quantity.
 */
export function deflate(quantity: Quantity, cpi: Quantity, base: string): Quantity {
	const prices = toCells(toFrequency(cpi, quantity.frequency));
	const level = levelAt(cpi, base);
	const step = { id: 'real', parameters: { base } };
	return mapCells(quantity, step, (ordinal, { at }) =>
		combine([at(ordinal), prices.at(ordinal), level], (value, price, of) =>
			price > 0 ? (value * of) / price : null
		)
	);
}

const toFrequency = (cpi: Quantity, frequency: Quantity['frequency']): Quantity =>
	cpi.frequency === frequency ? cpi : aggregate(cpi, frequency, { how: 'mean' });

function levelAt(cpi: Quantity, base: string): Cell {
	const period = findPeriod(base);
	if (period === undefined) throw new RangeError(`not a period: ${base}`);
	return toCells(toFrequency(cpi, period.frequency)).at(toOrdinal(period));
}
