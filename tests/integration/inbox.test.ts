import {
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	rm,
	symlink,
	utimes,
	writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scanInbox } from '#jobs/inbox.ts';
import { registerSources } from '#jobs/register-sources.ts';
import type { Source } from '#jobs/sources/source.ts';
import { final, NOON, openPipeline } from '#tests/support/ingest.ts';
import {
	createStatedSource,
	stateFigures,
	statedSource,
	type StatedFigures
} from '#tests/support/stated-source.ts';

/* All figures here are made up. */
const REMOVALS = 'roundwood-removals.NO.industrial.M';
const VALUE = 'roundwood-value.NO.industrial.M';
const FIGURES = { [REMOVALS]: [final('2026-08', 100)] };
const LONG_AGO = new Date('2026-11-01T00:00:00Z');

async function openInbox(sources: readonly Source[] = [statedSource]) {
	const pipeline = await openPipeline();
	await registerSources(pipeline.db, sources);
	const folder = await mkdtemp(join(tmpdir(), 'trepuls-inbox-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const inbox = {
		...{ folder, defaultSource: 'stated' },
		findSource: (id: string) => sources.find((source) => source.id === id)
	};
	return {
		...{ ...pipeline, folder },
		drop: (name: string, content: string | Uint8Array) => drop(folder, name, content),
		scan: (signal = new AbortController().signal) => scanInbox(pipeline.context, inbox, signal)
	};
}

async function drop(folder: string, name: string, content: string | Uint8Array) {
	const path = join(folder, name);
	await mkdir(join(path, '..'), { recursive: true });
	await writeFile(path, content);
	await utimes(path, LONG_AGO, LONG_AGO);
	return path;
}

const bytesOf = (figures: StatedFigures) => stateFigures(figures).bytes;
const stamp = NOON.toISOString().replace(/[:.]/g, '');

async function readReason(folder: string) {
	const names = await readdir(join(folder, 'refused'));
	const name = names.find((candidate) => candidate.endsWith('.reason.txt'));
	return readFile(join(folder, 'refused', name!), 'utf8');
}

test('a file that is dropped is taken in and moved to done, under its name and the time', async () => {
	const { folder, drop, scan, listFigures } = await openInbox();
	await drop('august.json', bytesOf(FIGURES));

	const reports = await scan();

	expect(reports).toMatchObject([{ state: 'stored', rowsStored: 1 }]);
	expect(await listFigures(REMOVALS)).toEqual(FIGURES[REMOVALS]);
	expect(await readdir(folder)).toEqual(['done']);
	expect(await readdir(join(folder, 'done'))).toEqual([`${stamp}-august.json`]);
});

test('a file of another shape is moved to refused with the reason beside it, and the next one is taken', async () => {
	const { folder, drop, scan, listFigures } = await openInbox();
	await drop('a.json', '<html>');
	await drop('b.json', bytesOf(FIGURES));

	await scan();

	expect(await readdir(join(folder, 'refused'))).toEqual([
		`${stamp}-a.json`,
		`${stamp}-a.json.reason.txt`
	]);
	expect(await readReason(folder)).toBe('expected stated figures, found "<html>"\n');
	expect(await listFigures(REMOVALS)).toEqual(FIGURES[REMOVALS]);
});

test('a file that is still being copied waits until it lies still', async () => {
	const { folder, drop, scan, clock } = await openInbox();
	const path = await drop('august.json', bytesOf(FIGURES));
	await utimes(path, NOON, NOON);

	expect(await scan()).toEqual([]);
	expect(await readdir(folder)).toEqual(['august.json']);

	clock.now = new Date(NOON.getTime() + 2_000);
	expect(await scan()).toHaveLength(1);
});

test('links are not followed, whether to a file or to a folder', async () => {
	const { folder, scan } = await openInbox();
	const outside = await mkdtemp(join(tmpdir(), 'trepuls-outside-'));
	onTestFinished(() => rm(outside, { recursive: true }));
	const target = await drop(outside, 'secret.json', bytesOf(FIGURES));
	await symlink(target, join(folder, 'link.json'));
	await symlink(outside, join(folder, 'stated'));

	expect(await scan()).toEqual([]);
	expect((await readdir(folder)).sort()).toEqual(['link.json', 'stated']);
	expect(await readdir(outside)).toEqual(['secret.json']);
});

test('a file that is too large is refused unread', async () => {
	const { folder, drop, scan } = await openInbox([{ ...statedSource, maxBytes: 10 }]);
	await drop('august.json', '{"figures":{}}');

	expect(await scan()).toEqual([]);
	expect(await readReason(folder)).toBe('14 bytes; at most 10 are taken from stated\n');
});

test('a file in a folder named after a source is of that source', async () => {
	const { db, drop, scan } = await openInbox([statedSource, createStatedSource('another')]);
	await drop('another/august.json', bytesOf(FIGURES));

	await scan();

	const runs = await db.selectFrom('ingest_run').selectAll().execute();
	expect(runs).toMatchObject([
		{ source: 'another', trigger: 'inbox', document_name: 'august.json' }
	]);
});

test('what lies in a folder that no source is named after is left alone', async () => {
	const { folder, drop, scan } = await openInbox();
	await drop('no-such-source/august.json', bytesOf(FIGURES));

	expect(await scan()).toEqual([]);
	expect(await readdir(folder)).toEqual(['no-such-source']);
});

test('hidden files and the lock files of a spreadsheet are left alone', async () => {
	const { drop, scan } = await openInbox();
	await drop('.august.json.part', bytesOf(FIGURES));
	await drop('~$august.xlsx', 'lock');

	expect(await scan()).toEqual([]);
});

test('two scans at once take a file in once, and none of them fails', async () => {
	const { folder, drop, scan, db } = await openInbox();
	await drop('a.json', bytesOf(FIGURES));
	await drop('b.json', bytesOf({ [VALUE]: [final('2026-08', 3)] }));

	await Promise.all([scan(), scan()]);

	expect(await readdir(folder)).toEqual(['done']);
	expect(await readdir(join(folder, 'done'))).toHaveLength(2);
	expect(await db.selectFrom('observation').selectAll().execute()).toHaveLength(2);
});

test('a file on which the parser breaks is refused with what went wrong, and the next one is taken', async () => {
	const breaking: Source = {
		...statedSource,
		parse: (document) =>
			document.name === 'a.json'
				? Promise.reject(new TypeError('cannot read x'))
				: statedSource.parse(document)
	};
	const { folder, drop, scan } = await openInbox([breaking]);
	await drop('a.json', bytesOf(FIGURES));
	await drop('b.json', bytesOf(FIGURES));

	expect(await scan()).toMatchObject([{ state: 'stored' }]);
	expect(await readReason(folder)).toBe('cannot read x\n');
});

test('when the database is away the files wait', async () => {
	const { folder, drop, scan, db } = await openInbox();
	await drop('a.json', bytesOf(FIGURES));
	await db.destroy();

	await expect(scan()).rejects.toThrow();

	expect(await readdir(folder)).toEqual(['a.json']);
});

test('a scan that is told to stop takes no further file', async () => {
	const { folder, drop, scan } = await openInbox();
	await drop('a.json', bytesOf(FIGURES));

	expect(await scan(AbortSignal.abort())).toEqual([]);
	expect(await readdir(folder)).toEqual(['a.json']);
});
