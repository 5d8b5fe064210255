import { listInputs } from '#domain/derived/compute-derived.ts';
import { traceDerived } from '#domain/derived/trace-derived.ts';
import { findPeriod } from '#domain/period.ts';
import { listInputSeries } from '../db/queries/input-series.ts';
import { listLineage, type FigureWanted } from '../db/queries/lineage.ts';
import { readInputs, type Surroundings } from './calculation.ts';
import { toWanted, type FigureLineage } from './figure-lineage.ts';
import { readKeyFigure, type WantedFigure } from './read-key-figure.ts';

/**
 * A figure of a key figure, back to the figures of series that its formula makes it of; undefined when it has no
 * such period. Throws as `readKeyFigure` does.
 */
export async function findKeyFigureLineage(
	surroundings: Surroundings,
	wanted: WantedFigure,
	period: string
): Promise<FigureLineage | undefined> {
	const { quantity, inputs } = await readKeyFigure(surroundings, wanted);
	const result = quantity.observations.find((observation) => observation.period === period);
	if (result === undefined) return undefined;
	const traced =
		wanted.figure.filling.kind === 'derived'
			? await trace(surroundings, wanted, period)
			: inputs.map((key) => ({ key, starts: startsOf(period) }));
	const lineage = await listLineage(surroundings.trx, traced, surroundings.asOf);
	return { ...lineage, result, unit: quantity.unit };
}

async function trace(
	surroundings: Surroundings,
	{ figure, region, frequency, assumptions }: WantedFigure,
	period: string
): Promise<FigureWanted[]> {
	const request = { id: figure.id, region, frequency, assumptions };
	const inputs = await listInputSeries(surroundings.trx, listInputs(request));
	const series = await readInputs(surroundings, inputs);
	return toWanted(traceDerived(request, (key) => series.get(key), period));
}

const startsOf = (period: string): number[] => {
	const start = findPeriod(period)?.start.getTime();
	return start === undefined ? [] : [start];
};
