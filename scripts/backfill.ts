import { parseArgs } from 'node:util';
import { isAppError } from '#domain/errors.ts';
import { backfill } from '#jobs/backfill.ts';
import { resumeInterrupted } from '#jobs/ingest/ingest.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import type { Source } from '#jobs/sources/source.ts';
import { findSource } from '#jobs/sources/sources.ts';
import type { App } from '#server/app.ts';
import { readOwnSettings } from '#server/config.ts';
import { openApp } from '#server/open-app.ts';
import { createProgressBar } from '#server/progress.ts';

const USAGE = `Asks a source for its history. Stopped or killed, it goes on from there when it is started again.

  npm run backfill -- SOURCE [--from YEAR]`;

process.exitCode = await main();

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
	});
	const isHelp = values.help === true;
	const asked = isHelp ? undefined : readAsked(positionals[0], values.from);
	if (asked !== undefined) return onApp((app) => run(app, asked));
	process[isHelp ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
	return isHelp ? 0 : 2;
}

interface Asked {
	readonly source: Source;
	readonly fromYear: number | undefined;
}

function readAsked(id: string | undefined, from: string | undefined): Asked | undefined {
	const source = findSource(id ?? '');
	if (source === undefined) return undefined;
	if (from === undefined) return { source, fromYear: undefined };
	return isYear(Number(from)) ? { source, fromYear: Number(from) } : undefined;
}

async function onApp(work: (app: App) => Promise<number>): Promise<number> {
	const { app, close } = await openApp({ ...readOwnSettings(), logLevel: 'error' });
	try {
		return await work(app);
	} catch (error) {
		if (!isAppError(error)) throw error;
		console.error(error.message);
		return 1;
	} finally {
		await close();
	}
}

function isYear(year: number): boolean {
	return Number.isInteger(year) && year >= 1800 && year <= 2200;
}

async function run(app: App, { source, fromYear }: Asked): Promise<number> {
	await resumeInterrupted(app, findSource);
	const stop = new AbortController();
	process.once('SIGINT', () => {
		stop.abort();
	});
	const bar = createProgressBar(process.stdout, Date.now);
	let documents = 0;
	const { resumed, figures } = await backfill(app, source, {
		...{ fromYear, signal: stop.signal, openWorld: createWorldOpener(app.effects, app.config) },
		onProgress: ({ rows, rowsTotal, seriesIds }) => {
			bar.update(rows / rowsTotal, { rows, series: seriesIds.size });
		},
		onDocument: ({ name, isResumed }) => {
			documents += 1;
			bar.end();
			console.log(`${documents}  ${name}${isResumed ? '  (taken in before)' : ''}`);
		}
	});
	console.log(
		`${documents} documents, ${resumed} of them before; ${figures} figures new or changed`
	);
	return 0;
}
