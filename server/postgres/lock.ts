import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 60_000;
const STEP_MS = 50;

/** Runs one at a time among all processes of the machine. The lock of a process that died is taken over. */
export async function withLock<T>(file: string, run: () => Promise<T>): Promise<T> {
	await acquire(file);
	try {
		return await run();
	} finally {
		await rm(file, { force: true });
	}
}

async function acquire(file: string): Promise<void> {
	for (let waited = 0; waited < WAIT_MS; waited += STEP_MS) {
		if (await tryAcquire(file)) return;
		if (!(await isHeld(file))) await rm(file, { force: true });
		else await sleep(STEP_MS);
	}
	throw new Error(`another process holds ${file} for more than ${WAIT_MS / 1000} s`);
}

async function tryAcquire(file: string): Promise<boolean> {
	try {
		await writeFile(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	}
}

async function isHeld(file: string): Promise<boolean> {
	try {
		const pid = Number(await readFile(file, 'utf8'));
		return pid === 0 || isAlive(pid);
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return false;
		throw error;
	}
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return hasCode(error, 'EPERM');
	}
}

export const hasCode = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;
