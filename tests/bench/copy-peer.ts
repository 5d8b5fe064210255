import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ParsedSeries } from '#jobs/sources/source.ts';

/** The peer of the store step: PostgreSQL's bulk load, into a table of the same columns and indexes. */
export interface CopyPeer {
	/** Loads into the empty table, in a transaction of its own. The lines are made before. */
	readonly load: (lines: readonly Buffer[]) => Promise<void>;
	readonly close: () => Promise<void>;
}

const TABLE = 'copy_peer';
const LINES_A_PART = 1_000;
const RUN_ID = 1;

export async function openCopyPeer(url: string): Promise<CopyPeer> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(`create table ${TABLE} (like observation including all)`);
	return {
		load: async (lines) => {
			await client.query('begin');
			const target = client.query(copyFrom(`copy ${TABLE} from stdin`));
			await pipeline(Readable.from(lines), target);
			await client.query('commit');
			if (target.rowCount === 0) throw new Error('COPY loaded nothing');
		},
		close: () => client.end()
	};
}

/** The rows that the store step writes of the series, as lines of COPY's text format, in parts. */
export function toCopyLines(series: readonly ParsedSeries[], knownFrom: Date): Buffer[] {
	const instant = knownFrom.toISOString();
	const lines = series.flatMap(({ observations }, index) =>
		observations.map(
			({ start, value, status }) =>
				`${index + 1}\t${start.toISOString()}\t${value ?? '\\N'}\t${status}\t${RUN_ID}\t${instant}\n`
		)
	);
	const parts = Math.ceil(lines.length / LINES_A_PART);
	return Array.from({ length: parts }, (_, part) =>
		Buffer.from(lines.slice(part * LINES_A_PART, (part + 1) * LINES_A_PART).join(''))
	);
}
