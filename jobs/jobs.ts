import { collect } from './collect.ts';
import { scanInbox, type Inbox } from './inbox.ts';
import { resumeInterrupted } from './ingest/ingest.ts';
import type { Job } from './job.ts';
import { tidyLedger } from './ledger.ts';
import type { OpenWorld } from './open-world.ts';
import type { Source } from './sources/source.ts';

export interface JobParts {
	readonly sources: readonly Source[];
	readonly inbox: Inbox;
	readonly openWorld: OpenWorld;
}

/** Every job of this product: the inbox, each source that collects by itself, and what keeps house. */
export const createJobs = ({ sources, inbox, openWorld }: JobParts): Job[] => [
	createInboxJob(inbox),
	...sources.flatMap((source) => createCollectJob(source, openWorld)),
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

function createCollectJob(source: Source, openWorld: OpenWorld): Job[] {
	const { schedule } = source;
	if (schedule === null || source.collect === undefined) return [];
	const { collect: goOut } = source;
	return [
		{
			name: `collect-${source.id}`,
			schedule,
			catchUp: true,
			run: (context, signal) => {
				const documents = goOut(openWorld(context, signal));
				return collect(context, source, { documents, signal });
			}
		}
	];
}
