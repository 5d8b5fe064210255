import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#domain/errors.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { collectingFrom } from '#jobs/sources/landbruksdirektoratet/source.ts';
import type { Effects, Source } from '#jobs/sources/source.ts';
import { SOURCES } from '#jobs/sources/sources.ts';
import type { App, NextRun } from './app.ts';
import type { Settings } from './config.ts';
import { openDatabase } from './db/database.ts';
import { migrateToLatest } from './db/migrate.ts';
import { openPostgres } from './embedded-postgres.ts';
import { createResultCache } from './figures/result-cache.ts';
import { createLog } from './log.ts';

const CLOSE_MS = 1_000;

const EFFECTS: Effects = {
	fetch,
	now: () => new Date(),
	sleep: (ms, signal) => sleep(ms, undefined, { signal }),
	random: Math.random
};

export interface OpenApp {
	readonly app: App;
	readonly sources: readonly Source[];
	/** In words, for the console; without a password. */
	readonly databaseText: string;
	readonly setNextRuns: (list: () => readonly NextRun[]) => void;
	readonly close: () => Promise<void>;
}

/** Database, migrated and with its sources known, and what goes with it: for the server and for commands. */
export async function openApp(settings: Settings): Promise<OpenApp> {
	const log = createLog(settings.logLevel);
	const embedded = settings.databaseUrl === undefined ? await openPostgres(settings) : undefined;
	const databaseUrl = settings.databaseUrl ?? embedded?.url ?? '';
	const db = openDatabase(databaseUrl, { log });
	let nextRuns: () => readonly NextRun[] = () => [];
	const sources = withTimberUrls(settings.timberUrls);
	const close = async () => {
		// A connection that is at work until the end is cut with the process, and its transaction rolled back.
		await Promise.race([db.destroy(), sleep(CLOSE_MS, undefined, { ref: false })]);
		await embedded?.close();
	};
	try {
		await migrateToLatest(db);
		await registerSources(db, sources);
	} catch (error) {
		await close();
		throw explain(error, databaseUrl);
	}
	const app: App = {
		...{ db, log, version: readVersion(), nextRuns: () => nextRuns() },
		...{ effects: EFFECTS, results: createResultCache() },
		config: { ...settings, databaseUrl }
	};
	return {
		...{ app, sources, close },
		databaseText: embedded === undefined ? describeAddress(databaseUrl) : 'embedded PostgreSQL',
		setNextRuns: (list) => {
			nextRuns = list;
		}
	};
}

const withTimberUrls = (urls: readonly string[]): readonly Source[] =>
	SOURCES.map((source) =>
		urls.length > 0 && source.id === 'landbruksdirektoratet' ? collectingFrom(urls) : source
	);

/** Node's and Postgres' codes for an address, a user or a database that is not there. */
const UNREACHABLE = /^(E[A-Z]+|28...|3D000|57P03)$/;

/** A database that cannot be reached is a wrong setting; everything else is what it is. */
function explain(error: unknown, url: string): unknown {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (!UNREACHABLE.test(code)) return error;
	const message = `cannot use ${describeAddress(url)} (${code}): check DATABASE_URL`;
	return new AppError('CONFIG_INVALID', message, { cause: error });
}

function describeAddress(url: string): string {
	const { hostname, port, pathname } = new URL(url);
	return `PostgreSQL at ${hostname}:${port || '5432'}${pathname}`;
}

function readVersion(): string {
	const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
	// Our own package.json, which npm checks.
	return (JSON.parse(text) as { version: string }).version;
}
