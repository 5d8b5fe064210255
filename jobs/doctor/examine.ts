import type { DatasetState } from '#server/db/queries/datasets.ts';
import type { IngestContext } from '../ingest/context.ts';
import { findLastFailure } from '../ledger.ts';
import type { Source } from '../sources/source.ts';
import type { Examination } from './examination.ts';
import { goOut, type GoOutOptions } from './go-out.ts';

export interface ExamineOptions extends GoOutOptions {
	readonly datasets: readonly DatasetState[];
}

/** Goes out to a source and reads what comes, without storing anything. */
export async function examine(
	context: Pick<IngestContext, 'db' | 'effects'>,
	source: Source,
	options: ExamineOptions
): Promise<Examination> {
	const { id, homepage, release } = source;
	return {
		...{ source: id, homepage, expectedDaysAfterPeriod: release.expectedDaysAfterPeriod },
		answer: source.collect === undefined ? null : await goOut(context, source, options),
		datasets: options.datasets.filter((dataset) => dataset.source === id),
		lastFailure: (await findLastFailure(context.db, `collect-${id}`)) ?? null
	};
}
