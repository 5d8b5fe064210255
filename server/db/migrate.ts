import { Migrator, type Migration } from 'kysely/migration';
import type { Db } from './database.ts';
import * as createStore from './migrations/0001_create_store.ts';
import * as createQuarantine from './migrations/0002_create_quarantine.ts';
import * as createDownload from './migrations/0003_create_download.ts';
import * as createDataset from './migrations/0004_create_dataset.ts';
import * as addJobLease from './migrations/0005_add_job_lease.ts';
import * as createBackfill from './migrations/0006_create_backfill.ts';
import * as nameLicence from './migrations/0007_name_licence_in_two_languages.ts';

const MIGRATIONS: Readonly<Record<string, Migration>> = {
	'0001_create_store': createStore,
	'0002_create_quarantine': createQuarantine,
	'0003_create_download': createDownload,
	'0004_create_dataset': createDataset,
	'0005_add_job_lease': addJobLease,
	'0006_create_backfill': createBackfill,
	'0007_name_licence_in_two_languages': nameLicence
};

/** Brings the database to the newest shape. Safe when several processes start at once. */
export async function migrateToLatest(db: Db): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) }
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed');
}
