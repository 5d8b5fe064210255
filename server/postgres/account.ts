import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who the database runs as. PostgreSQL refuses root, so as root it is another account of the machine. */
export interface Account {
	readonly uid: number;
	readonly gid: number;
}

const CANDIDATES: readonly string[] = ['postgres', 'nobody'];
const PASSWD = '/etc/passwd';

/** The account to change to, or undefined when this process is not root and need not change. */
export function findAccount(): Account | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const lines = readFileSync(PASSWD, 'utf8')
		.split('\n')
		.map((line) => line.split(':'));
	for (const candidate of CANDIDATES) {
		const [, , uid, gid] = lines.find(([name]) => name === candidate) ?? [];
		if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
	}
	throw new Error(
		'running as root, and neither the user postgres nor nobody exists: set DATABASE_URL'
	);
}

const OTHERS_MAY_PASS = 0o001;

/** Whether another account can come to the path: every folder above it lets others pass. */
export function isReachable(path: string): boolean {
	for (let folder = dirname(path); ; folder = dirname(folder)) {
		if ((statSync(folder).mode & OTHERS_MAY_PASS) === 0) return false;
		if (folder === dirname(folder)) return true;
	}
}
