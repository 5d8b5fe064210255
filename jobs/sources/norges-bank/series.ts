import { formatSeriesKey, type SeriesKeyParts } from '#domain/series.ts';

const currency = (indicator: string): SeriesKeyParts => ({
	...{ indicator, region: 'NO', breakdown: 'spot', frequency: 'D' }
});

/** By base currency; all against the krone, spot, each business day. */
const RATES: Readonly<Record<string, SeriesKeyParts>> = {
	EUR: currency('fx-eur-nok'),
	SEK: currency('fx-sek-nok'),
	GBP: currency('fx-gbp-nok'),
	USD: currency('fx-usd-nok'),
	I44: currency('krone-index')
};

const POLICY_RATE: SeriesKeyParts = {
	...{ indicator: 'policy-rate', region: 'NO', breakdown: 'mean', frequency: 'M' }
};

export const BASE_CURRENCIES = Object.keys(RATES);
export const RATE_KEYS = Object.values(RATES).map(formatSeriesKey);
export const POLICY_RATE_KEY = formatSeriesKey(POLICY_RATE);

const BY_CODES: ReadonlyMap<string, SeriesKeyParts> = new Map([
	...Object.entries(RATES).map(([base, parts]) => [`B ${base} NOK SP`, parts] as const),
	['M KPRA SD', POLICY_RATE]
]);

/** The series that codes of Norges Bank mean, or undefined for one that is not taken in. */
export function findParts(codes: Readonly<Record<string, string>>): SeriesKeyParts | undefined {
	const { FREQ, BASE_CUR, QUOTE_CUR, INSTRUMENT_TYPE, TENOR } = codes;
	const names = [FREQ, BASE_CUR, QUOTE_CUR, INSTRUMENT_TYPE, TENOR];
	return BY_CODES.get(names.filter((name) => name !== undefined).join(' '));
}
