import type { Db } from '#server/db/database.ts';
import type { RunState } from '#server/db/schema.ts';
import type { Effects } from '../sources/source.ts';

/** What the pipeline needs of a logger. */
export interface Log {
	info(context: object, message: string): void;
	warn(context: object, message: string): void;
	error(context: object, message: string): void;
}

export interface IngestContext {
	readonly db: Db;
	readonly effects: Effects;
	readonly log: Log;
	/** Called before each step; tests end the process here. */
	readonly onStep?: (step: Step) => void;
}

export type Step = 'archive' | 'parse' | 'store' | 'publish' | 'commit' | 'done';

/** How one run ended. Rows stored and changed count figures, rows read and rejected count rows. */
export interface RunReport {
	readonly runId: number;
	readonly state: RunState;
	readonly rowsRead: number;
	readonly rowsStored: number;
	readonly rowsChanged: number;
	readonly rowsRejected: number;
	/** Figures held back in the quarantine. */
	readonly rowsHeld: number;
	/** Newest change id of the run, or null when it changed nothing. */
	readonly lastChangeId: number | null;
	readonly message: string | null;
}

export interface IngestProgress {
	/** Those touched so far. */
	readonly seriesIds: ReadonlySet<number>;
	readonly rows: number;
	readonly rowsTotal: number;
}

export type OnProgress = (progress: IngestProgress) => void;
