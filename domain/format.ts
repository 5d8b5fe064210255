import { findPeriod, isoWeek, type Period } from './period.ts';
import type { Language } from './units.ts';

/**
 * Figures, periods and times as people read them. Output is the same in Node and in browsers, whose `Intl`
 * data differ in spaces and signs: a difference would flash when a page comes alive.
 */

export const NBSP = '\u00a0';
const MINUS = '\u2212';
const TIME_ZONE = 'Europe/Oslo';
const LOCALE: Readonly<Record<Language, string>> = { nb: 'nb-NO', en: 'en-GB' };

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
	nb: 'januar februar mars april mai juni juli august september oktober november desember'.split(
		' '
	),
	en: 'January February March April May June July August September October November December'.split(
		' '
	)
};

/** `1 234,5` or `1,234.5`, with the given number of decimals. */
export function formatNumber(value: number, lang: Language, decimals = 0): string {
	const fixed = Math.abs(value).toFixed(decimals);
	const [whole = '0', fraction] = fixed.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'nb' ? NBSP : ',');
	const text = fraction === undefined ? grouped : grouped + (lang === 'nb' ? ',' : '.') + fraction;
	return value < 0 && Number(fixed) !== 0 ? MINUS + text : text;
}

const SCALES: readonly { from: number; divisor: number; nb: string; en: string }[] = [
	{ from: 1e9, divisor: 1e9, nb: 'mrd.', en: 'bn' },
	{ from: 1e6, divisor: 1e6, nb: 'mill.', en: 'm' },
	{ from: 1e4, divisor: 1e3, nb: 'tusen', en: 'k' }
];

/** `11,8 mill.` or `11.8 m`: three digits or so, for tiles and axes. */
export function formatCompact(value: number, lang: Language, decimals = 0): string {
	const scale = SCALES.find(({ from }) => Math.abs(value) >= from);
	if (scale === undefined) return formatNumber(value, lang, decimals);
	const scaled = value / scale.divisor;
	const text = formatNumber(scaled, lang, Math.abs(scaled) < 100 ? 1 : 0);
	return `${text}${NBSP}${scale[lang]}`;
}

/** `+4,2 %`, `−0,3 %`, `0,0 %`. */
export function formatPercentChange(percent: number, lang: Language): string {
	return `${signed(percent, lang, 1)}${lang === 'nb' ? NBSP : ''}%`;
}

/** A change in percentage points: `+0,25 prosentpoeng`. */
export function formatPointChange(points: number, lang: Language, decimals = 1): string {
	const word = lang === 'nb' ? 'prosentpoeng' : 'percentage points';
	return `${signed(points, lang, decimals)}${NBSP}${word}`;
}

function signed(value: number, lang: Language, decimals: number): string {
	const text = formatNumber(value, lang, decimals);
	const isZero = Number(Math.abs(value).toFixed(decimals)) === 0;
	return value > 0 && !isZero ? `+${text}` : text;
}

/** A period in full: `januar 2024`, `1. kvartal 2024`, `uke 5 2024`, `31. januar 2024`. */
export function formatPeriod(id: string, lang: Language): string {
	const period = findPeriod(id);
	return period === undefined ? id : periodText(period, lang);
}

function periodText({ frequency, start }: Period, lang: Language): string {
	const year = String(start.getUTCFullYear());
	const month = MONTHS[lang][start.getUTCMonth()] ?? '';
	const quarter = Math.floor(start.getUTCMonth() / 3) + 1;
	switch (frequency) {
		case 'A':
			return year;
		case 'Q':
			return lang === 'nb' ? `${quarter}. kvartal ${year}` : `Q${quarter} ${year}`;
		case 'M':
			return `${month} ${year}`;
		case 'W': {
			const week = isoWeek(start);
			return `${lang === 'nb' ? 'uke' : 'week'} ${week.week} ${week.year}`;
		}
		case 'D':
			return `${start.getUTCDate()}${lang === 'nb' ? '.' : ''} ${month} ${year}`;
		case 'H':
		case 'QH':
			return formatDateTime(start, lang);
	}
}

/** A month in three or so letters: `jan.`, `mars`, `Jan`. */
export function formatMonthShort(month: number, lang: Language): string {
	const name = MONTHS[lang][month] ?? '';
	if (lang === 'en') return name.slice(0, 3);
	return name.length <= 4 ? name : `${name.slice(0, 3)}.`;
}

export const monthNames = (lang: Language): readonly string[] => MONTHS[lang];

/** A day in full, in Norwegian time: `23. november 2026`. */
export function formatDate(date: Date, lang: Language): string {
	const { year, month, day } = osloParts(date);
	return `${day}${lang === 'nb' ? '.' : ''} ${MONTHS[lang][month - 1] ?? ''} ${year}`;
}

/** `09:12` in Norwegian time. */
export function formatTime(date: Date): string {
	const { hour, minute } = osloParts(date);
	return `${pad(hour)}:${pad(minute)}`;
}

/** `23. november 2026 kl. 09:12`. */
export const formatDateTime = (date: Date, lang: Language): string =>
	`${formatDate(date, lang)}${lang === 'nb' ? ' kl. ' : ', '}${formatTime(date)}`;

const DAY_MS = 86_400_000;

/** How long ago in whole words: `i dag`, `3 dager siden`, `14 måneder siden`. */
export function formatAge(date: Date, now: Date, lang: Language): string {
	const days = Math.max(0, Math.floor((now.getTime() - date.getTime()) / DAY_MS));
	if (days === 0) return lang === 'nb' ? 'i dag' : 'today';
	const [count, nb, en] = ageWords(days);
	return lang === 'nb' ? `${count} ${nb} siden` : `${count} ${en} ago`;
}

function ageWords(days: number): [number, string, string] {
	if (days < 60) return [days, days === 1 ? 'dag' : 'dager', days === 1 ? 'day' : 'days'];
	const months = Math.floor(days / 30.44);
	if (months < 24) return [months, months === 1 ? 'måned' : 'måneder', 'months'];
	return [Math.floor(days / 365.25), 'år', 'years'];
}

const pad = (number: number) => String(number).padStart(2, '0');

const osloFormat = new Intl.DateTimeFormat(LOCALE.en, {
	timeZone: TIME_ZONE,
	year: 'numeric',
	month: 'numeric',
	day: 'numeric',
	hour: 'numeric',
	minute: 'numeric',
	hourCycle: 'h23'
});

function osloParts(date: Date) {
	const parts = new Map(osloFormat.formatToParts(date).map(({ type, value }) => [type, value]));
	const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
	return {
		year: number('year'),
		month: number('month'),
		day: number('day'),
		hour: number('hour'),
		minute: number('minute')
	};
}
