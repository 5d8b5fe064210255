import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { aggregate } from '../transforms/aggregate.ts';
import { combine, mapCells, toCells } from '../transforms/cells.ts';
import { weightedPrice } from '../transforms/compare.ts';

/** Amounts summed to the frequency; every part of a period must be there. */
export const amountsBy = (quantity: Quantity, frequency: Frequency): Quantity =>
	quantity.frequency === frequency ? quantity : aggregate(quantity, frequency, { how: 'sum' });

/** Levels averaged to the frequency; every part of a period must be there. */
export const levelsBy = (quantity: Quantity, frequency: Frequency): Quantity =>
	quantity.frequency === frequency ? quantity : aggregate(quantity, frequency, { how: 'mean' });

/** Every figure times a factor, as what the factor makes of it. */
export const scaled = (
	quantity: Quantity,
	factor: number,
	{ unit, basis }: Pick<Quantity, 'unit' | 'basis'>
): Quantity => ({
	...mapCells(quantity, { id: 'scale', parameters: { factor } }, (ordinal, { at }) =>
		combine([at(ordinal)], (value) => value * factor)
	),
	...{ unit, basis }
});

/** m³: a price of less says little about what timber costs (D-WAVG). */
const VOLUME_FLOOR_M3 = 500;

/** NOK per m³ as Σ value / Σ volume over the period; not applicable below the volume floor. */
export function priceBy(
	{ value, volume }: { readonly value: Quantity; readonly volume: Quantity },
	frequency: Frequency
): Quantity {
	const sold = amountsBy(volume, frequency);
	const price = weightedPrice(amountsBy(value, frequency), sold);
	const { at: soldAt } = toCells(sold);
	const step = { id: 'volume-floor', parameters: { m3: VOLUME_FLOOR_M3 } };
	return mapCells(price, step, (ordinal, { at }) =>
		combine([at(ordinal), soldAt(ordinal)], (paid, amount) =>
			amount >= VOLUME_FLOOR_M3 ? paid : null
		)
	);
}
