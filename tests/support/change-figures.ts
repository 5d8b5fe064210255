import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Site } from './site.ts';
import { monthRow, sheetOf } from './timber.ts';
import { createWorkbook, type CellValue } from './workbook.ts';

const run = promisify(execFile);

export interface TestFile {
	readonly name: string;
	readonly bytes: string | Uint8Array;
}

/** Takes a file in by the command, in a process of its own, as `npm run ingest` does. Returns what it says. */
export async function ingestFile(site: Site, source: string, file: TestFile): Promise<string> {
	const folder = join(site.dataDir, 'test-files');
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, file.name), file.bytes);
	const { stdout } = await run(
		process.execPath,
		['scripts/ingest.ts', source, join(folder, file.name)],
		{ env: { ...site.env } }
	);
	return stdout;
}

/** Lays a file into the folder of the source in the inbox. */
export async function dropFile(site: Site, source: string, file: TestFile) {
	const folder = join(site.inbox, source);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, file.name), file.bytes);
}

/** A document of Norges Bank with one figure, which the test made up. */
export const rateFile = (key: string, period: string, value: number): TestFile => ({
	name: `${key}-${period}.csv`,
	bytes: `# format: trepuls-snapshot 1\n# source: norges-bank\n[${key}]\n${period},${value}\n`
});

/**
 * The publisher's workbook of the months of 2024 with one figure corrected by the test: more spruce sawlogs in
 * Trøndelag in December. A last row belongs to no month, as happens.
 */
export async function correctedWorkbook(moreVolume: number): Promise<TestFile> {
	const text = await readFile('bundle/timber-county-month-2024.csv', 'utf8');
	const lines = text.split('\n').filter((line) => /^\d/.test(line));
	const rows = lines.map((line) => {
		const [year, month, county = '', , group = '', category = '', volume, value] = line.split(',');
		const isCorrected = `${month} ${county} ${group} ${category}` === '12 50 01 1140';
		return toRow({ year, month, county, group, category }, [
			Number(volume) + (isCorrected ? moreVolume : 0),
			Number(value)
		]);
	});
	const stray = monthRow({ year: 2024, month: 21, volume: 5, value: 3000 });
	return { name: 'corrected.xlsx', bytes: createWorkbook(sheetOf([...rows, stray])) };
}

interface Codes {
	readonly year: string | undefined;
	readonly month: string | undefined;
	readonly county: string;
	readonly group: string;
	readonly category: string;
}

const toRow = ({ year, month, ...codes }: Codes, [volume, value]: [number, number]): CellValue[] =>
	monthRow({
		...{ ...codes, year: Number(year), month: Number(month) },
		...{ volume, value, price: null }
	});
