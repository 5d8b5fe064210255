import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAppError } from '#domain/errors.ts';
import { listRuns } from '#server/db/queries/runs.ts';
import type { IngestContext, RunReport } from './ingest/context.ts';
import { ingest } from './ingest/ingest.ts';
import type { Source } from './sources/source.ts';

/** Files that lie still for so long have been copied to their end. */
const SETTLED_MS = 1_500;
const OWN_FOLDERS: readonly string[] = ['done', 'refused'];

export interface Inbox {
	readonly folder: string;
	readonly findSource: (id: string) => Source | undefined;
	/** Source of the files that lie in the inbox itself and not in a folder named after a source. */
	readonly defaultSource: string;
}

interface Waiting {
	readonly path: string;
	readonly source: Source;
}

/**
 * Takes in every file that has settled, and moves it to `done`, or to `refused` with the reason beside it.
 * A file that cannot be taken in now stays, and the others are taken all the same; throws at the end.
 */
export async function scanInbox(
	context: IngestContext,
	inbox: Inbox,
	signal: AbortSignal
): Promise<RunReport[]> {
	const reports: RunReport[] = [];
	const failures: unknown[] = [];
	for (const waiting of await listWaiting(context, inbox)) {
		if (signal.aborted) break;
		try {
			const report = await takeIn(context, inbox, waiting);
			if (report !== undefined) reports.push(report);
		} catch (error) {
			// Another scan, of this process or of one that shares the folder, was faster.
			if (!isGone(error)) failures.push(error);
		}
	}
	if (failures.length > 0) throw failures[0];
	return reports;
}

const isGone = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function listWaiting({ effects }: IngestContext, inbox: Inbox): Promise<Waiting[]> {
	await mkdir(inbox.folder, { recursive: true });
	const entries = await readdir(inbox.folder, { withFileTypes: true });
	const folders = entries.filter(
		(entry) => entry.isDirectory() && !OWN_FOLDERS.includes(entry.name)
	);
	const named = await Promise.all(
		folders.map(({ name }) => listFiles(join(inbox.folder, name), inbox.findSource(name)))
	);
	const own = await listFiles(inbox.folder, inbox.findSource(inbox.defaultSource));
	const settledBefore = effects.now().getTime() - SETTLED_MS;
	const files = [...own, ...named.flat()];
	const settled = await Promise.all(files.map(({ path }) => isSettled(path, settledBefore)));
	return files.filter((_, index) => settled[index]);
}

async function isSettled(path: string, before: number): Promise<boolean> {
	try {
		return (await lstat(path)).mtimeMs <= before;
	} catch (error) {
		if (isGone(error)) return false;
		throw error;
	}
}

/** Links are not followed: a file must lie in the inbox itself. */
async function listFiles(folder: string, source: Source | undefined): Promise<Waiting[]> {
	if (source === undefined) return [];
	const entries = await readdir(folder, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !/^(\.|~\$)/.test(entry.name))
		.map(({ name }) => ({ path: join(folder, name), source }));
}

async function takeIn(
	context: IngestContext,
	inbox: Inbox,
	{ path, source }: Waiting
): Promise<RunReport | undefined> {
	const { size } = await lstat(path);
	if (size > source.maxBytes) {
		const reason = `${size} bytes; at most ${source.maxBytes} are taken from ${source.id}`;
		await refuse(context, inbox, { path, reason });
		return undefined;
	}
	const document = {
		...{ name: basename(path), url: null, headers: {} },
		...{ bytes: await readFile(path), fetchedAt: context.effects.now() }
	};
	try {
		const report = await ingest(context, source, { document, trigger: 'inbox' });
		if (report.state === 'refused')
			await refuse(context, inbox, { path, reason: report.message ?? '' });
		else await move(context, path, join(inbox.folder, 'done'));
		return report;
	} catch (error) {
		const reason = await findFault(context, { source, name: document.name, error });
		if (reason === undefined) throw error;
		await refuse(context, inbox, { path, reason });
		return undefined;
	}
}

/** What is wrong with the document; undefined when something else went wrong, and the file must wait. */
async function findFault(
	{ db, log }: IngestContext,
	{ source, name, error }: { source: Source; name: string; error: unknown }
): Promise<string | undefined> {
	if (isAppError(error)) return error.message;
	// A database that could note how the run failed, and answers now, is not what failed.
	const [last] = await listRuns(db, { source: source.id, limit: 1 });
	if (last?.state !== 'failed' || last.document_name !== name) return undefined;
	log.error({ file: name, err: error }, 'a file of the inbox cannot be taken in');
	return last.message ?? 'it cannot be taken in';
}

async function refuse(
	context: IngestContext,
	inbox: Inbox,
	{ path, reason }: { path: string; reason: string }
): Promise<void> {
	context.log.warn({ file: basename(path), reason }, 'refused a file of the inbox');
	const moved = await move(context, path, join(inbox.folder, 'refused'));
	await writeFile(`${moved}.reason.txt`, `${reason}\n`);
}

async function move({ effects }: IngestContext, path: string, folder: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	const stamp = effects.now().toISOString().replace(/[:.]/g, '');
	const target = join(folder, `${stamp}-${basename(path)}`);
	await rename(path, target);
	return target;
}
