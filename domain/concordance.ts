import { CONCORDANCE_LINES } from './concordance-lines.ts';

/** A municipality code in the years in which it was in use. */
export interface Part {
	readonly code: string;
	readonly from: number;
	/** Null while in use. */
	readonly to: number | null;
}

/** What a municipality became, or was. */
export interface Succession {
	readonly code: string;
	/** Share of the old municipality that went there; null where it was divided and no share is known. */
	readonly weight: number | null;
}

/** Municipalities that were divided. No source of weights is known: their figures stay with them, as reported. */
const DIVIDED: ReadonlyMap<string, readonly string[]> = new Map([
	['1613', ['5055', '5056', '5059']],
	['5012', ['5055', '5056', '5059']]
]);

const parts: ReadonlyMap<string, readonly Part[]> = new Map(CONCORDANCE_LINES.map(readLine));

const todays: ReadonlyMap<string, string> = new Map(
	[...parts].flatMap(([today, list]) => list.map(({ code }) => [code, today] as const))
);

function readLine(line: string): [string, Part[]] {
	const [today = '', ...entries] = line.split(' ');
	return [today, entries.map(readPart)];
}

function readPart(entry: string): Part {
	const [code = '', years = ''] = entry.split(':');
	const [from, to] = years.split('-');
	return { code, from: Number(from), to: to === '' ? null : Number(to) };
}

const isOf =
	(year: number) =>
	({ from, to }: Part) =>
		from <= year && (to ?? Infinity) >= year;

/** The municipality of today that a code of any year became part of; undefined outside Trøndelag or when divided. */
export const municipalityToday = (code: string): string | undefined =>
	DIVIDED.has(code) ? undefined : todays.get(code);

/**
 * What the municipality with the code in one year is in another. Undefined when the code was not in use, or is
 * not of Trøndelag. Back in time a merged municipality is several, of whose shares nothing is known.
 */
export function harmonise(
	code: string,
	fromYear: number,
	toYear: number
): Succession[] | undefined {
	const today = todays.get(code) ?? '';
	const own = parts.get(today)?.find((part) => part.code === code);
	if (own === undefined || !isOf(fromYear)(own)) return undefined;
	if (isOf(toYear)(own)) return [{ code, weight: 1 }];
	const divided = toYear > fromYear ? DIVIDED.get(code) : undefined;
	const targets = (divided ?? [today]).flatMap((target) => listIn(target, toYear));
	const isWhole = targets.length === 1;
	return targets.map((target) => ({ code: target, weight: isWhole ? 1 : null }));
}

const listIn = (today: string, year: number): string[] =>
	(parts.get(today) ?? []).filter(isOf(year)).map(({ code }) => code);

/**
 * Every code, of any year, that makes up a municipality of today. Undefined when a share of a divided one belongs
 * to it, and it cannot be put together from what was reported.
 */
export function listPartsOf(today: string): readonly Part[] | undefined {
	const hasShare = [...DIVIDED.values()].some((targets) => targets.includes(today));
	return hasShare ? undefined : parts.get(today);
}

/** Codes of the municipalities of Trøndelag today. */
export const TRONDELAG_MUNICIPALITIES: readonly string[] = [...parts.keys()];
