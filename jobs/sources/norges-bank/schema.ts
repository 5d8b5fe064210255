import * as v from 'valibot';

const Values = v.array(v.looseObject({ id: v.string() }));
const Component = v.looseObject({ id: v.string(), values: v.nullish(Values, []) });

/** The parts of an SDMX-JSON data message that are read. `meta`, of which programs that save answers change the form, is not. */
export const SdmxMessage = v.looseObject({
	data: v.looseObject({
		dataSets: v.array(
			v.looseObject({
				series: v.record(
					v.string(),
					v.looseObject({
						attributes: v.nullish(v.array(v.nullable(v.number())), []),
						observations: v.record(
							v.string(),
							v.array(v.nullable(v.union([v.string(), v.number()])))
						)
					})
				)
			})
		),
		structure: v.looseObject({
			dimensions: v.looseObject({
				series: v.array(Component),
				observation: v.pipe(v.array(Component), v.minLength(1))
			}),
			attributes: v.looseObject({ series: v.nullish(v.array(Component), []) })
		})
	})
});

export type SdmxMessage = v.InferOutput<typeof SdmxMessage>;
