import type { Formula, Parameter } from '#domain/derived/derivation.ts';
import type { KeyFigure } from '#domain/key-figures/key-figure.ts';
import type { Observation } from '#domain/observation.ts';
import type { Frequency } from '#domain/period.ts';
import type { LocalText } from '#domain/series.ts';
import type { Stage } from '#domain/stages.ts';

/** What a page shows of a key figure beside its values; made on the server, where the catalogue stays. */
export interface KeyFigureFacts {
	readonly id: string;
	readonly name: LocalText;
	readonly meaning: LocalText;
	readonly stage: Stage;
	readonly formula: Formula;
	readonly unit: string;
	readonly decimals: number;
	readonly seasonal: boolean;
	readonly frequencies: readonly Frequency[];
	/** Region codes without the patterns that stand for many. */
	readonly regions: readonly string[];
	readonly filling: FillingFacts;
}

/** A key figure in the list of all, with what it says now for its usual region. */
export interface KeyFigureEntry {
	readonly facts: KeyFigureFacts;
	readonly region: string;
	/** Null where nothing fills it, or there is no figure yet. */
	readonly newest: Observation | null;
	readonly sentence: LocalText | null;
	/** Whose figures it is made of. */
	readonly publishers: readonly LocalText[];
}

export type FillingFacts =
	| { readonly kind: 'series' }
	| { readonly kind: 'page'; readonly path: string }
	| { readonly kind: 'empty'; readonly text: LocalText }
	| {
			readonly kind: 'derived';
			readonly label: 'arithmetic' | 'model' | 'scenario';
			readonly parameters: readonly Parameter[];
	  };

export function toKeyFigureFacts(figure: KeyFigure): KeyFigureFacts {
	const { id, name, meaning, stage, formula, unit, decimals, seasonal, frequencies } = figure;
	return {
		...{ id, name, meaning, stage, formula, unit, decimals, seasonal, frequencies },
		regions: figure.regions.filter((region) => !region.includes('#')),
		filling: toFilling(figure.filling)
	};
}

function toFilling(filling: KeyFigure['filling']): FillingFacts {
	switch (filling.kind) {
		case 'series':
			return { kind: 'series' };
		case 'page':
			return { kind: 'page', path: filling.path };
		case 'empty':
			return { kind: 'empty', text: filling.text };
		case 'derived': {
			const { kind: label, parameters } = filling.derivation;
			return { kind: 'derived', label, parameters };
		}
	}
}
