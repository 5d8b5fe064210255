/** `npm run ingest -- SOURCE FILE…` and `npm run ingest -- --replay RUN`. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, isAppError } from '#domain/errors.ts';
import { ingest, replay } from '#jobs/ingest/ingest.ts';
import type { RunReport } from '#jobs/ingest/context.ts';
import type { Source } from '#jobs/sources/source.ts';
import { SOURCES, findSource } from '#jobs/sources/sources.ts';
import { listRejections } from '#server/db/queries/runs.ts';
import type { App } from '#server/app.ts';
import { readOwnSettings } from '#server/config.ts';
import { openApp } from '#server/open-app.ts';
import { createProgressBar } from '#server/progress.ts';

const USAGE = `Takes in files of a source, or parses the archived bytes of a run again.

  npm run ingest -- SOURCE FILE…
  npm run ingest -- --replay RUN

Sources: ${SOURCES.map(({ id }) => id).join(', ')}`;
const SHOWN_REJECTIONS = 3;

type Command =
	| { readonly kind: 'help'; readonly code: number; readonly text: string }
	| { readonly kind: 'replay'; readonly run: number }
	| { readonly kind: 'files'; readonly source: Source; readonly files: readonly string[] };

process.exitCode = await main(readCommand());

function readCommand(): Command {
	const wrong = (text: string): Command => ({ kind: 'help', code: 2, text: `${text}\n\n${USAGE}` });
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { replay: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
	});
	if (values.help === true) return { kind: 'help', code: 0, text: USAGE };
	if (values.replay !== undefined) {
		const run = Number(values.replay);
		return Number.isInteger(run) ? { kind: 'replay', run } : wrong(`not a run: ${values.replay}`);
	}
	const [id, ...files] = positionals;
	if (id === undefined) return wrong('no source given');
	const source = findSource(id);
	if (source === undefined) return wrong(`unknown source: ${id}`);
	return files.length === 0 ? wrong('no file given') : { kind: 'files', source, files };
}

async function main(command: Command): Promise<number> {
	if (command.kind === 'help') {
		process[command.code === 0 ? 'stdout' : 'stderr'].write(`${command.text}\n`);
		return command.code;
	}
	try {
		const { app, close } = await openApp({ ...readOwnSettings(), logLevel: 'error' });
		try {
			return await run(app, command);
		} finally {
			await close();
		}
	} catch (error) {
		if (!isAppError(error)) throw error;
		console.error(error.message);
		return 1;
	}
}

async function run(app: App, command: Exclude<Command, { kind: 'help' }>): Promise<number> {
	if (command.kind === 'replay') {
		return show(app, `run ${command.run}`, await replay(app, command.run, findSource));
	}
	const codes: number[] = [];
	for (const file of command.files) codes.push(await takeIn(app, command.source, file));
	return Math.max(...codes);
}

async function takeIn(app: App, source: Source, file: string): Promise<number> {
	const bar = createProgressBar(process.stdout, Date.now);
	const bytes = await readBytes(file);
	const document = {
		...{ name: basename(file), url: null, bytes, headers: {} },
		fetchedAt: app.effects.now()
	};
	const report = await ingest(app, source, {
		document,
		trigger: 'command',
		onProgress: ({ rows, rowsTotal, seriesIds }) => {
			bar.update(rows / rowsTotal, { rows, series: seriesIds.size });
		}
	});
	bar.end();
	return show(app, document.name, report);
}

async function readBytes(file: string): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new AppError('NOT_FOUND', `cannot read ${file}: ${why}`, { cause });
	}
}

async function show(app: App, name: string, report: RunReport): Promise<number> {
	console.log(`${name}: ${report.state} (run ${report.runId})`);
	if (report.message !== null) console.log(`  ${report.message}`);
	console.log(
		`  ${report.rowsRead} rows read, ${report.rowsRejected} kept aside, ${report.rowsHeld} held back; ` +
			`figures: ${report.rowsStored} new, ${report.rowsChanged} changed`
	);
	for (const { sheet, row, reason } of await listRejections(app.db, report.runId, {
		limit: SHOWN_REJECTIONS
	})) {
		console.log(`  kept aside: ${sheet ?? ''} ${row === null ? '' : `row ${row}: `}${reason}`);
	}
	if (report.rowsRejected > SHOWN_REJECTIONS) {
		console.log(`  … all of them at /sources/runs/${report.runId}`);
	}
	return report.state === 'refused' ? 1 : 0;
}
