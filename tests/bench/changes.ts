import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { formatNumber } from '#domain/format.ts';
import { ingest } from '#jobs/ingest/ingest.ts';
import { norgesBank } from '#jobs/sources/norges-bank/source.ts';
import { SNAPSHOT_FORMAT } from '#jobs/sources/snapshot.ts';
import { readSettings } from '#server/config.ts';
import { openApp, type OpenApp } from '#server/open-app.ts';
import type { Site } from '#tests/support/site.ts';

/** A series that stands on the overview; the figures given to it here are made up. */
export const CHANGED_KEY = 'fx-eur-nok.NO.spot.D';
export const DECIMALS = 2;
const PAUSE_MS = { least: 40, more: 40 };

export interface Change {
	/** The value as a page in Norwegian shows it. */
	readonly text: string;
	/** Stores it by the ordinary pipeline. Returns the time just before COMMIT is sent, ms since 1970. */
	readonly store: () => Promise<number>;
}

/** Writes one changed figure at a time into a running product, from outside its process. */
export interface Changer {
	readonly databaseUrl: string;
	readonly next: () => Promise<Change>;
	readonly close: () => Promise<void>;
}

export async function openChanger(site: Site): Promise<Changer> {
	const settings = readSettings({ TREPULS_DATA_DIR: site.dataDir, LOG_LEVEL: 'error' });
	const opened = await openApp(settings);
	const { databaseUrl } = opened.app.config;
	const period = await findNewestPeriod(databaseUrl);
	let count = 0;
	return {
		databaseUrl,
		close: opened.close,
		next: async () => {
			// A pause of no fixed length: changes must not keep in step with the frames of the screen.
			await setTimeout(PAUSE_MS.least + Math.random() * PAUSE_MS.more);
			count += 1;
			const value = 20 + count / 10 ** DECIMALS;
			return {
				text: formatNumber(value, 'nb', DECIMALS),
				store: () => storeOne(opened, `${period},${value}`)
			};
		}
	};
}

async function storeOne({ app }: OpenApp, row: string): Promise<number> {
	let committed = 0;
	const context = {
		...app,
		onStep: (step: string) => {
			if (step === 'commit') committed = Date.now();
		}
	};
	const text = `# format: ${SNAPSHOT_FORMAT}\n# source: ${norgesBank.id}\n[${CHANGED_KEY}]\n${row}\n`;
	const report = await ingest(context, norgesBank, {
		document: {
			...{ name: 'bench.csv', url: null, headers: {}, fetchedAt: app.effects.now() },
			bytes: new TextEncoder().encode(text)
		},
		trigger: 'command'
	});
	if (report.rowsChanged !== 1)
		throw new Error(`not one figure changed: ${JSON.stringify(report)}`);
	return committed;
}

async function findNewestPeriod(databaseUrl: string): Promise<string> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	const { rows } = await client.query<{ day: string }>(
		`select to_char(max(period_start) at time zone 'UTC', 'YYYY-MM-DD') as day
		from observation join series on series.id = series_id where key = $1`,
		[CHANGED_KEY]
	);
	await client.end();
	const day = rows[0]?.day;
	if (day === undefined) throw new Error(`no figures of ${CHANGED_KEY}`);
	return day;
}
