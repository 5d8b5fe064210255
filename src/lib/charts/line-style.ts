import type { ColorIndex } from './types.ts';

/** How a line looks: weight and dash tell lines apart where colours do not. */
export interface LineStyle {
	readonly stroke: string;
	readonly width: number;
	readonly dash?: string;
}

const STYLES: Readonly<Record<ColorIndex, Omit<LineStyle, 'stroke'>>> = {
	1: { width: 2.5 },
	2: { width: 1.5 },
	3: { width: 1.75, dash: '7 3' },
	4: { width: 2, dash: '2 3' }
};

export const chartColor = (color: ColorIndex): string =>
	`var(--chart-${String(color)}, currentColor)`;

export const lineStyle = (color: ColorIndex): LineStyle => ({
	stroke: chartColor(color),
	...STYLES[color]
});
