import { scanInbox, type Inbox } from './inbox.ts';
import type { IngestContext } from './ingest/context.ts';
import { ingest } from './ingest/ingest.ts';
import type { Job } from './job.ts';
import type { Source } from './sources/source.ts';

/** Every job of this product: the inbox, and each source that collects by itself. */
export const createJobs = (sources: readonly Source[], inbox: Inbox): Job[] => [
	createInboxJob(inbox),
	...sources.flatMap(createCollectJob)
];

const createInboxJob = (inbox: Inbox): Job => ({
	name: 'scan-inbox',
	schedule: '* * * * *',
	catchUp: false,
	run: async (context, signal) => {
		const reports = await scanInbox(context, inbox, signal);
		return `${reports.length} files`;
	}
});

function createCollectJob(source: Source): Job[] {
	const { schedule, fetch } = source;
	if (schedule === null || fetch === undefined) return [];
	return [
		{
			name: `collect-${source.id}`,
			schedule,
			catchUp: true,
			run: (context, signal) => collect(context, source, { fetch, signal })
		}
	];
}

async function collect(
	context: IngestContext,
	source: Source,
	{ fetch, signal }: { fetch: NonNullable<Source['fetch']>; signal: AbortSignal }
): Promise<string> {
	const documents = await fetch(context.effects);
	let changed = 0;
	for (const document of documents) {
		if (signal.aborted) break;
		const report = await ingest(context, source, { document, trigger: 'schedule' });
		changed += report.rowsStored + report.rowsChanged;
	}
	return `${documents.length} documents, ${changed} figures new or changed`;
}
