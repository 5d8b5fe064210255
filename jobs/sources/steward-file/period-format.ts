import { findPeriod, type Frequency, type Period } from '#domain/period.ts';

/** What a letter group of a format stands for, and how it looks. */
const TOKENS: readonly (readonly [string, string])[] = [
	['yyyy', '(?<year>\\d{4})'],
	['MM', '(?<month>\\d{2})'],
	['M', '(?<month>\\d{1,2})'],
	['Q', '(?<quarter>[1-4])'],
	['WW', '(?<week>\\d{2})'],
	['W', '(?<week>\\d{1,2})'],
	['dd', '(?<day>\\d{2})'],
	['d', '(?<day>\\d{1,2})'],
	['HH', '(?<hour>\\d{2})']
];
const TOKEN = /yyyy|MM|M|Q|WW|W|dd|d|HH|'[^']*'/g;

/** Reads periods written as `yyyy-MM`, `dd.MM.yyyy`, `yyyy'K'Q`, `yyyy'U'WW` and so on; other letters stand in quotes. */
export function createPeriodReader(format: string, frequency: Frequency) {
	const pattern = new RegExp(`^${toPattern(format)}$`);
	return (text: string): Period | undefined => {
		const parts = pattern.exec(text.trim())?.groups;
		const period = parts && findPeriod(toId(parts, frequency));
		return period?.frequency === frequency ? period : undefined;
	};
}

function toPattern(format: string): string {
	let [pattern, from] = ['', 0];
	for (const match of format.matchAll(TOKEN)) {
		pattern += RegExp.escape(format.slice(from, match.index));
		const [token] = match;
		const known = TOKENS.find(([name]) => name === token);
		pattern += known === undefined ? RegExp.escape(token.slice(1, -1)) : known[1];
		from = match.index + token.length;
	}
	return pattern + RegExp.escape(format.slice(from));
}

const pad = (text = '') => text.padStart(2, '0');

/** A part that the format lacks leaves an id that is none. */
function toId(parts: Readonly<Record<string, string>>, frequency: Frequency): string {
	const year = parts['year'] ?? '';
	const day = `${year}-${pad(parts['month'])}-${pad(parts['day'])}`;
	switch (frequency) {
		case 'A':
			return year;
		case 'Q':
			return `${year}-Q${parts['quarter'] ?? ''}`;
		case 'M':
			return `${year}-${pad(parts['month'])}`;
		case 'W':
			return `${year}-W${pad(parts['week'])}`;
		case 'D':
			return day;
		case 'H':
		case 'QH':
			return `${day}T${pad(parts['hour'])}Z`;
	}
}
