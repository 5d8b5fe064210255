import type { Break, Direction } from '../catalogue/indicator.ts';
import type { Derivation, Formula } from '../derived/derivation.ts';
import { findDerivation } from '../derived/derivations.ts';
import { findIndicator } from '../indicators.ts';
import type { Frequency } from '../period.ts';
import { formatSeriesKey, type Basis, type LocalText } from '../series.ts';
import type { Stage } from '../stages.ts';

export type Audience = 'leader' | 'analyst' | 'display';

/** How it is drawn when nobody has chosen otherwise. */
export type ChartKind = 'line' | 'columns' | 'area' | 'steps' | 'zero-line' | 'stacked' | 'list';

/** Why nobody can see a figure yet. */
export type Reason =
	/** Only the members have it, and no member reporting is in operation. */
	| 'member-data'
	/** It is in no open, machine-readable source that is known. */
	| 'no-open-source'
	/** A publisher has it, but the table is not verified. */
	| 'table-unverified'
	/** It is made of another one that is not filled. */
	| 'input-missing'
	/** It comes of the cluster's own register, which is not kept in Trepuls. */
	| 'own-register';

export type Filling =
	| { readonly kind: 'series'; readonly indicator: string; readonly breakdown: string }
	| { readonly kind: 'derived'; readonly derivation: Derivation }
	| { readonly kind: 'page'; readonly path: string }
	| { readonly kind: 'empty'; readonly reason: Reason; readonly text: LocalText };

/** What leaders and analysts talk about: a figure with a name, whether or not anything fills it yet. */
export interface KeyFigure {
	readonly id: string;
	/** Number in the trade's catalogue of 98; null for what Trepuls has beside it. */
	readonly code: string | null;
	readonly name: LocalText;
	/** One sentence: what it says, of what. */
	readonly meaning: LocalText;
	readonly stage: Stage;
	readonly formula: Formula;
	readonly unit: string;
	readonly basis: Basis;
	/** The usual one first. */
	readonly frequencies: readonly Frequency[];
	/** Region codes, the usual one first; `NO-##` is any county, `NO-####` any municipality. */
	readonly regions: readonly string[];
	readonly direction: Direction;
	readonly audience: readonly Audience[];
	readonly chart: ChartKind;
	readonly seasonal: boolean;
	/** Decimals shown. */
	readonly decimals: number;
	readonly breaks: readonly Break[];
	readonly filling: Filling;
}

type Words = Pick<KeyFigure, 'id' | 'code' | 'name' | 'meaning' | 'audience' | 'chart'>;

const AS_PUBLISHED: Formula = {
	id: 'D-LEVEL',
	version: 1,
	text: { nb: 'som publisert av kilden', en: 'as published by the source' }
};
const AS_WEIGHTED: Formula = {
	id: 'D-WAVG',
	version: 1,
	text: {
		nb: 'Σ verdi / Σ volum for de samme radene, aldri snitt av priser',
		en: 'Σ value / Σ volume of the same rows, never a mean of prices'
	}
};

type SeriesRest = Pick<KeyFigure, 'frequencies' | 'regions'> & {
	readonly indicator: string;
	readonly breakdown: string;
	readonly stage?: Stage;
};

/** A key figure that one published series fills; unit, direction and breaks are those of the series. */
export function asSeries(
	words: Words,
	{ indicator: id, breakdown, ...rest }: SeriesRest
): KeyFigure {
	const indicator = findIndicator(id);
	if (indicator === undefined) throw new RangeError(`no such indicator: ${id}`);
	const { unit, basis, direction, seasonal, decimals, stage, breaks = [] } = indicator;
	return {
		...{ stage, unit, basis, direction, seasonal, decimals, breaks },
		formula: id === 'roundwood-price' ? AS_WEIGHTED : AS_PUBLISHED,
		...words,
		...rest,
		filling: { kind: 'series', indicator: id, breakdown }
	};
}

type DerivedRest = Pick<KeyFigure, 'stage' | 'regions' | 'direction' | 'decimals'> & {
	readonly seasonal?: boolean;
	readonly breaks?: readonly Break[];
};

/** A key figure that the derivation of the same id fills; unit, formula and frequencies are those of it. */
export function asDerived(words: Words, rest: DerivedRest): KeyFigure {
	const derivation = findDerivation(words.id);
	if (derivation === undefined) throw new RangeError(`no such derivation: ${words.id}`);
	const { formula, unit, basis, frequencies } = derivation;
	return {
		...{ formula, unit, basis, frequencies, seasonal: false, breaks: [] },
		...words,
		...rest,
		filling: { kind: 'derived', derivation }
	};
}

type EmptyRest = Pick<
	KeyFigure,
	'stage' | 'unit' | 'basis' | 'frequencies' | 'regions' | 'direction' | 'formula'
> & { readonly seasonal?: boolean };

/** A key figure that nothing fills, and why. */
export const asEmpty = (
	words: Words,
	rest: EmptyRest,
	why: { readonly reason: Reason; readonly text: LocalText }
): KeyFigure => ({
	...{ seasonal: false, decimals: 0, breaks: [] },
	...words,
	...rest,
	filling: { kind: 'empty', ...why }
});

/** Whether the key figure is meant for a region. */
export const hasRegion = ({ regions }: KeyFigure, region: string): boolean =>
	regions.some((one) => new RegExp(`^${one.replaceAll('#', '\\d')}$`).test(region));

/** Keys of the series that it is made of for a region; none when nothing fills it. */
export function listSeriesKeys({ filling, frequencies }: KeyFigure, region: string): string[] {
	switch (filling.kind) {
		case 'series': {
			const { indicator, breakdown } = filling;
			return frequencies.map((frequency) =>
				formatSeriesKey({ indicator, breakdown, region, frequency })
			);
		}
		case 'derived':
			return Object.values(filling.derivation.inputs(region));
		case 'page':
		case 'empty':
			return [];
	}
}

/** Ids of the publishers whose figures it is made of. */
export const listSources = (figure: KeyFigure): string[] => {
	const keys = listSeriesKeys(figure, figure.regions[0] ?? 'NO');
	return [...new Set(keys.map((key) => sourceOf(key)))];
};

const sourceOf = (key: string): string => findIndicator(key.split('.')[0] ?? '')?.source ?? key;
