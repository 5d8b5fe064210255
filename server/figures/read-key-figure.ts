import { AssumptionError, computeDerived, listInputs } from '#domain/derived/compute-derived.ts';
import type { KeyFigure } from '#domain/key-figures/key-figure.ts';
import type { Frequency } from '#domain/period.ts';
import type { Quantity } from '#domain/quantity.ts';
import { formatSeriesKey } from '#domain/series.ts';
import { listInputSeries } from '../db/queries/input-series.ts';
import { calculate, type Calculation, type Surroundings } from './calculation.ts';

export interface WantedFigure {
	readonly figure: KeyFigure;
	readonly region: string;
	readonly frequency: Frequency;
	/** By parameter id; what is not given has its default. */
	readonly assumptions: Readonly<Record<string, number>>;
}

export interface ReadFigure {
	readonly quantity: Quantity;
	/** Keys of the series that it is made of, whether or not they have figures. */
	readonly inputs: readonly string[];
}

/**
 * A key figure of the catalogue for a region: its series, or what its formula makes of several; nothing where
 * nothing fills it. Throws AssumptionError, and TOO_LARGE for too long a series.
 */
export async function readKeyFigure(
	surroundings: Surroundings,
	wanted: WantedFigure
): Promise<ReadFigure> {
	const { figure, region, frequency, assumptions } = wanted;
	const { filling, formula, id, unit, basis } = figure;
	const empty: Quantity = { frequency, unit, basis, observations: [], steps: [] };
	if (filling.kind === 'derived') {
		const request = { id, region, frequency, assumptions };
		const chosen = JSON.stringify(Object.entries(assumptions).sort());
		return read(surroundings, listInputs(request), {
			id: ['key-figure', id, formula.version, region, frequency, chosen].join(' '),
			compute: (seriesOf) => computeDerived(request, seriesOf)
		});
	}
	const [assumption] = Object.keys(assumptions);
	if (assumption !== undefined) {
		throw new AssumptionError(assumption, `${id} rests on no assumption`);
	}
	if (filling.kind !== 'series') return { quantity: empty, inputs: [] };
	const { indicator, breakdown } = filling;
	const key = formatSeriesKey({ indicator, breakdown, region, frequency });
	return read(surroundings, [key], {
		id: `series ${key}`,
		compute: (seriesOf) => seriesOf(key) ?? empty
	});
}

async function read(
	surroundings: Surroundings,
	keys: readonly string[],
	calculation: Pick<Calculation, 'id' | 'compute'>
): Promise<ReadFigure> {
	const inputs = await listInputSeries(surroundings.trx, keys);
	return { quantity: await calculate(surroundings, { ...calculation, inputs }), inputs: keys };
}
