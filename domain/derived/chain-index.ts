import type { Quantity } from '../quantity.ts';
import { combine, toCells, toObservation } from '../transforms/cells.ts';

/** A splice over fewer common periods would rest on chance. */
const FEWEST_COMMON = 12;

/**
 * An index that goes on from an older one of another base year: the newer where it has figures, before that the
 * older brought to the newer's level by the ratio of their means over the common periods. The older alone where
 * the newer has none, and the newer alone without twelve periods in common.
 */
export function chainIndex(older: Quantity, newer: Quantity): Quantity {
	if (newer.observations.length === 0) return older;
	const [before, after] = [toCells(older), toCells(newer)];
	const factor = linkFactor(older, newer);
	if (factor === undefined) return newer;
	const ordinals = [...new Set([...before.ordinals, ...after.ordinals])].sort((a, b) => a - b);
	const observations = ordinals.map((ordinal) => {
		const cell = after.at(ordinal);
		const chained =
			cell.value === null ? combine([before.at(ordinal)], (value) => value * factor) : cell;
		return toObservation(ordinal, chained, newer);
	});
	const step = { id: 'chain', parameters: { factor } };
	return { ...newer, observations, steps: [...newer.steps, step] };
}

function linkFactor(older: Quantity, newer: Quantity): number | undefined {
	const [before, after] = [toCells(older), toCells(newer)];
	let [count, from, to] = [0, 0, 0];
	for (const ordinal of after.ordinals) {
		const [x, y] = [before.at(ordinal).value, after.at(ordinal).value];
		if (x === null || y === null) continue;
		count += 1;
		from += x;
		to += y;
	}
	return count >= FEWEST_COMMON && from > 0 ? to / from : undefined;
}
