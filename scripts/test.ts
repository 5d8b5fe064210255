/**
 * `npm test`: the checks, then every test once, and one closing line with the sums.
 * With TREPULS_TEST_SERVER set, the integration tests run a second time on that PostgreSQL server.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromiumPath } from '../tests/support/chromium.ts';

interface Counts {
	passed: number;
	failed: number;
	skipped: number;
}

const RESULTS = 'test-results';
const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
const server = process.env['TREPULS_TEST_SERVER'];

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
if (chromiumPath() === undefined) {
	console.warn('\n!! No Chromium found: every end-to-end test is SKIPPED.');
	console.warn('!! Install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.\n');
}

const checked = run('npm', ['run', 'check'], {});
const runs = [vitest('all', [], {})];
if (server !== undefined) {
	console.log(`\nThe integration tests again, on the PostgreSQL server of TREPULS_TEST_SERVER:\n`);
	runs.push(vitest('server', ['--project', 'integration'], { DATABASE_URL: server }));
}

const total = runs.map(({ counts }) => counts).reduce(add);
if (checked !== 0) console.error('\nnpm run check failed: see above.');
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = checked === 0 && runs.every(({ status }) => status === 0) ? 0 : 1;

function vitest(name: string, options: string[], env: Record<string, string>) {
	const file = `${RESULTS}/${name}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const status = run('npx', ['vitest', 'run', ...options, ...reporters], env);
	const counts = existsSync(file) ? readCounts(file) : NONE;
	const isBroken = status !== 0 && counts.failed === 0;
	return { status, counts: isBroken ? { ...counts, failed: 1 } : counts };
}

function run(command: string, args: string[], env: Record<string, string>): number {
	const result = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...env }
	});
	return result.status ?? 1;
}

/** Reads Vitest's own report; a suite that failed to load counts as one failure. */
function readCounts(file: string): Counts {
	// The file was written by Vitest's JSON reporter a moment ago.
	const report = JSON.parse(readFileSync(file, 'utf8')) as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
		numTodoTests: number;
		testResults: { status: string; assertionResults: unknown[] }[];
	};
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	).length;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

function add(a: Counts, b: Counts): Counts {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped
	};
}
