import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>) {
	await db.schema
		.createTable('quarantine')
		.addColumn('id', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
		.addColumn('source', 'text', (c) => c.notNull().references('source.id'))
		.addColumn('dataset', 'text')
		.addColumn('series_key', 'text')
		.addColumn('frequency', 'text')
		.addColumn('period_start', 'timestamptz')
		.addColumn('value', 'float8')
		.addColumn('old_value', 'float8')
		.addColumn('code', 'text')
		.addColumn('figures', 'integer', (c) => c.notNull())
		.addColumn('reason', 'text', (c) => c.notNull())
		.addColumn('detail', 'text', (c) => c.notNull())
		.addColumn('run_id', 'integer', (c) => c.notNull().references('ingest_run.id'))
		.addColumn('state', 'text', (c) => c.notNull())
		.addColumn('decided_by', 'text')
		.addColumn('decided_at', 'timestamptz')
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('quarantine_source_state')
		.on('quarantine')
		.columns(['source', 'state'])
		.execute();
	await db.schema
		.createIndex('quarantine_series')
		.on('quarantine')
		.columns(['series_key', 'state'])
		.execute();
	await db.schema.createIndex('quarantine_run').on('quarantine').column('run_id').execute();
	await db.schema
		.createTable('code_map')
		.addColumn('source', 'text', (c) => c.notNull().references('source.id'))
		.addColumn('code', 'text', (c) => c.notNull())
		.addColumn('means', 'text', (c) => c.notNull())
		.addColumn('decided_by', 'text', (c) => c.notNull())
		.addColumn('decided_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('code_map_pk', ['source', 'code'])
		.execute();
	await db.schema
		.alterTable('ingest_run')
		.addColumn('rows_held', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
}

export async function down(db: Kysely<unknown>) {
	await db.schema.alterTable('ingest_run').dropColumn('rows_held').execute();
	await db.schema.dropTable('code_map').execute();
	await db.schema.dropTable('quarantine').execute();
}
