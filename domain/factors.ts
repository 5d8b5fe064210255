import type { Basis, LocalText } from './series.ts';

/** What a figure is of: a unit on a basis. */
export interface Measure {
	readonly unit: string;
	readonly basis: Basis;
}

/** A named conversion factor: so many of `to` for one of `from`. */
export interface Factor {
	readonly id: string;
	readonly name: LocalText;
	readonly from: Measure;
	readonly to: Measure;
	readonly value: number;
	/** Lowest and highest value seen; the same as the value where only one is known. */
	readonly range: readonly [number, number];
	/** Who says so. */
	readonly evidence: string;
}

const ROUNDWOOD: Measure = { unit: 'm3', basis: 'under-bark' };
const SAWNWOOD: Measure = { unit: 'm3', basis: 'sawn' };

/** Carbon dioxide in a cubic metre of wood: density × half of it carbon × 44/12 (D-CO2). */
const carbonDioxide = (density: number): number => (density / 1000) * 0.5 * (44 / 12);

const carbon = (id: string, { nb, en }: LocalText, density: number): Factor => ({
	id: `co2-${id}`,
	name: { nb: `CO₂ bundet i ${nb}`, en: `CO₂ bound in ${en}` },
	from: ROUNDWOOD,
	to: { unit: 't CO2', basis: 'tonnes' },
	value: carbonDioxide(density),
	range: [carbonDioxide(density), carbonDioxide(density)],
	evidence: `Treteknisk 2002: ${density} kg/m³`
});

/** Factors with evidence; what rests on memory alone is not here. */
export const FACTORS: readonly Factor[] = [
	{
		id: 'sawing-yield',
		name: { nb: 'Skurutbytte', en: 'Sawing yield' },
		...{ from: ROUNDWOOD, to: SAWNWOOD, value: 0.51, range: [0.41, 0.63] },
		evidence: 'Treindustrien, nøkkeltall: trelast 51 %'
	},
	{
		id: 'roundwood-equivalent',
		name: { nb: 'Rundvirke bak skurlast', en: 'Roundwood behind sawnwood' },
		...{ from: SAWNWOOD, to: ROUNDWOOD, value: 1.99, range: [1.82, 1.99] },
		evidence: 'UNECE DP-49; ITTO 1,82'
	},
	carbon('spruce', { nb: 'gran', en: 'spruce' }, 380),
	carbon('pine', { nb: 'furu', en: 'pine' }, 440),
	carbon('broadleaved', { nb: 'lauv', en: 'broadleaved wood' }, 500)
];

const byId = new Map(FACTORS.map((factor) => [factor.id, factor]));

export const findFactor = (id: string): Factor | undefined => byId.get(id);

/** Factors that lead from one measure to another; none of them is taken without being named. */
export const listFactors = (from: Measure, to: Measure): Factor[] =>
	FACTORS.filter((factor) => isSame(factor.from, from) && isSame(factor.to, to));

export const isSame = (a: Measure, b: Measure): boolean => a.unit === b.unit && a.basis === b.basis;
