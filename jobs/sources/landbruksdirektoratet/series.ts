import { describeSeries } from '#domain/indicators.ts';
import type { Frequency } from '#domain/period.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import type { SeriesIdentity, SeriesKeyParts } from '#domain/series.ts';
import type { ParsedObservation, ParsedSeries } from '../source.ts';
import type { Sum, Sums } from './derive.ts';

/** Below so many m³ an average price says more of one load than of the market (value-chain rule D-WAVG). */
export const PRICE_FLOOR_M3 = 500;

type Figure = Pick<ParsedObservation, 'value'> & { readonly status?: Status };

interface Output {
	readonly indicator: string;
	readonly figure: (sum: Sum) => Figure;
}

const VOLUME: Output = {
	indicator: 'roundwood-removals',
	figure: ({ volume }) => ({ value: volume })
};
const VALUE: Output = { indicator: 'roundwood-value', figure: ({ value }) => ({ value }) };
const PRICE: Output = { indicator: 'roundwood-price', figure: priceFigure };
const pieces = (indicator: string): Output => ({ ...VOLUME, indicator });

function priceFigure({ volume, value }: Sum): Figure {
	if (volume < PRICE_FLOOR_M3) return { value: null, status: 'not-applicable' };
	return { value: value / volume };
}

/** Value-only and volume-only groups, and pieces, never become prices. */
const SPECIAL: Readonly<Record<string, readonly Output[]>> = {
	reject: [VOLUME],
	'1999': [VOLUME],
	'2999': [VOLUME],
	'3999': [VOLUME],
	bonus: [VALUE],
	'9998': [VALUE],
	'other-settlement': [VALUE],
	'9996': [VALUE],
	'9997': [VALUE],
	'6191': [pieces('christmas-trees')],
	'6192': [pieces('decorative-greenery')]
};
const ORDINARY: readonly Output[] = [VOLUME, VALUE, PRICE];

/** Turns sums into volumes, values and prices; `statusOf` says what a figure of a period is worth. */
export function createSeries(sums: Sums, statusOf: (period: string) => Status): ParsedSeries[] {
	return [...sums].flatMap(([region, breakdowns]) =>
		[...breakdowns].flatMap(([breakdown, periods]) =>
			byFrequency(periods).flatMap(([frequency, entries]) =>
				(SPECIAL[breakdown] ?? ORDINARY).map((output) => ({
					identity: identify({ indicator: output.indicator, region, breakdown, frequency }),
					observations: observe(entries, output, statusOf)
				}))
			)
		)
	);
}

function identify(parts: SeriesKeyParts): SeriesIdentity {
	const identity = describeSeries(parts);
	if (identity === undefined) throw new TypeError(`not in the catalogue: ${parts.breakdown}`);
	return identity;
}

function byFrequency(periods: ReadonlyMap<string, Sum>): [Frequency, [string, Sum][]][] {
	const years = [...periods].filter(([period]) => period.length === 4);
	const months = [...periods].filter(([period]) => period.length !== 4);
	const both: [Frequency, [string, Sum][]][] = [
		['A', years],
		['M', months]
	];
	return both.filter(([, entries]) => entries.length > 0);
}

function observe(
	entries: readonly (readonly [string, Sum])[],
	output: Output,
	statusOf: (period: string) => Status
): ParsedObservation[] {
	return entries.map(([period, sum]) => ({
		start: parsePeriod(period).start,
		status: statusOf(period),
		...output.figure(sum)
	}));
}
