import { MUNICIPALITY_NAMES } from './municipality-names.ts';
import type { LocalText } from './series.ts';

const same = (name: string): LocalText => ({ nb: name, en: name });

/** Counties of all eras since 2014 by code. A code that was used twice with another area keeps its newest name. */
const COUNTY_NAMES: Readonly<Record<string, string>> = {
	'01': 'Østfold (–2019)',
	'02': 'Oslo og Akershus (–2019)',
	'03': 'Oslo',
	'04': 'Hedmark',
	'05': 'Oppland',
	'06': 'Buskerud (–2019)',
	'07': 'Vestfold (–2019)',
	'08': 'Telemark (–2019)',
	'09': 'Aust-Agder',
	'10': 'Vest-Agder',
	'11': 'Rogaland',
	'12': 'Hordaland',
	'14': 'Sogn og Fjordane',
	'15': 'Møre og Romsdal',
	'16': 'Sør-Trøndelag',
	'17': 'Nord-Trøndelag',
	'18': 'Nordland',
	'19': 'Troms (–2019)',
	'20': 'Finnmark (–2019)',
	'30': 'Viken',
	'31': 'Østfold',
	'32': 'Akershus',
	'33': 'Buskerud',
	'34': 'Innlandet',
	'38': 'Vestfold og Telemark',
	'39': 'Vestfold',
	'40': 'Telemark',
	'42': 'Agder',
	'46': 'Vestland',
	'50': 'Trøndelag',
	'54': 'Troms og Finnmark',
	'55': 'Troms',
	'56': 'Finnmark'
};

const COUNTIES_TODAY = '03 11 15 18 31 32 33 34 39 40 42 46 50 55 56'.split(' ');

const OTHER_NAMES: Readonly<Record<string, LocalText>> = {
	NO: { nb: 'hele landet', en: 'Norway' },
	NO1: { nb: 'NO1 Øst-Norge', en: 'NO1 Eastern Norway' },
	NO2: { nb: 'NO2 Sørvest-Norge', en: 'NO2 Southwestern Norway' },
	NO3: { nb: 'NO3 Midt-Norge', en: 'NO3 Central Norway' },
	NO4: { nb: 'NO4 Nord-Norge', en: 'NO4 Northern Norway' },
	NO5: { nb: 'NO5 Vest-Norge', en: 'NO5 Western Norway' },
	SE: { nb: 'Sverige', en: 'Sweden' },
	FI: { nb: 'Finland', en: 'Finland' },
	EU: { nb: 'EU', en: 'EU' },
	US: { nb: 'USA', en: 'USA' },
	EA: { nb: 'euroområdet', en: 'euro area' },
	WLD: { nb: 'verden', en: 'world' }
};

/** Of today's counties, and not renumbered within its county: codes only grow. */
const isNewest = (code: string, codes: readonly string[]) =>
	COUNTIES_TODAY.includes(code.slice(0, 2)) &&
	codes.every((other) => other.slice(0, 2) !== code.slice(0, 2) || other <= code);

/** Name → the one municipality that it means today. */
const plainNames: ReadonlyMap<string, string> = createPlainNames();

function createPlainNames() {
	const codesOf = Map.groupBy(
		MUNICIPALITY_NAMES.keys(),
		(code) => MUNICIPALITY_NAMES.get(code) ?? code
	);
	for (const county of Object.values(COUNTY_NAMES)) codesOf.delete(county);
	const plain = new Map<string, string>();
	for (const [name, codes] of codesOf) {
		const today = codes.length === 1 ? codes : codes.filter((code) => isNewest(code, codes));
		if (today[0] !== undefined && today.length === 1) plain.set(name, today[0]);
	}
	return plain;
}

/** Name of a region code such as `NO`, `NO-50`, `NO-5006`, `NO3`; an unknown code is its own name. */
export function regionName(region: string): LocalText {
	const other = OTHER_NAMES[region];
	if (other !== undefined) return other;
	const code = region.slice(3);
	return same((code.length === 2 ? COUNTY_NAMES[code] : municipalityName(code)) ?? region);
}

export const isCounty = (code: string): boolean => code in COUNTY_NAMES;

/** The code is added where the name alone could mean another place, or the same one before a merger. */
function municipalityName(code: string): string | undefined {
	const name = MUNICIPALITY_NAMES.get(code);
	if (name === undefined || plainNames.get(name) === code) return name;
	return `${name} (${code})`;
}

/** Trøndelag before the merger of 2018; both codes count as county 50 in the harmonised series. */
const FORMER_TRONDELAG: readonly string[] = ['16', '17'];

/** The county of today that a reported code is counted under as well, or undefined. */
export const harmonisedCounty = (code: string): string | undefined =>
	FORMER_TRONDELAG.includes(code) ? '50' : undefined;

const COUNTIES_2014 = '01 02 04 05 06 07 08 09 10 11 12 14 15 18 19'.split(' ');
const COUNTIES_2020 = '11 15 18 30 34 38 42 46 54'.split(' ');
const COUNTIES_2024 = '11 15 18 31 32 33 34 39 40 42 46 55'.split(' ');

/**
 * The counties without which a document of the year is not the whole country. Oslo and Finnmark, with
 * months and years without any delivery, are left out; Trøndelag counts under any of its codes as 50.
 */
export function expectedCounties(year: number): readonly string[] {
	if (year < 2020) return [...COUNTIES_2014, '50'];
	return [...(year < 2024 ? COUNTIES_2020 : COUNTIES_2024), '50'];
}

/** Counties of the north, from which nothing is delivered in some months. */
const SOMETIMES_SILENT: readonly string[] = ['19', '54', '55'];

export const mayBeSilent = (county: string): boolean => SOMETIMES_SILENT.includes(county);
