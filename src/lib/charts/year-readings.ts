import type { TooltipRow } from './tooltip-row.ts';
import type { YearInput } from './year-plot.ts';
import { YEAR_STYLES } from './year-labels.ts';

export interface YearTexts {
	formatValue: (y: number) => string;
	missing: string;
}

/** What can be read at one slot: this year, last year, the median and the band. */
export function createYearRows(input: YearInput, slot: number, texts: YearTexts): TooltipRow[] {
	const { thisYear, lastYear, band } = input;
	return [
		...listLineRows(thisYear, slot, { ...texts, color: YEAR_STYLES.thisYear.stroke }),
		...listLineRows(lastYear, slot, { ...texts, color: YEAR_STYLES.lastYear.stroke }),
		...listBandRows(band, slot, texts)
	];
}

/** None for a slot that is yet to come. */
function listLineRows(
	line: YearInput['lastYear'],
	slot: number,
	{ formatValue, missing, color }: YearTexts & { color: string }
): TooltipRow[] {
	const at = line?.values[slot];
	if (line === null || at === undefined) return [];
	const value = at.y === null ? missing : formatValue(at.y);
	const note = at.note === undefined ? {} : { note: at.note };
	return [{ label: line.label, value, ...note, y: at.y, color }];
}

function listBandRows(
	band: YearInput['band'],
	slot: number,
	{ formatValue }: YearTexts
): TooltipRow[] {
	const at = band?.values[slot];
	if (band === null || at == null) return [];
	const range = `${formatValue(at.low)} – ${formatValue(at.high)}`;
	return [
		{
			label: band.medianLabel,
			value: formatValue(at.median),
			y: at.median,
			color: YEAR_STYLES.median.stroke
		},
		{ label: band.label, value: range, y: null, color: 'var(--chart-band, GrayText)' }
	];
}
