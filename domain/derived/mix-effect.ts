import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { combine, mapCells, toCells, type Cells } from '../transforms/cells.ts';
import { weightedPrice } from '../transforms/compare.ts';
import { decomposePrice, type Part } from '../transforms/mix.ts';
import { PERIODS_A_YEAR } from '../transforms/seasons.ts';
import { amountsBy } from './amounts.ts';

/** The assortments that stand for themselves; what industrial roundwood there is beside them is the rest. */
export const MIX_PARTS = [
	'spruce-sawlogs',
	'spruce-pulpwood',
	'pine-sawlogs',
	'pine-pulpwood'
] as const;

/**
 * NOK per m³ of the change of the mean price since a year before that is due to another mix (D-MIX). The inputs
 * are `industrialValue`, `industrialVolume`, and `<part>-value` and `<part>-volume` of each part.
 */
export function mixEffect(
	inputs: Readonly<Record<string, Quantity>> & {
		readonly industrialValue: Quantity;
		readonly industrialVolume: Quantity;
	},
	frequency: Frequency
): Quantity {
	const names = MIX_PARTS.flatMap((part) => [`${part}-volume`, `${part}-value`]);
	const cellsOf = (quantity: Quantity) => toCells(amountsBy(quantity, frequency));
	const all: Cells[] = [inputs.industrialVolume, inputs.industrialValue].map(cellsOf);
	const parts = names.flatMap((name) => inputs[name] ?? []).map(cellsOf);
	const before = PERIODS_A_YEAR[frequency] ?? 1;
	const mean = weightedPrice(
		amountsBy(inputs.industrialValue, frequency),
		amountsBy(inputs.industrialVolume, frequency)
	);
	return mapCells(mean, { id: 'mix-effect', parameters: {} }, (ordinal) => {
		const cells = [ordinal - before, ordinal].flatMap((when) =>
			[...all, ...parts].map(({ at }) => at(when))
		);
		return combine(cells, (...figures) => {
			const half = figures.length / 2;
			return decomposePrice(toParts(figures.slice(0, half), figures.slice(half)))?.mix ?? null;
		});
	});
}

/** Volume and value in turn: of the total first, then of each part; the rest is what the parts leave. */
function toParts(before: readonly number[], after: readonly number[]): Part[] {
	const pair = (index: number): readonly [number, number] => [
		before[index] ?? 0,
		after[index] ?? 0
	];
	const named: Part[] = MIX_PARTS.map((id, index) => ({
		id,
		volume: pair(2 * index + 2),
		value: pair(2 * index + 3)
	}));
	const left = (of: 'volume' | 'value', total: readonly [number, number]) =>
		named.reduce<[number, number]>(
			([x, y], part) => [x - part[of][0], y - part[of][1]],
			[...total]
		);
	return [...named, { id: 'rest', volume: left('volume', pair(0)), value: left('value', pair(1)) }];
}
