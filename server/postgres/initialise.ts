import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#domain/errors.ts';
import { asAccount, USER, type Place } from './place.ts';

/** Makes the data folder when there is none, in one move, and checks that its version is ours. */
export async function prepareData(place: Place): Promise<void> {
	if (!existsSync(join(place.data, 'PG_VERSION'))) await initialise(place);
	const found = (await readFile(join(place.data, 'PG_VERSION'), 'utf8')).trim();
	const ours = await majorVersion(place);
	if (found === ours) return;
	throw new AppError(
		'CONFIG_INVALID',
		`${place.data} was made by PostgreSQL ${found} and this is ${ours}: move the folder away, or name a server in DATABASE_URL`
	);
}

async function majorVersion({ native }: Place): Promise<string> {
	const child = spawn(join(native, 'bin/postgres'), ['--version'], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let text = '';
	child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
	await once(child, 'close');
	return /(\d+)\./.exec(text)?.[1] ?? '';
}

async function initialise(place: Place): Promise<void> {
	await removeUnfinished(place);
	// Under a name of its own: the initdb of a killed process may still be at work on another.
	const fresh = `${place.data}.new-${process.pid}-${Date.now()}`;
	const passwordFile = `${fresh}.password`;
	await mkdir(fresh, { recursive: true });
	await writeFile(passwordFile, place.password, { mode: 0o600, flag: 'wx' });
	try {
		await give(place, fresh, passwordFile);
		const options = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-instructions'];
		await run(place, 'initdb', ['-D', fresh, '-U', USER, `--pwfile=${passwordFile}`, ...options]);
		await rename(fresh, place.data);
	} finally {
		await rm(passwordFile, { force: true });
	}
}

const PATIENT = { recursive: true, force: true, maxRetries: 8, retryDelay: 50 } as const;

async function removeUnfinished({ data }: Place): Promise<void> {
	const folder = dirname(data);
	const names = await readdir(folder);
	for (const name of names.filter((entry) => entry.startsWith(`${basename(data)}.new-`))) {
		await rm(join(folder, name), PATIENT);
	}
}

async function give({ account }: Place, ...paths: readonly string[]): Promise<void> {
	if (account === undefined) return;
	for (const path of paths) await chown(path, account.uid, account.gid);
}

async function run(place: Place, program: string, options: readonly string[]): Promise<void> {
	const child = spawn(join(place.native, 'bin', program), [...options], {
		...asAccount(place),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	// Typed by Node's documentation: the exit code comes first.
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.slice(-2000)}`);
}
