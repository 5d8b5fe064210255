import type { IngestContext } from './ingest/context.ts';

/** Work that is done at set times. */
export interface Job {
	readonly name: string;
	/** Cron line in Europe/Oslo. */
	readonly schedule: string;
	/** Whether a slot that was missed while no process ran is made up for, once, at the next start. */
	readonly catchUp: boolean;
	/** What to note of the run. `signal` aborts when the process is asked to stop. */
	readonly run: (context: IngestContext, signal: AbortSignal) => Promise<string>;
}
