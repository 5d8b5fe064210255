import { scanInbox, type Inbox } from './inbox.ts';
import type { IngestContext } from './ingest/context.ts';
import { ingest, resumeInterrupted } from './ingest/ingest.ts';
import type { Job } from './job.ts';
import { tidyLedger } from './ledger.ts';
import type { Source } from './sources/source.ts';

/** Every job of this product: the inbox, each source that collects by itself, and what keeps house. */
export const createJobs = (sources: readonly Source[], inbox: Inbox): Job[] => [
	createInboxJob(inbox),
	...sources.flatMap(createCollectJob),
	createResumeJob(inbox),
	TIDY_JOB
];

/** What another process that shares the database left behind when it was killed. */
const createResumeJob = ({ findSource }: Inbox): Job => ({
	name: 'resume-interrupted',
	schedule: '*/5 * * * *',
	catchUp: false,
	run: async (context) => {
		const reports = await resumeInterrupted(context, findSource);
		return `${reports.length} runs`;
	}
});

const TIDY_JOB: Job = {
	name: 'tidy-ledger',
	schedule: '15 3 * * *',
	catchUp: false,
	run: async ({ db, effects }) => {
		await tidyLedger(db, effects.now());
		return 'tidied';
	}
};

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
