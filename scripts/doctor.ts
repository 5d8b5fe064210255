/** `npm run doctor`: how every source is, one line each. */
import { parseArgs } from 'node:util';
import { diagnose, type Diagnosis, type Health } from '#jobs/doctor/diagnose.ts';
import { examine } from '#jobs/doctor/examine.ts';
import { DOCTOR_LIMITS } from '#jobs/doctor/go-out.ts';
import { createTransport } from '#jobs/transport/transport.ts';
import { readOwnSettings } from '#server/config.ts';
import { listDatasetStates } from '#server/db/queries/datasets.ts';
import { openApp, type OpenApp } from '#server/open-app.ts';

const USAGE = `Asks every publisher for a document, reads it, stores nothing, and says how the source is.

  npm run doctor [-- [--json] [--all] [SOURCE…]]

--all asks for everything that is new and not only for one document: minutes, and many requests.
Ends with 0 when all is well, 1 for a warning, 2 when something is broken.`;

const TIME_MS = 60_000;
const LONG_TIME_MS = 1_800_000;
const CODES: Readonly<Record<Health, number>> = { ok: 0, warning: 1, broken: 2 };

process.exitCode = await main();

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			...{ json: { type: 'boolean' }, all: { type: 'boolean' } },
			help: { type: 'boolean', short: 'h' }
		}
	});
	if (values.help === true) {
		console.log(USAGE);
		return 0;
	}
	const opened = await openApp({ ...readOwnSettings(), logLevel: 'error' });
	try {
		const ids = opened.sources.map(({ id }) => id);
		const unknown = positionals.filter((id) => !ids.includes(id));
		if (unknown.length > 0) {
			console.error(`unknown source: ${unknown.join(', ')}; there are ${ids.join(', ')}`);
			return 2;
		}
		const diagnoses = await diagnoseAll(opened, positionals, values.all === true);
		if (values.json === true) console.log(JSON.stringify(diagnoses, null, '\t'));
		else for (const diagnosis of diagnoses) console.log(describe(diagnosis));
		return Math.max(...diagnoses.map(({ health }) => CODES[health]));
	} finally {
		await opened.close();
	}
}

/** All at once: they are different publishers. */
async function diagnoseAll(
	{ app, sources }: OpenApp,
	ids: readonly string[],
	isThorough: boolean
): Promise<Diagnosis[]> {
	const { db, effects, config } = app;
	const options = {
		...{ isThorough, secrets: config.secrets, datasets: await listDatasetStates(db) },
		transport: createTransport(effects, config, DOCTOR_LIMITS),
		signal: AbortSignal.timeout(isThorough ? LONG_TIME_MS : TIME_MS)
	};
	const asked = sources.filter(({ id }) => ids.length === 0 || ids.includes(id));
	const examinations = await Promise.all(asked.map((source) => examine(app, source, options)));
	return examinations.map((examination) => diagnose(examination, effects.now()));
}

function describe(diagnosis: Diagnosis): string {
	const { source, health, problem, wouldBreak, nextStep } = diagnosis;
	return [
		`${health.padEnd(7)}  ${source.padEnd(22)}`,
		`${describeAnswer(diagnosis)}; ${describeAge(diagnosis)}; ${describeQuota(diagnosis)}`,
		`breaks: ${wouldBreak}`,
		`next: ${nextStep}`,
		...(problem === null ? [] : [`because: ${problem.replace(/\s+/g, ' ')}`])
	].join('  ');
}

function describeAnswer({ isReachable, isAsExpected }: Diagnosis): string {
	if (isReachable === null) return 'comes by hand';
	if (!isReachable) return 'not reachable';
	return isAsExpected === true ? 'reachable, as expected' : 'reachable, NOT as expected';
}

function describeAge({ newestPeriod, ageDays, freshness, overdue }: Diagnosis): string {
	if (newestPeriod === null) return 'no figures';
	const late = overdue.length === 0 ? '' : `, ${overdue.length} overdue`;
	return `newest ${newestPeriod}, ${ageDays ?? 0} days old, ${freshness}${late}`;
}

function describeQuota({ quota }: Diagnosis): string {
	if (quota === null) return 'quota unknown';
	return `quota ${quota.remaining ?? '?'} of ${quota.limit ?? '?'}`;
}
