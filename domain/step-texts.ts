import { formatNumber } from './format.ts';
import type { Step } from './quantity.ts';
import type { LocalText } from './series.ts';
import type { Language } from './units.ts';

/** What each step of a calculation is called; `{name}` stands for a parameter. */
const TEXTS: Readonly<Record<string, LocalText>> = {
	aggregate: { nb: 'samlet per {to} ({how})', en: 'aggregated by {to} ({how})' },
	chain: { nb: 'kjedet med en eldre serie', en: 'chained to an older series' },
	convert: { nb: 'regnet om med {factor} = {value}', en: 'converted by {factor} = {value}' },
	currency: {
		nb: 'valuta etter periodens snittkurs ({rate})',
		en: 'currency by the mean rate of the period ({rate})'
	},
	difference: { nb: 'endring over {lag} perioder', en: 'change over {lag} periods' },
	formula: {
		nb: 'formel {formula}, versjon {version}',
		en: 'formula {formula}, version {version}'
	},
	'in-singles': { nb: 'ganget med {factor}', en: 'times {factor}' },
	index: { nb: 'indeks, {base} = 100', en: 'index, {base} = 100' },
	log: { nb: 'naturlig logaritme', en: 'natural logarithm' },
	'mix-effect': { nb: 'sammensetningseffekt', en: 'effect of the mix' },
	'moving-average': { nb: 'snitt av {length} perioder', en: 'mean of {length} periods' },
	'percent-change': {
		nb: 'endring i prosent over {lag} perioder',
		en: 'per cent change over {lag} periods'
	},
	percentile: { nb: 'plass i historien, i prosent', en: 'rank in history, per cent' },
	ratio: { nb: 'forhold mellom to serier', en: 'ratio of two series' },
	real: { nb: 'faste priser, {base}-kroner', en: 'real prices, kroner of {base}' },
	'relative-gap': {
		nb: 'avstand mellom to serier, i prosent',
		en: 'gap between two series, per cent'
	},
	'rolling-price': {
		nb: 'sum verdi / sum volum over {length} perioder',
		en: 'total value / total volume over {length} periods'
	},
	'rolling-sum': { nb: 'sum av {length} perioder', en: 'sum of {length} periods' },
	round: { nb: 'avrundet', en: 'rounded' },
	'sawmill-margin': { nb: 'sagbruksmargin, modell', en: 'sawmill margin, model' },
	scale: { nb: 'ganget med {factor}', en: 'times {factor}' },
	'seasonally-adjusted': {
		nb: 'egen sesongjustering ({method})',
		en: 'our own seasonal adjustment ({method})'
	},
	share: { nb: 'andel av helheten, i prosent', en: 'share of the whole, per cent' },
	spread: { nb: 'differanse mellom to serier', en: 'difference of two series' },
	sum: { nb: 'sum av to serier', en: 'sum of two series' },
	trend: { nb: 'trend ({method})', en: 'trend ({method})' },
	'under-bark': {
		nb: 'fra på bark til under bark, barkandel {barkShare}',
		en: 'from over bark to under bark, share of bark {barkShare}'
	},
	'volume-floor': { nb: 'uten priser på små volum', en: 'without prices of small volumes' },
	'weighted-price': { nb: 'verdi delt på volum', en: 'value divided by volume' },
	'with-number': { nb: 'regnet {operator} {number}', en: 'calculated {operator} {number}' },
	'year-over-year': { nb: 'endring fra året før', en: 'change on the year before' },
	'year-to-date': { nb: 'sum hittil i året', en: 'sum of the year to date' },
	'z-by-season': {
		nb: 'avvik fra samme årstid, i standardavvik',
		en: 'distance from the season, in standard deviations'
	}
};

/** A step in words, to be printed under a result in the order of the calculation; an unknown one by its id. */
export function formatStep({ id, parameters }: Step, lang: Language): string {
	const text = TEXTS[id]?.[lang] ?? id;
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = parameters[name];
		if (value === undefined) return whole;
		return typeof value === 'number' && name !== 'base' ? numberText(value, lang) : String(value);
	});
}

const numberText = (value: number, lang: Language): string =>
	formatNumber(value, lang, Number.isInteger(value) ? 0 : 3);

/** Ids of the steps that have a text. */
export const STEP_IDS: readonly string[] = Object.keys(TEXTS);
