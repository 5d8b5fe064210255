import pg from 'pg';
import { APPLICATION_NAME } from './db/database.ts';
import { prepareData } from './postgres/initialise.ts';
import { withLock } from './postgres/lock.ts';
import { preparePlace, type Place } from './postgres/place.ts';
import {
	addressOf,
	findRunning,
	startServer,
	stopServer,
	type Running
} from './postgres/server.ts';

export interface EmbeddedPostgres {
	/** Address with password, for this machine only. */
	readonly url: string;
	/** True when a server was already running on the data. */
	readonly wasRunning: boolean;
	/** Leaves; the last process to leave stops the server. */
	readonly close: () => Promise<void>;
}

const DATABASE = 'trepuls';

/**
 * A real PostgreSQL of our own, with its data under `dataDir`. A server left behind by a killed process is
 * found and used again; there is never a second one on the same data.
 */
export async function openPostgres({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres> {
	const place = await preparePlace(dataDir);
	return withLock(place.lockFile, async () => {
		const found = await findRunning(place);
		if (found === undefined) await prepareData(place);
		const running = found ?? (await startServer(place));
		await createDatabase(running, place);
		const presence = await connect(running, place);
		return {
			url: addressOf(running, place, DATABASE),
			wasRunning: found !== undefined,
			close: () => leave(running, place, presence)
		};
	});
}

async function connect(running: Running, place: Place, database = 'postgres'): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: addressOf(running, place, database) });
	// A lost connection is noticed by those who use the database; this one only shows that we are here.
	client.on('error', () => undefined);
	await client.connect();
	return client;
}

async function createDatabase(running: Running, place: Place): Promise<void> {
	const client = await connect(running, place);
	try {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [
			DATABASE
		]);
		if (rowCount === 0) await client.query(`create database ${DATABASE}`);
	} finally {
		await client.end();
	}
}

/**
 * The open connection of every process is its sign of presence: with none but ours, nobody needs the server.
 * Work of ours that would not end is rolled back with the stop.
 */
async function leave(running: Running, place: Place, presence: pg.Client): Promise<void> {
	await withLock(place.lockFile, async () => {
		if (await areOthersHere(presence)) {
			await presence.end();
			return;
		}
		await presence.end().catch(() => undefined);
		await stopServer(running, place);
	});
}

async function areOthersHere(presence: pg.Client): Promise<boolean> {
	try {
		const { rows } = await presence.query<{ others: number }>(
			`select count(*)::int as others from pg_stat_activity
			where backend_type = 'client backend' and pid <> pg_backend_pid()
				and application_name <> $1`,
			[APPLICATION_NAME]
		);
		return (rows[0]?.others ?? 0) > 0;
	} catch (error) {
		// The server is gone or going: nothing is left to stop for others.
		if (error instanceof Error) return false;
		throw error;
	}
}
