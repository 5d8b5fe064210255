import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { listBundle } from '#jobs/bundle.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { registerSources } from '#jobs/register-sources.ts';
import { SOURCES } from '#jobs/sources/sources.ts';
import type { App } from '#server/app.ts';
import { createResultCache } from '#server/figures/result-cache.ts';
import { createWeb, stopWeb } from '#server/web.ts';
import { createTestDatabase } from './database.ts';
import { createEffects, WALL_CLOCK } from './effects.ts';

/** The API on a database of its own, with the named documents of the bundle taken in by the ordinary pipeline. */
export async function openApi(documents: readonly string[]) {
	const database = await createTestDatabase();
	const app: App = {
		...{ db: database.db, log: pino({ level: 'silent' }), version: 'test', nextRuns: () => [] },
		...{ effects: createEffects(WALL_CLOCK), results: createResultCache() },
		// What the API and its server read.
		config: { roles: ['live'] } as unknown as App['config']
	};
	await registerSources(database.db, SOURCES);
	for (const { source, document } of await listBundle()) {
		if (!documents.includes(document.name)) continue;
		await ingest(app, source, { document, trigger: 'bundle' });
	}
	const server = await createWeb(app, false);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	return {
		...{ app, origin },
		get: (path: string, init?: RequestInit) => fetch(`${origin}/api/v1${path}`, init),
		close: async () => {
			await stopWeb(server);
			await database.close();
		}
	};
}

export type TestApi = Awaited<ReturnType<typeof openApi>>;
