/** `npm run ingest -- SOURCE FILE…`, `-- steward MAPPING FILE…` and `-- --replay RUN`. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, isAppError } from '#domain/errors.ts';
import { ingest, replay } from '#jobs/ingest/ingest.ts';
import type { RunReport } from '#jobs/ingest/context.ts';
import { previewDocument } from '#jobs/ingest/preview.ts';
import type { RawDocument, Source } from '#jobs/sources/source.ts';
import { createEnvelope } from '#jobs/sources/steward-file/envelope.ts';
import { SOURCES, findSource } from '#jobs/sources/sources.ts';
import { listRejections } from '#server/db/queries/runs.ts';
import type { App } from '#server/app.ts';
import { readOwnSettings } from '#server/config.ts';
import { openApp } from '#server/open-app.ts';
import { createProgressBar } from '#server/progress.ts';
import { showPreview } from './show-preview.ts';

const USAGE = `Takes in files of a source, or parses the archived bytes of a run again.

  npm run ingest -- SOURCE FILE… [--dry-run]
  npm run ingest -- steward MAPPING FILE… [--dry-run]
  npm run ingest -- --replay RUN

--dry-run shows what would change, and stores nothing.

Sources: ${SOURCES.map(({ id }) => id).join(', ')}`;
const SHOWN_REJECTIONS = 3;
const SHOWN_FIGURES = 200;

type Command =
	| { readonly kind: 'help'; readonly code: number; readonly text: string }
	| { readonly kind: 'replay'; readonly run: number }
	| Files;

interface Files {
	readonly kind: 'files';
	readonly source: Source;
	/** Of a steward's files, which are read by it. */
	readonly mapping: string | undefined;
	readonly files: readonly string[];
	readonly isDry: boolean;
}

process.exitCode = await main(readCommand());

function readCommand(): Command {
	const wrong = (text: string): Command => ({ kind: 'help', code: 2, text: `${text}\n\n${USAGE}` });
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			replay: { type: 'string' },
			'dry-run': { type: 'boolean' },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help === true) return { kind: 'help', code: 0, text: USAGE };
	if (values.replay !== undefined) {
		const run = Number(values.replay);
		return Number.isInteger(run) ? { kind: 'replay', run } : wrong(`not a run: ${values.replay}`);
	}
	return readFiles(positionals, values['dry-run'] === true) ?? wrong(faultOf(positionals));
}

function readFiles([id = '', ...given]: readonly string[], isDry: boolean): Files | undefined {
	const source = findSource(id);
	const [mapping, files] = id === 'steward' ? [given[0], given.slice(1)] : [undefined, given];
	if (source === undefined || files.length === 0) return undefined;
	return { kind: 'files', source, mapping, files, isDry };
}

function faultOf([id]: readonly string[]): string {
	if (id === undefined) return 'no source given';
	if (findSource(id) === undefined) return `unknown source: ${id}`;
	return id === 'steward' ? 'a mapping and a file are needed' : 'no file given';
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
	for (const file of command.files) {
		const document = await readDocument(app, command, file);
		codes.push(await takeIn(app, command, document));
	}
	return Math.max(...codes);
}

async function readDocument(app: App, { mapping }: Files, file: string): Promise<RawDocument> {
	const name = basename(file);
	const own = await readBytes(file);
	const bytes =
		mapping === undefined ? own : createEnvelope(await readBytes(mapping), { name, bytes: own });
	return { name, bytes, url: null, headers: {}, fetchedAt: app.effects.now() };
}

async function takeIn(app: App, { source, isDry }: Files, document: RawDocument): Promise<number> {
	if (isDry) {
		showPreview(
			document.name,
			await previewDocument(app, source, { document, limit: SHOWN_FIGURES })
		);
		return 0;
	}
	const bar = createProgressBar(process.stdout, Date.now);
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
