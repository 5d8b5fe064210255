import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

/** What a pool needs of a logger. */
export interface Log {
	warn(context: object, message: string): void;
}

export interface DatabaseOptions {
	readonly log: Log;
	/** Most connections at once. */
	readonly max?: number;
}

/** By which the connections of this process are known on the server. */
export const APPLICATION_NAME = `trepuls ${process.pid}`;

const CONNECT_TIMEOUT_MS = 10_000;
/** A page's query that takes so long helps nobody; the store step lifts it for itself. */
const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 300_000;

/** Opens a pool on a Postgres address. Close it with `db.destroy()`. */
export function openDatabase(url: string, { log, max = 10 }: DatabaseOptions): Db {
	const pool = new pg.Pool({
		connectionString: url,
		max,
		connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
		statement_timeout: STATEMENT_TIMEOUT_MS,
		idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
		keepAlive: true,
		application_name: APPLICATION_NAME,
		types: { getTypeParser }
	});
	// Without a listener a lost connection would end the process: the pool has one for its idle clients, and
	// those that are out have none of their own.
	const warn = (error: Error) => {
		log.warn({ error: error.message }, 'a database connection was lost');
	};
	pool.on('error', warn);
	pool.on('connect', (client) => client.on('error', warn));
	return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** Change ids are bigint and stay far below 2^53: as numbers they travel as JSON. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format): unknown =>
	oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format);
