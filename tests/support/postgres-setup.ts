import { openPostgres } from '#server/embedded-postgres.ts';

/**
 * Vitest global set-up: the PostgreSQL server that the integration tests make their databases on.
 * DATABASE_URL names one; without it the embedded server starts, as in production.
 */
export async function setup() {
	const given = process.env['DATABASE_URL'];
	if (given !== undefined) {
		process.env['TEST_DATABASE_URL'] = given;
		return undefined;
	}
	const postgres = await openPostgres({ dataDir: '.trepuls/test' });
	process.env['TEST_DATABASE_URL'] = postgres.url;
	return () => postgres.close();
}
