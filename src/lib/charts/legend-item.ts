import { lineStyle } from './line-style.ts';
import type { Series } from './types.ts';

export interface LegendItem {
	readonly label: string;
	readonly kind: 'line' | 'band' | 'hollow';
	readonly color: string;
	readonly width?: number;
	readonly dash?: string;
	/** Named at its line as well, where the plot is wide. */
	readonly direct: boolean;
}

export function createSeriesItem({ label, color, shape }: Series, direct: boolean): LegendItem {
	const { stroke, ...style } = lineStyle(color);
	return { label, kind: shape === 'bars' ? 'band' : 'line', color: stroke, ...style, direct };
}
