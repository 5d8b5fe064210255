import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>) {
	await db.schema
		.alterTable('source')
		.addColumn('release_at', 'text')
		.addColumn('on_bank_days', 'boolean', (c) => c.notNull().defaultTo(false))
		.execute();
	await db.schema
		.createTable('dataset')
		.addColumn('source', 'text', (c) => c.notNull().references('source.id'))
		.addColumn('id', 'text', (c) => c.notNull())
		.addColumn('expected_days_after_period', 'integer', (c) => c.notNull())
		.addColumn('release_at', 'text')
		.addColumn('on_bank_days', 'boolean', (c) => c.notNull())
		.addPrimaryKeyConstraint('dataset_pk', ['source', 'id'])
		.execute();
}

export async function down(db: Kysely<unknown>) {
	await db.schema.dropTable('dataset').execute();
	await db.schema
		.alterTable('source')
		.dropColumn('on_bank_days')
		.dropColumn('release_at')
		.execute();
}
