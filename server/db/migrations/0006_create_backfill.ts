import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>) {
	await db.schema
		.createTable('backfill_request')
		.addColumn('backfill', 'text', (c) => c.notNull())
		.addColumn('request', 'text', (c) => c.notNull())
		.addColumn('document_sha256', 'text', (c) => c.notNull().references('raw_document.sha256'))
		.addColumn('at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
		.addPrimaryKeyConstraint('backfill_request_pk', ['backfill', 'request'])
		.execute();
}

export async function down(db: Kysely<unknown>) {
	await db.schema.dropTable('backfill_request').execute();
}
