import type { Direction } from '../catalogue/indicator.ts';
import type { Derivation } from '../derived/derivation.ts';
import type { Frequency } from '../period.ts';
import { regionName } from '../regions.ts';
import type { LocalText } from '../series.ts';
import type { Audience, ChartKind, Reason } from './key-figure.ts';

/** What the catalogue's codes are called. */

type Words<K extends string> = Readonly<Record<K, LocalText>>;

export const FREQUENCY_WORDS: Words<Frequency> = {
	A: { nb: 'år', en: 'year' },
	Q: { nb: 'kvartal', en: 'quarter' },
	M: { nb: 'måned', en: 'month' },
	W: { nb: 'uke', en: 'week' },
	D: { nb: 'dag', en: 'day' },
	H: { nb: 'time', en: 'hour' },
	QH: { nb: 'kvarter', en: 'quarter-hour' }
};

export const DIRECTION_WORDS: Words<Direction> = {
	'up-good': { nb: 'mer er bra', en: 'more is good' },
	'down-good': { nb: 'mindre er bra', en: 'less is good' },
	neutral: { nb: 'verken bra eller dårlig i seg selv', en: 'neither good nor bad in itself' }
};

export const AUDIENCE_WORDS: Words<Audience> = {
	leader: { nb: 'ledere', en: 'leaders' },
	analyst: { nb: 'analytikere', en: 'analysts' },
	display: { nb: 'skjermer', en: 'displays' }
};

export const CHART_WORDS: Words<ChartKind> = {
	line: { nb: 'linje', en: 'line' },
	columns: { nb: 'søyler', en: 'columns' },
	area: { nb: 'flate', en: 'area' },
	steps: { nb: 'trappelinje', en: 'stepped line' },
	'zero-line': { nb: 'over og under null', en: 'above and below zero' },
	stacked: { nb: 'stablet', en: 'stacked' },
	list: { nb: 'liste', en: 'list' }
};

export const REASON_WORDS: Words<Reason> = {
	'member-data': { nb: 'medlemmenes data', en: 'members’ data' },
	'no-open-source': { nb: 'ingen åpen kilde', en: 'no open source' },
	'table-unverified': { nb: 'tabellen er ikke kontrollert', en: 'table not verified' },
	'input-missing': { nb: 'et grunnlag mangler', en: 'an input is missing' },
	'own-register': { nb: 'klyngens register', en: 'the cluster’s register' }
};

export const KIND_WORDS: Words<Derivation['kind']> = {
	arithmetic: { nb: 'regnet ut', en: 'calculated' },
	model: { nb: 'modell', en: 'model' },
	scenario: { nb: 'scenario', en: 'scenario' }
};

const PATTERNS: Words<string> = {
	'NO-##': { nb: 'hvert fylke', en: 'each county' },
	'NO-####': { nb: 'kommunene i Trøndelag', en: 'the municipalities of Trøndelag' },
	'NO#': { nb: 'hvert prisområde', en: 'each price area' }
};

/** A region, or the regions that a pattern of KeyFigure.regions stands for. */
export const regionWords = (pattern: string): LocalText => PATTERNS[pattern] ?? regionName(pattern);
