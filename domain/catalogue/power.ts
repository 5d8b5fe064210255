import type { Indicator } from './indicator.ts';

/** The mean is arithmetic over the real intervals of the day: 23, 24 or 25 hours, or four times as many quarters. */
const BREAKDOWNS = [
	{ id: 'spot', name: { nb: 'døgnmarkedet', en: 'day-ahead market' } },
	{
		id: 'mean',
		name: { nb: 'døgnsnitt, regnet ut av Trepuls', en: 'daily mean, calculated by Trepuls' }
	}
];

const areaPrice = (id: string, currency: 'NOK' | 'EUR', decimals: number): Indicator => {
	const [nb, en] = currency === 'NOK' ? ['kroner', 'kroner'] : ['euro', 'euro'];
	return {
		id,
		name: { nb: `Kraftpris i prisområdet, ${nb}`, en: `Electricity price of the area, ${en}` },
		meaning: {
			nb: `Prisen i døgnmarkedet for prisområdet, i ${nb} per megawattime uten merverdiavgift, avgifter og nettleie. Strømpriser levert av Hva koster strømmen.no.`,
			en: `The day-ahead price of the price area, in ${en} per megawatt-hour without value added tax, duties and grid tariff. Prices delivered by Hva koster strømmen.no.`
		},
		stage: 'energy',
		unit: `${currency}/MWh`,
		basis: 'none',
		direction: 'neutral',
		source: 'hvakosterstrommen',
		dataset: { H: 'prices', QH: 'prices', D: 'daily-mean' },
		breakdowns: BREAKDOWNS,
		seasonal: true,
		decimals
	};
};

export const POWER_INDICATORS: readonly Indicator[] = [
	areaPrice('electricity-price-area', 'NOK', 0),
	areaPrice('electricity-price-area-eur', 'EUR', 1)
];
