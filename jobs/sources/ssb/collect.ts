import { AppError, isAppError } from '#domain/errors.ts';
import { parseJsonStatMetadata } from '../json-stat.ts';
import type { RawDocument } from '../raw-document.ts';
import type { World } from '../world.ts';
import { hasNews } from './has-news.ts';
import { isQuietHour } from './quiet-hours.ts';
import { Codelist, parseAs, TableInfo } from './schema.ts';
import { selectCodes, type Codelists } from './select-codes.ts';
import { splitSelection } from './split-selection.ts';
import type { Question, Table } from './table.ts';
import { TABLES } from './tables.ts';

/** Units and base years are read in this language. */
const LANGUAGE = 'lang=en';
const MAX_UNREACHABLE = 3;
const PLAIN: readonly Question[] = [{ codelists: {} }];

/**
 * Goes out for the tables that have something new, one after the other. A table that fails does not stop the
 * others; at the end all failures are thrown as one.
 */
export async function* collect(
	world: World,
	tables: readonly Table[] = TABLES
): AsyncIterable<RawDocument> {
	if (isQuietHour(world.now())) {
		throw new AppError('SOURCE_UNREACHABLE', 'ssb is not asked between 05:00 and 08:15 Oslo time');
	}
	const failures: AppError[] = [];
	for (const table of tables) {
		try {
			yield* collectTable(world, table);
		} catch (error) {
			if (!isAppError(error) || world.signal.aborted) throw error;
			failures.push(error);
			if (isGone(failures)) break;
		}
	}
	throwTogether(failures, tables);
}

function throwTogether(failures: readonly AppError[], tables: readonly Table[]) {
	const [first] = failures;
	if (first === undefined) return;
	const text = failures.map(({ message }) => message).join('; ');
	throw new AppError(first.code, `${failures.length} of ${tables.length} tables failed: ${text}`);
}

/** When one table after the other cannot be reached, the others are not tried for an hour on end. */
const isGone = (failures: readonly AppError[]) =>
	failures.length >= MAX_UNREACHABLE &&
	failures.slice(-MAX_UNREACHABLE).every(({ code }) => code === 'SOURCE_UNREACHABLE');

async function* collectTable(world: World, table: Table): AsyncIterable<RawDocument> {
	const about = await get(world, table, '');
	const info = parseAs(TableInfo, about.bytes, `table ${table.id}`);
	const newestStored = await world.newestPeriod(table.probe);
	if (!hasNews(info, { newestStored, now: world.now() })) return;
	const metadata = parseJsonStatMetadata((await get(world, table, '/metadata')).bytes);
	let part = 0;
	for (const question of table.questions ?? PLAIN) {
		const codelists = await listCodelists(world, question);
		const selection = selectCodes(metadata, table, { question, codelists });
		for (const selected of splitSelection(selection)) {
			part += 1;
			yield await post(world, table, { selection: selected, part });
		}
	}
}

async function listCodelists(world: World, { codelists }: Question): Promise<Codelists> {
	const entries = Object.entries(codelists).map(async ([variable, id]) => {
		const name = `ssb-codelist-${id}.json`;
		const { bytes } = await download(world, { path: `/codeLists/${id}?${LANGUAGE}`, name });
		return [variable, parseAs(Codelist, bytes, id).values.map(({ code }) => code)] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

const get = (world: World, { id }: Table, rest: string) =>
	download(world, {
		path: `/tables/${id}${rest}?${LANGUAGE}`,
		name: `ssb-${id}${rest.replace('/', '-')}.json`
	});

const post = (
	world: World,
	{ id }: Table,
	{ selection, part }: { selection: readonly object[]; part: number }
) =>
	download(world, {
		path: `/tables/${id}/data?${LANGUAGE}&outputFormat=json-stat2`,
		name: part === 1 ? `ssb-${id}.json` : `ssb-${id}-${part}.json`,
		body: { selection }
	});

async function download(
	world: World,
	request: { path: string; name: string; body?: unknown }
): Promise<RawDocument> {
	const document = await world.download({ api: 'ssb', type: 'json', ...request });
	if (document !== undefined) return document;
	throw new AppError('SOURCE_UNREACHABLE', `ssb did not answer for ${request.path}`);
}
