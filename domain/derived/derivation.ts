import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { findSeriesKeyParts, type Basis, type LocalText } from '../series.ts';
import { describeSeries } from '../indicators.ts';

/** The exact rule behind a figure; another rule is another version, so that an old figure can be told from a new one. */
export interface Formula {
	/** Such as `D-SPREAD`. */
	readonly id: string;
	readonly version: number;
	readonly text: LocalText;
}

/** An assumption that a formula needs and no series gives. */
export interface Parameter {
	readonly id: string;
	readonly name: LocalText;
	/** Unit code of units.ts. */
	readonly unit: string;
	/** Null where nobody vouches for a value: nothing is computed before the user has chosen one. */
	readonly value: number | null;
	readonly range: readonly [number, number];
	/** Who vouches for the value and the range; null for the user's own assumption. */
	readonly evidence: string | null;
}

export interface Context {
	/** Frequency of the result. */
	readonly frequency: Frequency;
	readonly assume: (parameterId: string) => number;
}

/** The figures of a series by its key; undefined when there is no such series. */
export type SeriesOf = (key: string) => Quantity | undefined;

/** A figure made of series by a formula. It knows nothing of time: figures as of an instant give the result of then. */
export interface Derivation {
	readonly id: string;
	readonly formula: Formula;
	readonly unit: string;
	readonly basis: Basis;
	/** Frequencies that it can be had in, the usual one first. */
	readonly frequencies: readonly Frequency[];
	readonly parameters: readonly Parameter[];
	/** A model or scenario rests on assumptions and is labelled so wherever it is shown. */
	readonly kind: 'arithmetic' | 'model' | 'scenario';
	/** Series keys by the name that the formula has for them. */
	readonly inputs: (region: string) => Readonly<Record<string, string>>;
	readonly compute: (region: string, seriesOf: SeriesOf, context: Context) => Quantity;
}

type Rule<K extends string> = Omit<Derivation, 'inputs' | 'compute' | 'parameters' | 'kind'> & {
	readonly parameters?: readonly Parameter[];
	readonly kind?: Derivation['kind'];
	readonly inputs: (region: string) => Readonly<Record<K, string>>;
	readonly compute: (inputs: Readonly<Record<K, Quantity>>, context: Context) => Quantity;
};

/** A derivation whose computation names its inputs. */
export const derive = <K extends string>({ inputs, compute, ...rest }: Rule<K>): Derivation => ({
	...{ parameters: [], kind: 'arithmetic' },
	...rest,
	inputs,
	compute: (region, seriesOf, context) => compute(readInputs(inputs(region), seriesOf), context)
});

function readInputs<K extends string>(
	keys: Readonly<Record<K, string>>,
	seriesOf: SeriesOf
): Record<K, Quantity> {
	const entries = Object.entries<string>(keys).map(([name, key]) => [
		name,
		seriesOf(key) ?? emptySeries(key)
	]);
	// The same names as in the keys.
	return Object.fromEntries(entries) as Record<K, Quantity>;
}

/** A series that the catalogue knows and nobody has figures of. Throws RangeError for a key it does not know. */
export function emptySeries(key: string): Quantity {
	const parts = findSeriesKeyParts(key);
	const identity = parts && describeSeries(parts);
	if (identity === undefined) throw new RangeError(`no such series: ${key}`);
	const { frequency, unit, basis } = identity;
	return { frequency, unit, basis, observations: [], steps: [] };
}
