/** Builds the site when what it is made of is not what the last build was made of. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['src', 'static', 'domain', 'messages', 'server/db/queries'];
const FILES = [
	'svelte.config.js',
	'vite.config.ts',
	'package-lock.json',
	'project.inlang/settings.json'
];
const GENERATED = join('src', 'lib', 'paraglide');
const MARK = 'build/.inputs';

const inputs = hashInputs();
if (!existsSync('build/handler.js') || readMark() !== inputs) {
	console.log('Building the site …');
	execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		stdio: ['ignore', 'inherit', 'inherit'],
		// A test runner's NODE_ENV would make a development build, and the next start would serve it.
		env: { ...process.env, NODE_ENV: 'production' }
	});
	writeFileSync(MARK, inputs);
}

function readMark(): string | undefined {
	return existsSync(MARK) ? readFileSync(MARK, 'utf8') : undefined;
}

function hashInputs(): string {
	const hash = createHash('sha256');
	for (const path of [...FOLDERS.flatMap(listFiles), ...FILES].sort()) {
		hash.update(path).update('\0').update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}

function listFiles(folder: string): string[] {
	if (!existsSync(folder) || folder === GENERATED) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? listFiles(path) : [path];
	});
}
