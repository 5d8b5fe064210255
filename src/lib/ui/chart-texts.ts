import { m } from '$lib/paraglide/messages.js';
import type { ChartTexts } from '$lib/charts/types.ts';

export const chartTexts = (): ChartTexts => ({
	empty: m.chart_empty(),
	missing: m.chart_missing(),
	walk: m.chart_walk()
});
