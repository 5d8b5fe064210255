import { formatNumber, formatPeriod, monthNames, NBSP } from './format.ts';
import { headline, type Change, type Figure, type Headline } from './headline.ts';
import type { Status } from './observation.ts';
import {
	findPeriod,
	formatPeriodId,
	isoWeek,
	samePeriodYearBefore,
	type Frequency
} from './period.ts';
import { findRank, hasSeasons, type Rank, type Ranked } from './rank.ts';
import type { LocalText } from './series.ts';
import { unitText, type Language } from './units.ts';

/** Figures to be told of, and how they are shown. */
export interface Told extends Ranked {
	/** Unit code of units.ts; what is in per cent moves by percentage points. */
	readonly unit: string;
}

/**
 * What the newest figure says, in one sentence without a full stop: the change on the year before, whether it
 * stands out, and what it is worth. `Opp 4,2 % fra mars 2023, høyeste mars siden 2014; foreløpige tall`.
 */
export function formatSentence(told: Told, lang: Language): string {
	const head = headline(told.observations);
	if (head === undefined) return lang === 'nb' ? 'Ingen tall ennå' : 'No figures yet';
	const rank = findRank(head.newest, told);
	const claims = [changeText(head, told, lang), rank && rankText(rank, told, lang)];
	const notes = [worthText(head, lang), lackText(head.newest, told, lang)];
	const text = [claims, notes].map((parts) => parts.filter(Boolean).join(', ')).filter(Boolean);
	return capitalise(text.join('; '));
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function changeText(head: Headline, told: Told, lang: Language): string | undefined {
	const { newest, yearBefore, change } = head;
	if (yearBefore === null || change === null) return firstText(newest, told, lang);
	const when = formatPeriod(yearBefore.period, lang);
	const amount = amountText({ newest, yearBefore, change }, told, lang);
	if (amount === undefined) return lang === 'nb' ? `uendret fra ${when}` : `unchanged on ${when}`;
	const isUp = change.absolute > 0;
	if (lang === 'nb') return `${isUp ? 'opp' : 'ned'} ${amount} fra ${when}`;
	return `${isUp ? 'up' : 'down'} ${amount} on ${when}`;
}

/** Why there is nothing to compare with; nothing to say where the calendar has no like period. */
function firstText(newest: Figure, told: Told, lang: Language): string | undefined {
	const figures = told.observations.filter(({ value }) => value !== null);
	if (figures.length === 1) return lang === 'nb' ? 'første tall i serien' : 'first figure';
	const period = findPeriod(newest.period);
	const before = period && samePeriodYearBefore(period);
	if (before === undefined) return undefined;
	const when = formatPeriod(formatPeriodId(before), lang);
	return lang === 'nb'
		? `ingen tall for ${when} å sammenligne med`
		: `no figure for ${when} to compare with`;
}

/** How much, without a sign; undefined when it would be shown as nothing. */
function amountText({ newest, yearBefore, change }: Compared, told: Told, lang: Language) {
	const { unit, decimals } = told;
	const { absolute, percent } = change;
	// From what is shown as zero, and to what lies below it, there is no growth by per cent.
	const hasGrowth = sized(yearBefore.value, decimals, lang) !== undefined && newest.value >= 0;
	if (unit === 'percent') return movedBy('percentage-points');
	if (percent === null || !hasGrowth) return movedBy(unit);
	return sized(percent, 1, lang)?.concat(lang === 'nb' ? NBSP : '', '%');

	function movedBy(measure: string) {
		return sized(absolute, decimals, lang)?.concat(NBSP, unitText(measure, lang));
	}
}

interface Compared {
	readonly newest: Figure;
	readonly yearBefore: Figure;
	readonly change: Change;
}

function sized(value: number, decimals: number, lang: Language): string | undefined {
	const size = Math.abs(value);
	return Number(size.toFixed(decimals)) === 0 ? undefined : formatNumber(size, lang, decimals);
}

function rankText({ kind, since, first, gaps }: Rank, told: Told, lang: Language): string {
	const isSeason = hasSeasons(told);
	const when = (period: string) => (isSeason ? period.slice(0, 4) : formatPeriod(period, lang));
	const season = isSeason ? ` ${seasonName(first, lang)}` : '';
	const words = WORDS[lang];
	const at = told.frequency === 'D' ? words.on : words.in;
	const from =
		since === null ? `${words.ever}${at}${when(first)}` : `${words.since} ${when(since)}`;
	return `${words[kind]}${season} ${from}${gapText(gaps.map(when), isSeason ? 'A' : told.frequency, lang)}`;
}

const WORDS = {
	nb: {
		...{ highest: 'høyeste', lowest: 'laveste', since: 'siden' },
		in: 'i ',
		on: '',
		ever: 'i serien, som starter '
	},
	en: {
		...{ highest: 'the highest', lowest: 'the lowest', since: 'since' },
		in: 'in ',
		on: 'on ',
		ever: 'in the series, which begins '
	}
};

/** `mars`, `1. kvartal`, `uke 5`: the season without its year. */
function seasonName(id: string, lang: Language): string {
	const period = findPeriod(id);
	if (period === undefined) return id;
	const { frequency, start } = period;
	if (frequency === 'M') return monthNames(lang)[start.getUTCMonth()] ?? '';
	if (frequency === 'W') return `${lang === 'nb' ? 'uke' : 'week'} ${isoWeek(start).week}`;
	const quarter = Math.floor(start.getUTCMonth() / 3) + 1;
	return lang === 'nb' ? `${quarter}. kvartal` : `Q${quarter}`;
}

/** More gaps than this are counted, not named. */
const MOST_NAMED = 2;

const MANY: Readonly<Partial<Record<Frequency, LocalText>>> = {
	A: { nb: 'år', en: 'years' },
	Q: { nb: 'kvartaler', en: 'quarters' },
	M: { nb: 'måneder', en: 'months' },
	W: { nb: 'uker', en: 'weeks' }
};

function gapText(gaps: readonly string[], frequency: Frequency, lang: Language): string {
	if (gaps.length === 0) return '';
	const named = [...gaps].reverse().join(lang === 'nb' ? ' og ' : ' and ');
	const counted = `${gaps.length} ${MANY[frequency]?.[lang] ?? ''}`;
	const which = gaps.length > MOST_NAMED ? counted : named;
	return lang === 'nb' ? ` (${which} mangler)` : ` (${which} missing)`;
}

const WORTH: Readonly<Record<Language, Readonly<Partial<Record<Status, string>>>>> = {
	nb: { preliminary: 'foreløpige tall', estimated: 'anslag', final: 'endelige tall' },
	en: { preliminary: 'preliminary figures', estimated: 'estimates', final: 'final figures' }
};

/** Said of what is uncertain, and of a comparison of unlike figures; that two are final goes without saying. */
function worthText({ newest, yearBefore, change }: Headline, lang: Language): string | undefined {
	const now = worthOf(newest, lang);
	if (yearBefore === null || change === null || change.comparesLike) {
		return now === WORTH[lang].final ? undefined : now;
	}
	const against = worthOf(yearBefore, lang);
	return lang === 'nb' ? `${now} mot ${against}` : `${now} against ${against}`;
}

/** A revised figure is as final as one can be. */
const worthOf = ({ status }: Figure, lang: Language) =>
	WORTH[lang][status] ?? WORTH[lang].final ?? '';

const REASONS: Readonly<Record<Language, Readonly<Partial<Record<Status, string>>>>> = {
	nb: { confidential: 'konfidensielt', 'not-applicable': 'ikke aktuelt' },
	en: { confidential: 'confidential', 'not-applicable': 'not applicable' }
};

/** Said when the newest period has no figure, with the reason where one is given. */
function lackText(newest: Figure, { observations }: Told, lang: Language): string | undefined {
	const last = observations.at(-1);
	if (last === undefined || last.period === newest.period) return undefined;
	const reason = REASONS[lang][last.status];
	const why = reason === undefined ? '' : ` (${reason})`;
	const when = formatPeriod(last.period, lang);
	return lang === 'nb' ? `ingen tall for ${when}${why}` : `no figure for ${when}${why}`;
}
