import { KEY_FIGURE_UNITS } from './key-figure-units.ts';
import type { LocalText } from './series.ts';

export type Language = keyof LocalText;

interface Unit {
	readonly short: LocalText;
	readonly long: LocalText;
}

const unit = (short: LocalText, long: LocalText): Unit => ({ short, long });
const index = (year: string): Unit => {
	const text = { nb: `indeks, ${year} = 100`, en: `index, ${year} = 100` };
	return unit({ nb: 'indeks', en: 'index' }, text);
};

const exchange = (code: string, nb: string, en: string): Unit =>
	unit({ nb: `kr/${code}`, en: `NOK/${code}` }, { nb: `kroner per ${nb}`, en: `kroner per ${en}` });

const UNITS: Readonly<Record<string, Unit>> = {
	...KEY_FIGURE_UNITS,
	m3: unit(
		{ nb: 'm³ fub', en: 'm³ u.b.' },
		{ nb: 'kubikkmeter fast under bark', en: 'cubic metres solid under bark' }
	),
	'NOK/m3': unit(
		{ nb: 'kr/m³ fub', en: 'NOK/m³ u.b.' },
		{ nb: 'kroner per kubikkmeter fast under bark', en: 'kroner per cubic metre solid under bark' }
	),
	NOK: unit({ nb: 'kr', en: 'NOK' }, { nb: 'kroner', en: 'Norwegian kroner' }),
	'NOK/EUR': exchange('EUR', 'euro', 'euro'),
	'NOK/SEK': exchange('SEK', 'svensk krone', 'Swedish krona'),
	'NOK/GBP': exchange('GBP', 'britisk pund', 'pound sterling'),
	'NOK/USD': exchange('USD', 'amerikansk dollar', 'US dollar'),
	pieces: unit({ nb: 'stk.', en: 'pieces' }, { nb: 'stykk', en: 'pieces' }),
	percent: unit({ nb: '%', en: '%' }, { nb: 'prosent', en: 'per cent' }),
	dwellings: unit({ nb: 'boliger', en: 'dwellings' }, { nb: 'boliger', en: 'dwellings' }),
	'1000 m2': unit(
		{ nb: '1000 m²', en: '1000 m²' },
		{ nb: 'tusen kvadratmeter bruksareal', en: 'thousand square metres of floor space' }
	),
	m2: unit(
		{ nb: 'm²', en: 'm²' },
		{ nb: 'kvadratmeter bruksareal', en: 'square metres of floor space' }
	),
	'1000 NOK': unit(
		{ nb: '1000 kr', en: 'NOK 1000' },
		{ nb: 'tusen kroner', en: 'thousand kroner' }
	),
	'USD/m3': unit(
		{ nb: 'USD/m³', en: 'USD/m³' },
		{ nb: 'dollar per kubikkmeter', en: 'dollars per cubic metre' }
	),
	'SEK/m3': unit(
		{ nb: 'SEK/m³ fub', en: 'SEK/m³ u.b.' },
		{
			nb: 'svenske kroner per kubikkmeter fast under bark',
			en: 'Swedish kronor per cubic metre solid under bark'
		}
	),
	'EUR/m3': unit(
		{ nb: 'EUR/m³ fpb', en: 'EUR/m³ o.b.' },
		{ nb: 'euro per kubikkmeter fast på bark', en: 'euro per cubic metre solid over bark' }
	),
	'1000 m3 over bark': unit(
		{ nb: '1000 m³ fpb', en: '1000 m³ o.b.' },
		{ nb: 'tusen kubikkmeter fast på bark', en: 'thousand cubic metres solid over bark' }
	),
	'NOK/MWh': unit(
		{ nb: 'kr/MWh', en: 'NOK/MWh' },
		{ nb: 'kroner per megawattime', en: 'kroner per megawatt-hour' }
	),
	'EUR/MWh': unit(
		{ nb: 'EUR/MWh', en: 'EUR/MWh' },
		{ nb: 'euro per megawattime', en: 'euro per megawatt-hour' }
	),
	'1000 m3': unit(
		{ nb: '1000 m³', en: '1000 m³' },
		{ nb: 'tusen kubikkmeter', en: 'thousand cubic metres' }
	),
	'm3 solid': unit(
		{ nb: 'm³ fast mål', en: 'm³ solid' },
		{ nb: 'kubikkmeter fast mål', en: 'cubic metres solid volume' }
	),
	'million NOK': unit(
		{ nb: 'mill. kr', en: 'NOK million' },
		{ nb: 'millioner kroner', en: 'million kroner' }
	),
	tonnes: unit({ nb: 'tonn', en: 'tonnes' }, { nb: 'tonn', en: 'tonnes' }),
	GWh: unit({ nb: 'GWh', en: 'GWh' }, { nb: 'gigawattimer', en: 'gigawatt-hours' }),
	bankruptcies: unit(
		{ nb: 'konkurser', en: 'bankruptcies' },
		{ nb: 'konkurser', en: 'bankruptcies' }
	),
	index: unit({ nb: 'indeks', en: 'index' }, { nb: 'indeks', en: 'index' }),
	'USD/bbl': unit(
		{ nb: 'USD/fat', en: 'USD/bbl' },
		{ nb: 'dollar per fat', en: 'dollars per barrel' }
	),
	'USD/mmbtu': unit(
		{ nb: 'USD/MMBtu', en: 'USD/MMBtu' },
		{ nb: 'dollar per million BTU', en: 'dollars per million BTU' }
	),
	'USD/t': unit(
		{ nb: 'USD/tonn', en: 'USD/t' },
		{ nb: 'dollar per tonn', en: 'dollars per tonne' }
	),
	'cents/sheet': unit(
		{ nb: 'cent/plate', en: 'cents/sheet' },
		{ nb: 'amerikanske cent per plate', en: 'US cents per sheet' }
	),
	'SEK/EUR': unit(
		{ nb: 'SEK/EUR', en: 'SEK/EUR' },
		{ nb: 'svenske kroner per euro', en: 'Swedish kronor per euro' }
	),
	'USD/EUR': unit(
		{ nb: 'USD/EUR', en: 'USD/EUR' },
		{ nb: 'dollar per euro', en: 'US dollars per euro' }
	),
	'GBP/EUR': unit(
		{ nb: 'GBP/EUR', en: 'GBP/EUR' },
		{ nb: 'pund per euro', en: 'pounds sterling per euro' }
	),
	'index 1982=100': index('1982'),
	'index 1995=100': index('1995'),
	'index 2010=100': index('2010'),
	'index 2000=100': index('2000'),
	'index 2015=100': index('2015'),
	'index 2021=100': index('2021'),
	'index 2025=100': index('2025')
};

export const isUnit = (code: string): boolean => code in UNITS;

/** A unit as it stands behind a figure: `m³ fub`. An unknown code is its own text. */
export const unitText = (code: string, lang: Language): string => UNITS[code]?.short[lang] ?? code;

/** A unit in words, for definitions and screen readers. */
export const unitWords = (code: string, lang: Language): string => UNITS[code]?.long[lang] ?? code;
