import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { isAppError } from '#domain/errors.ts';
import { formatPeriodId } from '#domain/period.ts';
import type { RunReport } from '#jobs/ingest/context.ts';
import { acceptHeld, mapCode, rejectHeld, type Steward } from '#jobs/quarantine/decide.ts';
import { findSource } from '#jobs/sources/sources.ts';
import type { App } from '#server/app.ts';
import { readOwnSettings } from '#server/config.ts';
import { listHeld, type HeldRow } from '#server/db/queries/quarantine.ts';
import { openApp } from '#server/open-app.ts';

const USAGE = `Shows what is held back, and decides about it.

  npm run quarantine -- list [SOURCE]
  npm run quarantine -- show ID
  npm run quarantine -- accept ID… [--by NAME]
  npm run quarantine -- reject ID… [--by NAME]
  npm run quarantine -- map SOURCE CODE MEANS [--by NAME]

accept reads the archived document again and stores the figure as an ordinary revision.
map says that the unknown CODE of a publisher stands for the known code MEANS.`;

type Work = (app: App, args: readonly string[], steward: Steward) => Promise<void>;

const COMMANDS: Readonly<Record<string, Work>> = { list, show, accept, reject, map };

process.exitCode = await main();

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { by: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
	});
	const [name = '', ...args] = positionals;
	const work = COMMANDS[name];
	if (work === undefined) {
		process[values.help === true ? 'stdout' : 'stderr'].write(`${USAGE}\n`);
		return values.help === true ? 0 : 2;
	}
	const { app, close } = await openApp({ ...readOwnSettings(), logLevel: 'error' });
	try {
		await work(app, args, { by: values.by ?? userInfo().username, findSource });
		return 0;
	} catch (error) {
		if (!isAppError(error)) throw error;
		console.error(error.message);
		return 1;
	} finally {
		await close();
	}
}

async function list({ db }: App, [source]: readonly string[]): Promise<void> {
	const filter = source === undefined ? {} : { source };
	const rows = await listHeld(db, { ...filter, states: ['pending'] });
	for (const row of rows) console.log(describe(row));
	console.log(rows.length === 0 ? 'Nothing is held back.' : `${rows.length} held back.`);
}

function describe({ id, source, reason, detail, ...row }: HeldRow): string {
	const what = [row.series_key ?? row.code ?? row.dataset ?? '', periodOf(row)];
	return `${id}  ${source}  ${what.join(' ').trim()}  ${reason}: ${detail}`;
}

function periodOf({ frequency, period_start: start }: Pick<HeldRow, 'frequency' | 'period_start'>) {
	return frequency === null || start === null ? '' : formatPeriodId({ frequency, start });
}

async function show({ db }: App, args: readonly string[]): Promise<void> {
	for (const row of await listHeld(db, { ids: toIds(args) })) {
		console.log(describe(row));
		console.log(`  ${row.state}${row.decided_by === null ? '' : ` by ${row.decided_by}`}`);
		console.log(
			`  stands meanwhile: ${row.old_value ?? 'nothing'}; stated: ${row.value ?? 'nothing'}`
		);
		console.log(
			`  ${row.figures} figures; run ${row.run_id}, taken ${row.fetched_at.toISOString()}`
		);
	}
}

async function accept(app: App, args: readonly string[], steward: Steward): Promise<void> {
	showReports(await acceptHeld(app, toIds(args), steward));
}

async function reject(app: App, args: readonly string[], steward: Steward): Promise<void> {
	const ids = await rejectHeld(app, toIds(args), steward);
	console.log(`${ids.length} rejected`);
}

async function map(app: App, args: readonly string[], steward: Steward): Promise<void> {
	const [source = '', code = '', means = ''] = args;
	showReports(await mapCode(app, { source, code, means }, steward));
	console.log(`${code} of ${source} is read as ${means} from now on`);
}

function showReports(reports: readonly RunReport[]): void {
	for (const { runId, state, rowsStored, rowsChanged, rowsHeld } of reports) {
		console.log(
			`run ${runId}: ${state}; ${rowsStored} new, ${rowsChanged} changed, ${rowsHeld} held back`
		);
	}
}

/** Zero, which is no id, for what is no number: it is not found, and named. */
function toIds(args: readonly string[]): number[] {
	return args.map((arg) => Number.parseInt(arg, 10) || 0);
}
