/** `npm run graph`: draws who imports whom, folder by folder, into docs/architecture.md (Mermaid). */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Cruise {
	modules: { source: string; dependencies: { resolved: string }[] }[];
}

const PAGE = 'docs/architecture.md';
const FOLDERS = [
	'domain',
	'jobs/sources',
	'jobs/ingest',
	'jobs',
	'server/db',
	'server/live',
	'server/api',
	'server',
	'src/lib/charts',
	'src/lib/live',
	'src/lib/ui',
	'src/lib',
	'src/routes'
];

const roots = ['domain', 'jobs', 'server', 'src'];
const output = execFileSync(
	'npx',
	['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...roots],
	{ encoding: 'utf8', maxBuffer: 64_000_000 }
);
// Written by dependency-cruiser, whose JSON form is documented.
const { modules } = JSON.parse(output) as Cruise;
const page = readFileSync(PAGE, 'utf8');
const graph = ['```mermaid', 'flowchart LR', ...edges(modules), '```'].join('\n');
writeFileSync(
	PAGE,
	page.replace(/<!-- graph -->[^]*<!-- \/graph -->/, `<!-- graph -->\n${graph}\n<!-- /graph -->`)
);

function edges(all: Cruise['modules']): string[] {
	const pairs = all
		.filter(({ source }) => !source.includes('.test.'))
		.flatMap(({ source, dependencies }) =>
			dependencies.map(({ resolved }) => [folderOf(source), folderOf(resolved)] as const)
		)
		.filter(([from, to]) => from !== undefined && to !== undefined && from !== to)
		.map(([from, to]) => `\t${name(from)} --> ${name(to)}`);
	return [...new Set(pairs)].sort();
}

function folderOf(path: string): string | undefined {
	return FOLDERS.find((folder) => path.startsWith(`${folder}/`));
}

function name(folder = ''): string {
	return `${folder.replaceAll('/', '_')}["${folder}"]`;
}
