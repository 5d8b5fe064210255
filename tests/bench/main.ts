/** `npm run bench` and `npm run bench -- store transforms paint overview`: a report, which fails only when measuring does. */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { openPostgres } from '#server/embedded-postgres.ts';
import { startSite, type Site } from '#tests/support/site.ts';
import { openBrowser } from './browser.ts';
import { measureOverview } from './overview.ts';
import { measurePaint } from './paint.ts';
import { measurePipeline } from './pipeline.ts';
import { formatSection, type Section } from './report.ts';
import { measureStore } from './store.ts';
import { measureTransforms } from './transforms.ts';

const ON_SITE: Readonly<Record<string, (site: Site, browser: Browser) => Promise<Section>>> = {
	paint: measurePaint,
	overview: measureOverview
};
const PARTS = ['transforms', 'store', 'pipeline', ...Object.keys(ON_SITE)];

const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length === 0 ? PARTS : positionals;
const unknown = names.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) {
	console.error(`no such part: ${unknown.join(', ')}. Parts: ${PARTS.join(', ')}`);
	process.exit(2);
}
console.log(describeMachine());
if (names.includes('transforms')) show(await measureTransforms());
if (names.includes('store')) {
	await onServer(async () => {
		show(await measureStore());
	});
}
if (names.includes('pipeline')) {
	await onServer(async () => {
		show(await measurePipeline());
	});
}
const onSite = names.flatMap((name) => ON_SITE[name] ?? []);
if (onSite.length > 0) {
	await withSite(async (site, browser) => {
		for (const measure of onSite) show(await measure(site, browser));
	});
}

function show(section: Section) {
	console.log(`\n${formatSection(section)}`);
}

function describeMachine(): string {
	const processors = cpus();
	return [
		`${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`,
		`${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
		`${process.platform} ${process.arch}`,
		`Node ${process.versions.node}`,
		new Date().toISOString().slice(0, 10),
		// Work of others on the machine widens every spread below.
		`load at the start ${(loadavg()[0] ?? 0).toFixed(1)}`
	].join(', ');
}

/** On DATABASE_URL, or on an embedded server that nobody else uses. */
async function onServer(measure: () => Promise<void>): Promise<void> {
	const given = process.env['DATABASE_URL'];
	const postgres = given === undefined ? await openPostgres({ dataDir: '.trepuls/bench' }) : null;
	const url = given ?? postgres!.url;
	process.env['TEST_DATABASE_URL'] = url;
	try {
		console.log(`\nPostgreSQL ${await readVersion(url)}`);
		await measure();
	} finally {
		await postgres?.close();
	}
}

async function readVersion(url: string): Promise<string> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query<{ server_version: string }>('show server_version');
	await client.end();
	return rows[0]!.server_version;
}

/** The built product with its bundled figures, on a database of its own. */
async function withSite(measure: (site: Site, browser: Browser) => Promise<void>): Promise<void> {
	const browser = await openBrowser();
	try {
		execFileSync(process.execPath, ['scripts/build-if-stale.ts'], { stdio: 'inherit' });
		const site = await startSite({ dataDir: '.trepuls/bench-site' });
		try {
			console.log(`\nChromium ${browser.version()}`);
			await measure(site, browser);
		} finally {
			await site.stop();
		}
	} finally {
		await browser.close();
	}
}
