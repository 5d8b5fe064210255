import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from './lock.ts';

async function createPlace() {
	const folder = await mkdtemp(join(tmpdir(), 'trepuls-lock-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return join(folder, 'lock');
}

const succeed = () => Promise.resolve('done');

test('those who want a lock have it one after the other', async () => {
	const file = await createPlace();
	const log: string[] = [];
	const work = (name: string) =>
		withLock(file, async () => {
			log.push(`${name} in`);
			await sleep(5);
			log.push(`${name} out`);
		});

	await Promise.all([work('a'), work('b'), work('c')]);

	const names = log.filter((entry) => entry.endsWith(' in')).map((entry) => entry[0]!);
	expect(log).toEqual(names.flatMap((name) => [`${name} in`, `${name} out`]));
});

test('a lock is given back when the work fails', async () => {
	const file = await createPlace();

	await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

	expect(existsSync(file)).toBe(false);
});

test('the lock of a process that is no more is taken over', async () => {
	const file = await createPlace();
	const { pid } = spawnSync(process.execPath, ['--version']);
	await writeFile(file, `${pid} 1700000000000`);

	expect(await withLock(file, succeed)).toBe('done');
});

test('the lock of an earlier life with the same process id is taken over', async () => {
	const file = await createPlace();
	await writeFile(file, `${process.pid} 1700000000000`);

	expect(await withLock(file, succeed)).toBe('done');
});

test('a lock whose owner died before it could write its name is taken over', async () => {
	const file = await createPlace();
	await writeFile(file, '');
	const longAgo = new Date('2026-01-01T00:00:00Z');
	await utimes(file, longAgo, longAgo);

	expect(await withLock(file, succeed)).toBe('done');
});

test('the lock of a living process is waited for', async () => {
	const file = await createPlace();
	await writeFile(file, `${process.ppid} 1700000000000`);
	let isIn = false;
	const work = withLock(file, () => {
		isIn = true;
		return succeed();
	});

	await sleep(200);
	expect(isIn).toBe(false);
	await rm(file);

	expect(await work).toBe('done');
});
