import type { Basis, LocalText } from '../series.ts';
import type { Stage } from '../stages.ts';

/** Whether more of it is good: prices and spreads are neither, since one's income is another's cost. */
export type Direction = 'up-good' | 'down-good' | 'neutral';

export interface Breakdown {
	readonly id: string;
	readonly name: LocalText;
}

/** A period from which figures cannot be compared with those before without care. */
export interface Break {
	readonly period: string;
	/** Regions it concerns; all when absent. */
	readonly regions?: readonly string[];
	readonly text: LocalText;
}

export interface Indicator {
	readonly id: string;
	readonly name: LocalText;
	/** One sentence: what is counted, of what, by whom. */
	readonly meaning: LocalText;
	readonly stage: Stage;
	readonly unit: string;
	readonly basis: Basis;
	readonly direction: Direction;
	readonly source: string;
	/** The publication within the source, by frequency where they differ. */
	readonly dataset: string | Readonly<Record<string, string>>;
	readonly breakdowns: readonly Breakdown[];
	/** Follows the year: this month is compared with the same month, not with the last. */
	readonly seasonal: boolean;
	/** Decimals shown. */
	readonly decimals: number;
	readonly note?: LocalText;
	readonly breaks?: readonly Break[];
}
