import * as v from 'valibot';

/** One day of one price area. Prices are without value added tax. */
export const DayPrices = v.pipe(
	v.array(
		v.looseObject({
			NOK_per_kWh: v.number(),
			EUR_per_kWh: v.number(),
			time_start: v.string(),
			time_end: v.string()
		})
	),
	v.minLength(1)
);

export type DayPrice = v.InferOutput<typeof DayPrices>[number];
