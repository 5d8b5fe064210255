import type { IngestContext } from './ingest/context.ts';
import { ingest } from './ingest/ingest.ts';
import type { RawDocument, Source } from './sources/source.ts';

/** Takes in each document as it comes. What came before a failure stays. */
export async function collect(
	context: IngestContext,
	source: Source,
	{ documents, signal }: { documents: AsyncIterable<RawDocument>; signal: AbortSignal }
): Promise<string> {
	let count = 0;
	let changed = 0;
	for await (const document of documents) {
		if (signal.aborted) break;
		const report = await ingest(context, source, { document, trigger: 'schedule' });
		count += 1;
		changed += report.rowsStored + report.rowsChanged;
	}
	return `${count} documents, ${changed} figures new or changed`;
}
