import type { ParsedSeries, RawDocument, Source } from '#jobs/sources/source.ts';
import { generatedSource, generateSeries } from './generate-figures.ts';

/** What a generated document holds: some series, in one of their vintages. */
export interface Order {
	readonly series: number;
	readonly months: number;
	/** First series; the documents of a backfill are about different ones. */
	readonly offset: number;
	/** Each later one revises a fifth of the figures. */
	readonly vintage: number;
}

const REVISED = 5;

/** A source whose documents say how many figures to make up, so that only the pipeline is measured. */
export const pipelineSource: Source = {
	...generatedSource,
	maxBytes: 1000,
	parse: ({ bytes }) => {
		// Written by toDocument.
		const order = JSON.parse(new TextDecoder().decode(bytes)) as Order;
		const series = generateSeries(order.series, order.months).map((entry) => shift(entry, order));
		const rowsRead = order.series * order.months;
		return Promise.resolve({ rowsRead, series, rejections: [], coverage: [] });
	}
};

function shift({ identity, observations }: ParsedSeries, { offset, vintage }: Order): ParsedSeries {
	const breakdown = `part-${Number(identity.breakdown.slice('part-'.length)) + offset}`;
	const key = identity.key.replace(identity.breakdown, breakdown);
	return {
		identity: { ...identity, breakdown, key },
		observations: observations.map((observation, month) => ({
			...observation,
			start: yearsBefore(observation.start),
			value: (observation.value ?? 0) + (month % REVISED === 0 ? vintage : 0)
		}))
	};
}

/** Thirty years of months must have begun by now. */
const YEARS_BACK = 4;

const yearsBefore = (start: Date) =>
	new Date(Date.UTC(start.getUTCFullYear() - YEARS_BACK, start.getUTCMonth(), 1));

export const toDocument = (order: Order): RawDocument => ({
	...{ name: 'generated.json', url: null, headers: {} },
	bytes: new TextEncoder().encode(JSON.stringify(order)),
	fetchedAt: new Date(Date.UTC(2026, 0, 1 + order.vintage))
});
