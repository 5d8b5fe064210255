import type { LegendItem } from './legend-item.ts';
import type { LineStyle } from './line-style.ts';
import { YEAR_STYLES } from './year-labels.ts';
import type { YearInput } from './year-plot.ts';

/** Names of the years that stand at their lines, and the text for hollow dots. */
export interface YearLegendOptions {
	named: ReadonlySet<string>;
	hollowLabel: string | undefined;
}

export function createYearLegend(
	{ thisYear, lastYear, band }: YearInput,
	{ named, hollowLabel }: YearLegendOptions
): LegendItem[] {
	const lineItem = (label: string, { stroke, ...style }: LineStyle): LegendItem => ({
		label,
		kind: 'line',
		color: stroke,
		...style,
		direct: named.has(label)
	});
	const items = [lineItem(thisYear.label, YEAR_STYLES.thisYear)];
	if (lastYear !== null) items.push(lineItem(lastYear.label, YEAR_STYLES.lastYear));
	if (band !== null) {
		items.push(lineItem(band.medianLabel, YEAR_STYLES.median));
		const color = 'var(--chart-band, GrayText)';
		items.push({ label: band.label, kind: 'band', color, direct: false });
	}
	if (hollowLabel !== undefined && thisYear.values.some(({ hollow }) => hollow === true)) {
		const color = YEAR_STYLES.thisYear.stroke;
		items.push({ label: hollowLabel, kind: 'hollow', color, direct: false });
	}
	return items;
}
