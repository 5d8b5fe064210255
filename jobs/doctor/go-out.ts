import { type AppError, isAppError } from '#domain/errors.ts';
import { findSeries } from '#server/db/queries/series.ts';
import type { IngestContext } from '../ingest/context.ts';
import type { RawDocument, Source } from '../sources/source.ts';
import type { Api, World } from '../sources/world.ts';
import { LIMITS, type Limits } from '../transport/limits.ts';
import type { Quota } from '../transport/rate-limit.ts';
import type { Transport } from '../transport/transport.ts';
import type { Answer } from './examination.ts';

/** One try each: who asks how things are wants to know now. */
export const DOCTOR_LIMITS: Limits = {
	...LIMITS,
	...{ responseMs: 10_000, attemptMs: 30_000, maxRetries: 0, downloadMs: 60_000 }
};

export interface GoOutOptions {
	readonly transport: Transport;
	readonly secrets: Readonly<Partial<Record<Api, string>>>;
	readonly signal: AbortSignal;
	/** Everything that is new is asked for and read; else the first document of all, as if nothing were stored. */
	readonly isThorough: boolean;
}

/** What came of it. A bug of ours is not caught. */
export async function goOut(
	context: Pick<IngestContext, 'db' | 'effects'>,
	source: Source,
	options: GoOutOptions
): Promise<Answer> {
	const apis = new Set<Api>();
	const documents = source.collect?.(openWorld(context, options, apis));
	const answer = await readAll(source, documents, options).catch((error: unknown) => {
		if (options.signal.aborted) return LATE;
		if (!isAppError(error)) throw error;
		return toFailure(error);
	});
	return { ...answer, ...findQuota(options.transport, apis) };
}

/** Nothing is remembered of what it downloads: the next collect must find it new. */
function openWorld(
	{ db, effects }: Pick<IngestContext, 'db' | 'effects'>,
	{ transport, secrets, signal, isThorough }: GoOutOptions,
	apis: Set<Api>
): World {
	return {
		...{ now: effects.now, signal, secret: (api) => secrets[api] },
		newestPeriod: async (key) =>
			isThorough ? ((await findSeries(db, key))?.newestPeriod ?? undefined) : undefined,
		download: (request) => {
			apis.add(request.api);
			return transport.download(request, { signal });
		}
	};
}

async function readAll(
	source: Source,
	documents: AsyncIterable<RawDocument> | undefined,
	{ isThorough }: GoOutOptions
): Promise<Answer> {
	const counts = { documents: 0, figures: 0 };
	for await (const document of documents ?? []) {
		const { series } = await source.parse(document);
		counts.documents += 1;
		counts.figures += series.reduce((sum, { observations }) => sum + observations.length, 0);
		if (!isThorough) break;
	}
	return { kind: 'read', ...counts };
}

const LATE: Answer = {
	kind: 'failed',
	code: 'SOURCE_UNREACHABLE',
	message: 'no answer within the time that the doctor takes'
};

const toFailure = ({ code, message }: AppError): Answer => ({ kind: 'failed', code, message });

/** Of the API that may be asked least. */
function findQuota(transport: Transport, apis: ReadonlySet<Api>): { quota?: Quota } {
	const [quota] = [...apis]
		.flatMap((api) => transport.findQuota(api) ?? [])
		.sort((a, b) => (a.remaining ?? Infinity) - (b.remaining ?? Infinity));
	return quota === undefined ? {} : { quota };
}
