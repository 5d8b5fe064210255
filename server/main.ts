import { isAppError } from '#domain/errors.ts';
import { listBundle } from '#jobs/bundle.ts';
import type { Inbox } from '#jobs/inbox.ts';
import { resumeInterrupted } from '#jobs/ingest/ingest.ts';
import { createJobs } from '#jobs/jobs.ts';
import { loadBundle } from '#jobs/load-bundle.ts';
import { createWorldOpener } from '#jobs/open-world.ts';
import { startSchedule } from '#jobs/schedule.ts';
import { watchInbox } from '#jobs/watch-inbox.ts';
import { APP_SYMBOL } from './app.ts';
import { readOwnSettings, type Settings } from './config.ts';
import { startLive } from './live/start-live.ts';
import { openApp, type OpenApp } from './open-app.ts';
import { createProgressBar } from './progress.ts';
import { createWeb, listen, stopWeb } from './web.ts';

/** THE entry, and the only place that puts the parts together. What is started last is stopped first. */

type Stop = () => Promise<unknown>;

const EXIT_MS = 9_500;
const say = (text: string) => process.stdout.write(`${text}\n`);

const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
process.on('uncaughtException', onBug);
process.on('unhandledRejection', onBug);

try {
	await start(readOwnSettings());
} catch (error) {
	if (stopping === undefined) await fail(error);
}

async function start(settings: Settings): Promise<void> {
	say('Trepuls starts …');
	const opening = openApp(settings);
	// From the first moment: a database that is still starting must not be left behind.
	stops.push(async () => (await opening).close());
	const opened = await opening;
	Object.assign(globalThis, { [APP_SYMBOL]: opened.app });
	if (settings.roles.includes('jobs')) await loadFigures(opened);
	if (settings.roles.some((role) => role !== 'jobs')) await serve(opened);
	if (settings.roles.includes('jobs')) await startJobs(opened);
	const host = settings.host === '0.0.0.0' ? 'localhost' : settings.host;
	say(`\nTrepuls ${opened.app.version} is ready: http://${host}:${settings.port}`);
	say(`Database: ${opened.databaseText}. Inbox: ${settings.inbox}/. Ctrl-C stops everything.`);
}

/** The bundled figures that this database has not had, and what a killed process left undone. */
async function loadFigures({ app, sources }: OpenApp): Promise<void> {
	const bar = createProgressBar(process.stdout, Date.now);
	const bundle = await listBundle();
	const isFirst = (await app.db.selectFrom('series').select('id').limit(1).execute()).length === 0;
	if (isFirst) say('Loading the bundled figures (once):');
	const context = { ...app, log: app.log.child({ part: 'bundle' }, { level: 'warn' }) };
	const report = await loadBundle(context, bundle, ({ share, ...counts }) => {
		bar.update(share, counts);
	});
	if (report.documents > 0) bar.end();
	const find = (id: string) => sources.find((source) => source.id === id);
	const resumed = await resumeInterrupted(app, find);
	if (resumed.length > 0) say(`Took in again ${resumed.length} interrupted runs.`);
	if (report.documents > 0) {
		const { documents, rowsStored, rowsRejected } = report;
		say(
			`${documents} documents: ${rowsStored} figures stored, ${rowsRejected} rows kept aside (see /sources).`
		);
	}
}

async function serve({ app }: OpenApp): Promise<void> {
	const server = await createWeb(app, process.argv.includes('--dev'));
	// The web handler first: Socket.IO takes over the listeners that exist when it attaches.
	const live = app.config.roles.includes('live')
		? await startLive({ httpServer: server, app })
		: undefined;
	await listen(server, app.config);
	stops.push(async () => {
		await live?.close();
		await stopWeb(server);
	});
}

async function startJobs({ app, sources, setNextRuns }: OpenApp): Promise<void> {
	const inbox: Inbox = {
		folder: app.config.inbox,
		findSource: (id) => sources.find((source) => source.id === id),
		defaultSource: 'landbruksdirektoratet'
	};
	const openWorld = createWorldOpener(app.effects, app.config);
	const schedule = await startSchedule(app, createJobs({ sources, inbox, openWorld }));
	setNextRuns(schedule.next);
	const stopWatching = await watchInbox(app, inbox);
	stops.push(() => Promise.all([stopWatching(), schedule.stop()]));
}

function onSignal(): void {
	if (stopping !== undefined) process.exit(1);
	say('\nStopping …');
	void stopAll().then(() => process.exit(0));
}

function stopAll(): Promise<void> {
	stopping ??= (async () => {
		const timer = setTimeout(() => process.exit(1), EXIT_MS);
		for (const stop of stops.splice(0).reverse()) await stopGuarded(stop);
		clearTimeout(timer);
	})();
	return stopping;
}

/** Whatever cannot be stopped, the rest is. */
async function stopGuarded(stop: Stop): Promise<void> {
	try {
		await stop();
	} catch (error) {
		const text = error instanceof Error ? error.stack : String(error);
		if (!isAppError(error)) process.stderr.write(`${text ?? ''}\n`);
	}
}

async function fail(error: unknown): Promise<void> {
	const isExpected = isAppError(error);
	const detail =
		error instanceof Error ? (isExpected ? error.message : error.stack) : String(error);
	process.stderr.write(`${isExpected ? 'Trepuls cannot start: ' : ''}${detail ?? ''}\n`);
	await stopAll();
	process.exit(1);
}

function onBug(error: unknown): void {
	if (isVanishedAsset(error)) process.stderr.write(`A new build replaced ${error.path}.\n`);
	else if (stopping === undefined) void fail(error);
}

/** The static file server does not mind its streams: a build that is replaced while it serves is no bug. */
const isVanishedAsset = (error: unknown): error is Error & { path: string } =>
	error instanceof Error &&
	'path' in error &&
	typeof error.path === 'string' &&
	error.path.includes('/build/client/');
