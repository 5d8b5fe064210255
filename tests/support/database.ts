import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { openDatabase, type Db } from '#server/db/database.ts';
import { migrateToLatest } from '#server/db/migrate.ts';

export interface TestDatabase {
	readonly db: Db;
	readonly url: string;
	/** Closes `db` and drops the database, whoever else is connected. */
	close(): Promise<void>;
}

const MIGRATIONS = new URL('../../server/db/migrations/', import.meta.url);
const TEMPLATE_LOCK = 7_251_399;

/**
 * A fresh database of today's shape on the server of TEST_DATABASE_URL. It is cloned from a template that
 * the first caller makes, so that one costs a tenth of a second.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
	const template = await onServer(ensureTemplate);
	const name = `trepuls_test_${randomUUID().replaceAll('-', '')}`;
	await onServer((admin) => admin.query(`create database ${name} template ${template}`));
	const url = urlOf(name);
	const db = openDatabase(url, { log: { warn: () => undefined }, max: 5 });
	// The clones of one template are different databases, and their feeds must not be taken for each other.
	await db.updateTable('feed').set({ id: randomUUID() }).execute();
	return {
		db,
		url,
		close: async () => {
			await db.destroy();
			await onServer((admin) => admin.query(`drop database if exists ${name} with (force)`));
		}
	};
}

/** Named after the migrations, so that a server that is kept never serves yesterday's shape. */
async function ensureTemplate(admin: pg.Client): Promise<string> {
	const name = `trepuls_template_${hashMigrations()}`;
	await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
	const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
	if (rowCount === 0) await createTemplate(admin, name);
	await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
	return name;
}

/** Gets its name only when it is complete: a process that dies before leaves nothing that looks like one. */
async function createTemplate(admin: pg.Client, name: string): Promise<void> {
	const draft = `trepuls_draft_${randomUUID().replaceAll('-', '')}`;
	await admin.query(`create database ${draft}`);
	const db = openDatabase(urlOf(draft), { log: { warn: () => undefined }, max: 1 });
	await migrateToLatest(db).finally(() => db.destroy());
	await admin.query(`alter database ${draft} rename to ${name}`);
}

function hashMigrations(): string {
	const hash = createHash('sha256');
	// The list beside them too: a file that is not in it yet is not part of the shape.
	for (const file of ['../migrate.ts', ...readdirSync(MIGRATIONS).sort()]) {
		hash.update(readFileSync(new URL(file, MIGRATIONS)));
	}
	return hash.digest('hex').slice(0, 16);
}

function serverUrl(): string {
	const url = process.env['TEST_DATABASE_URL'];
	if (url === undefined) throw new Error('TEST_DATABASE_URL names the server for test databases');
	return url;
}

function urlOf(database: string): string {
	const url = new URL(serverUrl());
	url.pathname = `/${database}`;
	return url.href;
}

async function onServer<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
	const admin = new pg.Client({ connectionString: serverUrl() });
	await admin.connect();
	try {
		return await work(admin);
	} finally {
		await admin.end();
	}
}
