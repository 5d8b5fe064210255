import type { Logger } from 'pino';
import type { Effects } from '#jobs/sources/source.ts';
import type { Db } from './db/database.ts';
import type { Settings } from './config.ts';
import type { ResultCache } from './figures/result-cache.ts';

/** What every part of a running process may use; made once, by main.ts. */
export interface App {
	readonly db: Db;
	readonly effects: Effects;
	readonly log: Logger;
	readonly config: Settings & { readonly databaseUrl: string };
	readonly version: string;
	/** What was calculated from figures that have not changed since. */
	readonly results: ResultCache;
	/** When each job runs next, for as long as this process runs jobs. */
	readonly nextRuns: () => readonly NextRun[];
}

export interface NextRun {
	readonly job: string;
	readonly next: Date | null;
}

/** Where the built site, which carries its own copy of every module, finds the app. */
export const APP_SYMBOL = Symbol.for('trepuls');
