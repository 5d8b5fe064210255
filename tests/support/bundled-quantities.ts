import { listBundle } from '#jobs/bundle.ts';
import type { Observation } from '#domain/observation.ts';
import { formatPeriodId } from '#domain/period.ts';
import type { Quantity } from '#domain/quantity.ts';
import type { ParsedSeries } from '#jobs/sources/source.ts';

/** The series of the bundled files whose names match, several files of one series put together. */
export async function readBundledSeries(names: RegExp): Promise<ReadonlyMap<string, Quantity>> {
	const bundle = (await listBundle()).filter(({ document }) => names.test(document.name));
	const parsed = await Promise.all(bundle.map(({ source, document }) => source.parse(document)));
	const byKey = Map.groupBy(
		parsed.flatMap(({ series }) => series),
		({ identity }) => identity.key
	);
	return new Map([...byKey].map(([key, parts]) => [key, joinParts(parts)]));
}

function joinParts(parts: readonly ParsedSeries[]): Quantity {
	const { frequency, unit, basis } = parts[0]!.identity;
	const observations = parts
		.flatMap((part) => part.observations)
		.map(({ start, value, status }): Observation => ({
			...{ period: formatPeriodId({ frequency, start }), value, status }
		}))
		.sort((a, b) => a.period.localeCompare(b.period));
	return { frequency, unit, basis, observations, steps: [] };
}
