import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>) {
	await db.schema
		.createTable('download')
		.addColumn('request', 'text', (c) => c.primaryKey())
		.addColumn('url', 'text', (c) => c.notNull())
		.addColumn('etag', 'text')
		.addColumn('last_modified', 'text')
		.addColumn('document_sha256', 'text', (c) => c.notNull())
		.addColumn('at', 'timestamptz', (c) => c.notNull())
		.execute();
}

export async function down(db: Kysely<unknown>) {
	await db.schema.dropTable('download').execute();
}
