import type { LocalText } from '../series.ts';

/** A short name that a formula may use in place of a series key. */
export interface FormulaName {
	readonly name: string;
	readonly key: string;
	readonly text: LocalText;
}

const PLACES = [
	{ suffix: 'trd', region: 'NO-50', text: { nb: 'Trøndelag', en: 'Trøndelag' } },
	{ suffix: 'no', region: 'NO', text: { nb: 'landet', en: 'the country' } }
] as const;

type Word = readonly [name: string, series: readonly [string, string], text: LocalText];

const WORDS: readonly Word[] = [
	[
		'saglogg',
		['roundwood-price', '1140'],
		{ nb: 'Pris på gran sagtømmer', en: 'Price of spruce sawlogs' }
	],
	[
		'masse',
		['roundwood-price', '1410'],
		{ nb: 'Pris på gran massevirke', en: 'Price of spruce pulpwood' }
	],
	[
		'furusaglogg',
		['roundwood-price', '2140'],
		{ nb: 'Pris på furu sagtømmer', en: 'Price of pine sawlogs' }
	],
	[
		'furumasse',
		['roundwood-price', '2410'],
		{ nb: 'Pris på furu massevirke', en: 'Price of pine pulpwood' }
	],
	[
		'tommerpris',
		['roundwood-price', 'industrial'],
		{ nb: 'Pris på industrivirke', en: 'Price of industrial roundwood' }
	],
	[
		'avvirkning',
		['roundwood-removals', 'industrial'],
		{ nb: 'Avvirkning av industrivirke', en: 'Removals of industrial roundwood' }
	],
	[
		'verdi',
		['roundwood-value', 'industrial'],
		{ nb: 'Verdi av industrivirke', en: 'Value of industrial roundwood' }
	]
];

const inPlaces = ([word, [indicator, breakdown], { nb, en }]: Word): FormulaName[] =>
	PLACES.map(({ suffix, region, text }) => ({
		name: `${word}_${suffix}`,
		key: `${indicator}.${region}.${breakdown}.M`,
		text: { nb: `${nb}, ${text.nb}`, en: `${en}, ${text.en}` }
	}));

/** Consumer prices by month, which `real` draws on. */
export const CPI_KEY = 'cpi.NO.total.M';

/** Currencies that `convert` has daily rates of. */
export const CURRENCIES = ['EUR', 'SEK', 'GBP', 'USD'] as const;

/** Key of the kroner for one of a currency, by day; undefined for a currency without rates. */
export const findRateKey = (currency: string): string | undefined =>
	CURRENCIES.some((known) => known === currency)
		? `fx-${currency.toLowerCase()}-nok.NO.spot.D`
		: undefined;

export const FORMULA_NAMES: readonly FormulaName[] = [
	...WORDS.flatMap(inPlaces),
	{ name: 'kpi', key: CPI_KEY, text: { nb: 'Konsumprisindeksen', en: 'Consumer price index' } },
	{
		name: 'styringsrente',
		key: 'policy-rate.NO.mean.M',
		text: { nb: 'Styringsrenten', en: 'Policy rate' }
	},
	...CURRENCIES.map((currency) => ({
		name: currency.toLowerCase(),
		key: findRateKey(currency) ?? '',
		text: { nb: `Kroner for en ${currency}`, en: `Kroner for one ${currency}` }
	}))
];

/** Series keys by the names that stand for them. */
export const KEYS_BY_NAME: ReadonlyMap<string, string> = new Map(
	FORMULA_NAMES.map(({ name, key }) => [name, key])
);
