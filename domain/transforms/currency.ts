import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells } from './cells.ts';
import { aggregate } from './aggregate.ts';

/**
 * Into another currency by the mean rate of the period (D-UV, D-PAR): kroner are divided by `NOK/EUR`, euro are
 * multiplied. A daily rate is averaged over the banking days. Throws RangeError when the rate is of another currency.
 */
export function convertCurrency(quantity: Quantity, rate: Quantity): Quantity {
	const [home = '', foreign = ''] = rate.unit.split('/');
	const [currency = '', ...per] = quantity.unit.split('/');
	if (currency !== home && currency !== foreign) {
		throw new RangeError(`a rate of ${rate.unit} does not convert ${quantity.unit}`);
	}
	const rates = toCells(toFrequency(rate, quantity.frequency));
	const step = { id: 'currency', parameters: { rate: rate.unit } };
	const isHome = currency === home;
	const result = mapCells(quantity, step, (ordinal, { at }) =>
		combine([at(ordinal), rates.at(ordinal)], (value, of) => {
			if (of <= 0) return null;
			return isHome ? value / of : value * of;
		})
	);
	return { ...result, unit: [isHome ? foreign : home, ...per].join('/') };
}

const toFrequency = (rate: Quantity, frequency: Quantity['frequency']): Quantity =>
	rate.frequency === frequency
		? rate
		: aggregate(rate, frequency, { how: 'mean', rests: rate.frequency === 'D' });
