import { type Kysely, sql } from 'kysely';

/** The names come from the code at every start. */
export async function up(db: Kysely<unknown>) {
	await sql`alter table source rename column licence to licence_en`.execute(db);
	await sql`alter table source add column licence_nb text not null default ''`.execute(db);
}

export async function down(db: Kysely<unknown>) {
	await sql`alter table source drop column licence_nb`.execute(db);
	await sql`alter table source rename column licence_en to licence`.execute(db);
}
