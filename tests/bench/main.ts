/** `npm run bench` and `npm run bench -- store paint overview`: a report, which fails only when measuring does. */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { openPostgres } from '#server/embedded-postgres.ts';
import { formatSection, type Section } from './report.ts';
import { measureStore } from './store.ts';

const PARTS: Readonly<Record<string, () => Promise<Section[]>>> = {
	store: () => onServer(async () => [await measureStore()])
};

const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length === 0 ? Object.keys(PARTS) : positionals;
const unknown = names.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
	console.error(`no such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}`);
	process.exit(2);
}
console.log(describeMachine());
for (const name of names) {
	for (const section of await PARTS[name]!()) console.log(`\n${formatSection(section)}`);
}

function describeMachine(): string {
	const processors = cpus();
	const memory = (totalmem() / 2 ** 30).toFixed(0);
	return `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}

/** On DATABASE_URL, or on an embedded server that nobody else uses. */
async function onServer<T>(measure: () => Promise<T>): Promise<T> {
	const given = process.env['DATABASE_URL'];
	const postgres = given === undefined ? await openPostgres({ dataDir: '.trepuls/bench' }) : null;
	process.env['TEST_DATABASE_URL'] = given ?? postgres?.url;
	try {
		return await measure();
	} finally {
		await postgres?.close();
	}
}
