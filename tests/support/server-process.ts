import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startProcess, type LineProcess } from './line-process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** Settings of the machine must not reach the process under test; an empty one counts as not set. */
const UNSET = {
	...{ DATABASE_URL: '', ORIGIN: '', PORT: '', LOG_LEVEL: '', TREPULS_LDIR_URLS: '' },
	...{ HOST: '127.0.0.1', TREPULS_ROLES: 'live,jobs' }
};

const startScript = (command: readonly string[], env: Environment): LineProcess =>
	startProcess([process.execPath, ...command], {
		cwd: ROOT,
		env: { ...process.env, ...UNSET, ...env }
	});

export interface ServerProcess extends LineProcess {
	readonly url: string;
}

/** `node server/main.ts` without the site, on a free port. */
export async function startServer(env: Environment): Promise<ServerProcess> {
	const port = env['PORT'] ?? String(await findFreePort());
	const started = startScript(['server/main.ts'], { ...env, PORT: port });
	return { ...started, url: `http://127.0.0.1:${port}` };
}

/** `npm run ingest` without npm. */
export const startIngest = (args: readonly string[], env: Environment): LineProcess =>
	startScript(['scripts/ingest.ts', ...args], env);

async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no free port');
	return address.port;
}
