import { type Kysely, sql } from 'kysely';

const now = sql`now()`;

export async function up(db: Kysely<unknown>) {
	await createRegisters(db);
	await createRuns(db);
	await createFigures(db);
	await createFeed(db);
}

async function createRegisters(db: Kysely<unknown>) {
	await db.schema
		.createTable('source')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('publisher_nb', 'text', (c) => c.notNull())
		.addColumn('publisher_en', 'text', (c) => c.notNull())
		.addColumn('title_nb', 'text', (c) => c.notNull())
		.addColumn('title_en', 'text', (c) => c.notNull())
		.addColumn('licence', 'text', (c) => c.notNull())
		.addColumn('licence_url', 'text')
		.addColumn('homepage', 'text', (c) => c.notNull())
		.addColumn('schedule', 'text')
		.addColumn('expected_days_after_period', 'integer', (c) => c.notNull())
		.addColumn('release_nb', 'text', (c) => c.notNull())
		.addColumn('release_en', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('series')
		.addColumn('id', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('key', 'text', (c) => c.notNull().unique())
		.addColumn('indicator', 'text', (c) => c.notNull())
		.addColumn('region', 'text', (c) => c.notNull())
		.addColumn('breakdown', 'text', (c) => c.notNull())
		.addColumn('frequency', 'text', (c) => c.notNull())
		.addColumn('unit', 'text', (c) => c.notNull())
		.addColumn('basis', 'text', (c) => c.notNull())
		.addColumn('source', 'text', (c) => c.notNull().references('source.id'))
		.addColumn('dataset', 'text', (c) => c.notNull())
		.addColumn('name_nb', 'text', (c) => c.notNull())
		.addColumn('name_en', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('series_source_dataset')
		.on('series')
		.columns(['source', 'dataset'])
		.execute();
}

async function createRuns(db: Kysely<unknown>) {
	await db.schema
		.createTable('raw_document')
		.addColumn('sha256', 'text', (c) => c.primaryKey())
		.addColumn('source', 'text', (c) => c.notNull().references('source.id'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('url', 'text')
		.addColumn('headers', 'jsonb', (c) => c.notNull())
		.addColumn('content', 'bytea', (c) => c.notNull())
		.addColumn('size_bytes', 'integer', (c) => c.notNull())
		.addColumn('fetched_at', 'timestamptz', (c) => c.notNull())
		.addColumn('archived_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
		.execute();
	await db.schema
		.createTable('ingest_run')
		.addColumn('id', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('source', 'text', (c) => c.notNull().references('source.id'))
		.addColumn('trigger', 'text', (c) => c.notNull())
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('document_sha256', 'text', (c) => c.notNull().references('raw_document.sha256'))
		.addColumn('document_name', 'text', (c) => c.notNull())
		.addColumn('fetched_at', 'timestamptz', (c) => c.notNull())
		.addColumn('replay_of', 'integer', (c) => c.references('ingest_run.id'))
		.addColumn('started_at', 'timestamptz', (c) => c.notNull())
		.addColumn('finished_at', 'timestamptz')
		.addColumn('rows_read', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('rows_stored', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('rows_changed', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('rows_rejected', 'integer', (c) => c.notNull().defaultTo(0))
		.addColumn('message', 'text')
		.execute();
	await db.schema
		.createIndex('ingest_run_source_started')
		.on('ingest_run')
		.columns(['source', 'started_at'])
		.execute();
	await db.schema
		.createIndex('ingest_run_source_fetched')
		.on('ingest_run')
		.columns(['source', 'fetched_at'])
		.execute();
	await db.schema
		.createIndex('ingest_run_document')
		.on('ingest_run')
		.column('document_sha256')
		.execute();
	await db.schema
		.createTable('rejection')
		.addColumn('id', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('run_id', 'integer', (c) => c.notNull().references('ingest_run.id'))
		.addColumn('sheet', 'text')
		.addColumn('row', 'integer')
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('content', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('rejection_run').on('rejection').column('run_id').execute();
	await db.schema
		.createTable('job_run')
		.addColumn('id', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('job', 'text', (c) => c.notNull())
		.addColumn('slot', 'timestamptz', (c) => c.notNull())
		.addColumn('started_at', 'timestamptz', (c) => c.notNull())
		.addColumn('finished_at', 'timestamptz')
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('message', 'text')
		.addUniqueConstraint('job_run_slot', ['job', 'slot'])
		.execute();
}

/** No foreign keys on the figures: they are written in bulk, and only by the store step. */
async function createFigures(db: Kysely<unknown>) {
	await db.schema
		.createTable('observation')
		.addColumn('series_id', 'integer', (c) => c.notNull())
		.addColumn('period_start', 'timestamptz', (c) => c.notNull())
		.addColumn('value', 'float8')
		.addColumn('status', 'text', (c) => c.notNull())
		.addColumn('run_id', 'integer', (c) => c.notNull())
		.addColumn('known_from', 'timestamptz', (c) => c.notNull())
		.addPrimaryKeyConstraint('observation_pk', ['series_id', 'period_start'])
		.execute();
	await db.schema
		.createTable('revision')
		.addColumn('series_id', 'integer', (c) => c.notNull())
		.addColumn('period_start', 'timestamptz', (c) => c.notNull())
		.addColumn('value', 'float8')
		.addColumn('status', 'text', (c) => c.notNull())
		.addColumn('run_id', 'integer', (c) => c.notNull())
		.addColumn('known_from', 'timestamptz', (c) => c.notNull())
		.addColumn('known_to', 'timestamptz', (c) => c.notNull())
		.addPrimaryKeyConstraint('revision_pk', ['series_id', 'period_start', 'known_from'])
		.execute();
}

async function createFeed(db: Kysely<unknown>) {
	await db.schema
		.createTable('change')
		.addColumn('id', 'bigint', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('series_id', 'integer', (c) => c.notNull())
		.addColumn('periods', sql`tstzrange`, (c) => c.notNull())
		.addColumn('observation_count', 'integer', (c) => c.notNull())
		.addColumn('run_id', 'integer', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('change_series').on('change').columns(['series_id', 'id']).execute();
	await db.schema
		.createTable('feed')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.execute();
	await sql`insert into feed (id) values (gen_random_uuid()::text)`.execute(db);
}

export async function down(db: Kysely<unknown>) {
	const tables = ['feed', 'change', 'revision', 'observation', 'job_run', 'rejection'];
	for (const table of [...tables, 'ingest_run', 'raw_document', 'series', 'source']) {
		await db.schema.dropTable(table).execute();
	}
}
