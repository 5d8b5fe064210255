import * as v from 'valibot';

/** An answer of the service: one row for each area and week, the filling as a share of one. */
export const Answer = v.array(
	v.looseObject({
		omrType: v.string(),
		omrnr: v.number(),
		iso_aar: v.number(),
		iso_uke: v.number(),
		fyllingsgrad: v.nullable(v.number())
	})
);

/** Rows as a program that saves answers keeps them: the filling in per cent, the kind of area lost. */
export const Saved = v.looseObject({
	data: v.array(
		v.looseObject({
			year: v.number(),
			week: v.number(),
			area: v.string(),
			fillPct: v.nullable(v.number()),
			capacityTWh: v.number()
		})
	)
});

export type SavedRow = v.InferOutput<typeof Saved>['data'][number];
