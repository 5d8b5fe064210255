import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>) {
	await db.schema
		.alterTable('job_run')
		.addColumn('token', 'text')
		.addColumn('lease_until', 'timestamptz')
		.addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(1))
		.execute();
}

export async function down(db: Kysely<unknown>) {
	await db.schema
		.alterTable('job_run')
		.dropColumn('attempts')
		.dropColumn('lease_until')
		.dropColumn('token')
		.execute();
}
