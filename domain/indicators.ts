import { BUILDING_INDICATORS } from './catalogue/building.ts';
import { ECONOMY_INDICATORS } from './catalogue/economy.ts';
import { EUROSTAT_INDICATORS } from './catalogue/eurostat.ts';
import { CURRENCY_INDICATORS } from './catalogue/currency.ts';
import { INDUSTRY_INDICATORS } from './catalogue/industry.ts';
import { NORDIC_INDICATORS } from './catalogue/nordic.ts';
import { POWER_INDICATORS } from './catalogue/power.ts';
import { SSB_BUILDING_INDICATORS } from './catalogue/ssb-building.ts';
import { SSB_ECONOMY_INDICATORS } from './catalogue/ssb-economy.ts';
import { SSB_HOUSE_PRICE_INDICATORS } from './catalogue/ssb-house-prices.ts';
import { SSB_INDUSTRY_INDICATORS } from './catalogue/ssb-industry.ts';
import { SSB_ROUNDWOOD_INDICATORS } from './catalogue/ssb-roundwood.ts';
import { SSB_ROUNDWOOD_SALES_INDICATORS } from './catalogue/ssb-roundwood-sales.ts';
import { SSB_TRADE_INDICATORS } from './catalogue/ssb-trade.ts';
import { TIMBER_INDICATORS } from './catalogue/timber.ts';
import { TRADE_INDICATORS } from './catalogue/trade.ts';
import { WORLD_MARKET_INDICATORS } from './catalogue/world-market.ts';
import type { Breakdown, Indicator } from './catalogue/indicator.ts';
import { regionName } from './regions.ts';
import {
	formatSeriesKey,
	type LocalText,
	type SeriesIdentity,
	type SeriesKeyParts
} from './series.ts';

export type { Break, Breakdown, Indicator } from './catalogue/indicator.ts';

export const INDICATORS: readonly Indicator[] = [
	...TIMBER_INDICATORS,
	...INDUSTRY_INDICATORS,
	...BUILDING_INDICATORS,
	...NORDIC_INDICATORS,
	...TRADE_INDICATORS,
	...WORLD_MARKET_INDICATORS,
	...POWER_INDICATORS,
	...CURRENCY_INDICATORS,
	...ECONOMY_INDICATORS,
	...SSB_ROUNDWOOD_INDICATORS,
	...SSB_ROUNDWOOD_SALES_INDICATORS,
	...SSB_INDUSTRY_INDICATORS,
	...SSB_BUILDING_INDICATORS,
	...SSB_HOUSE_PRICE_INDICATORS,
	...SSB_TRADE_INDICATORS,
	...SSB_ECONOMY_INDICATORS,
	...EUROSTAT_INDICATORS
];

interface Entry {
	readonly indicator: Indicator;
	readonly breakdowns: ReadonlyMap<string, Breakdown>;
}

const entries = new Map<string, Entry>(
	INDICATORS.map((indicator) => [
		indicator.id,
		{ indicator, breakdowns: new Map(indicator.breakdowns.map((entry) => [entry.id, entry])) }
	])
);

export const findIndicator = (id: string): Indicator | undefined => entries.get(id)?.indicator;

/** Identity, unit and names of a series, or undefined when the catalogue knows no such indicator or breakdown. */
export function describeSeries(parts: SeriesKeyParts): SeriesIdentity | undefined {
	const entry = entries.get(parts.indicator);
	const breakdown = entry?.breakdowns.get(parts.breakdown);
	const dataset = entry && datasetOf(entry.indicator, parts.frequency);
	if (entry === undefined || breakdown === undefined || dataset === undefined) return undefined;
	const { unit, basis, source } = entry.indicator;
	const { indicator, region, frequency } = parts;
	return {
		...{ indicator, region, frequency, breakdown: parts.breakdown },
		...{ key: formatSeriesKey(parts), unit, basis, source, dataset },
		name: nameOf(entry, breakdown, region)
	};
}

function datasetOf({ dataset }: Indicator, frequency: string): string | undefined {
	return typeof dataset === 'string' ? dataset : dataset[frequency];
}

/** Indicator, breakdown, region; a breakdown that is the only one goes without saying. */
function nameOf({ indicator, breakdowns }: Entry, breakdown: Breakdown, region: string): LocalText {
	const place = regionName(region);
	const part = (lang: keyof LocalText) =>
		[
			indicator.name[lang],
			...(breakdowns.size > 1 ? [breakdown.name[lang]] : []),
			place[lang]
		].join(', ');
	return { nb: part('nb'), en: part('en') };
}
