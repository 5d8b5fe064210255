import { parseJson } from '../parse-json.ts';
import { parseShape } from '../parse-shape.ts';
import { SdmxMessage } from './schema.ts';

/** A row of either form: what the codes of its series are, and what it says. */
export interface Row {
	/** Dimensions and attributes of the series: `BASE_CUR` → `EUR`, `UNIT_MULT` → `2`. */
	readonly codes: Readonly<Record<string, string>>;
	readonly period: string;
	/** As written, null for nothing. */
	readonly value: string | null;
}

type Structure = SdmxMessage['data']['structure'];
type Series = SdmxMessage['data']['dataSets'][number]['series'];

/** The rows of an SDMX-JSON message. Throws SOURCE_CHANGED. */
export function* readSdmx(bytes: Uint8Array): Iterable<Row> {
	const { data } = parseShape(SdmxMessage, parseJson(bytes), 'SDMX-JSON');
	for (const { series } of data.dataSets) yield* readSeries(series, data.structure);
}

function* readSeries(series: Series, { dimensions, attributes }: Structure): Iterable<Row> {
	const periods = dimensions.observation[0]?.values ?? [];
	for (const [key, entry] of Object.entries(series)) {
		const codes = {
			...pick(dimensions.series, key.split(':').map(Number)),
			...pick(attributes.series, entry.attributes)
		};
		for (const [index, [value = null]] of Object.entries(entry.observations)) {
			yield { codes, period: periods[Number(index)]?.id ?? '', value: asWritten(value) };
		}
	}
}

const asWritten = (value: string | number | null) => (value === null ? null : String(value));

/** Every series names the values of its components by their place in the lists. */
const pick = (components: Structure['attributes']['series'], places: readonly (number | null)[]) =>
	Object.fromEntries(
		components.flatMap(({ id, values }, index) => {
			const value = values[places[index] ?? -1];
			return value === undefined ? [] : [[id, value.id] as const];
		})
	);
