import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 60_000;
const STEP_MS = 50;
const WRITE_MS = 2_000;

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
		const dead = await findDead(file);
		if (dead === undefined) await sleep(STEP_MS);
		else await takeAway(file, dead);
	}
	throw new Error(`another process holds ${file} for more than ${WAIT_MS / 1000} s`);
}

/** In a container every life of the process has the same id: the time of its start tells them apart. */
const createMark = () => `${process.pid} ${Math.round(performance.timeOrigin)}`;

async function tryAcquire(file: string): Promise<boolean> {
	try {
		await writeFile(file, createMark(), { flag: 'wx' });
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	}
}

/** What stands in the lock of a process that is no more, or undefined. */
async function findDead(file: string): Promise<string | undefined> {
	try {
		const mark = await readFile(file, 'utf8');
		return (await isHeld(file, mark)) ? undefined : mark;
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return undefined;
		throw error;
	}
}

async function isHeld(file: string, mark: string): Promise<boolean> {
	const pid = Number.parseInt(mark);
	if (pid === process.pid) return mark === createMark();
	if (pid > 0) return isAlive(pid);
	// Its owner is about to write, or died before it could.
	return Date.now() - (await stat(file)).mtimeMs < WRITE_MS;
}

/** Of several who find a lock dead one moves it away; a lock that was made meanwhile is put back. */
async function takeAway(file: string, dead: string): Promise<void> {
	const aside = `${file}.${process.pid}`;
	try {
		await rename(file, aside);
		if ((await readFile(aside, 'utf8')) === dead) await rm(aside);
		else await rename(aside, file);
	} catch (error) {
		if (!hasCode(error, 'ENOENT')) throw error;
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
