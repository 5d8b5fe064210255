import { readFileSync } from 'node:fs';

export type TableRow = Readonly<Record<string, string>>;

/** Reads a comma-separated table with a header row and double quotes. */
export function readTable(path: string): TableRow[] {
	const [header = [], ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n').map(splitLine);
	return rows.map((cells) =>
		Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']))
	);
}

function splitLine(line: string): string[] {
	if (!line.includes('"')) return line.split(',');
	const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
	return cells.map((cell) =>
		cell
			.replace(/,$/, '')
			.replace(/^"([^]*)"$/, '$1')
			.replaceAll('""', '"')
	);
}

export interface BundleFile {
	readonly name: string;
	readonly text: string;
}

/** Header lines in the order given. */
export const header = (entries: Readonly<Record<string, string>>): string[] =>
	Object.entries(entries).map(([name, value]) => `# ${name}: ${value}`);
