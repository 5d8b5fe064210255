import type { Trx } from '#server/db/database.ts';
import {
	decideHeld,
	insertHeld,
	listHeld,
	updateHeldRuns,
	type HeldRow
} from '#server/db/queries/quarantine.ts';
import { listNewerRuns, lockStore, type DocumentAge } from '#server/db/queries/store.ts';
import { listStoredSeries } from '#server/db/queries/stored-figures.ts';
import type { ParsedDocument } from '../sources/source.ts';
import { compareStored, judgeCoverage } from './compare.ts';
import { subjectOf, type Held } from './held.ts';
import { judgeAlone, judgeBeside, judgeCodes, judgeIdentities } from './judge-document.ts';
import { isStatedAgain, withoutHeld } from './without-held.ts';

export interface HoldRequest {
	readonly runId: number;
	readonly age: DocumentAge;
	readonly sha256: string;
	readonly now: Date;
	/** Start of the latest period that may be stated. */
	readonly latest: Date;
	/** The document was looked through before: its figures are not judged beside what is stored. */
	readonly isVetted: boolean;
}

export interface Sifted {
	readonly document: ParsedDocument;
	/** Figures held back. */
	readonly rowsHeld: number;
}

/**
 * Holds back what is in doubt and lets the rest of the document through. What a steward has accepted passes,
 * and what was rejected stays out without a word.
 */
export async function holdBack(
	trx: Trx,
	document: ParsedDocument,
	request: HoldRequest
): Promise<Sifted> {
	await lockStore(trx, request.now);
	const doubts = await listDoubts(trx, document, request);
	const states = ['pending', 'accepted', 'rejected'] as const;
	const past = await listHeld(trx, { source: request.age.source, states });
	const isDecided = (row: HeldRow) =>
		row.state !== 'pending' &&
		(row.period_start !== null || row.document_sha256 === request.sha256);
	const known = new Map(
		past
			.filter((row) => row.state === 'pending' || isDecided(row))
			.map((row) => [subjectOfRow(row), row])
	);
	const held = doubts.filter((doubt) => known.get(subjectOf(doubt))?.state !== 'accepted');
	await insertHeld(trx, held.filter((doubt) => !known.has(subjectOf(doubt))).map(toRow), {
		...{ source: request.age.source, runId: request.runId, now: request.now }
	});
	const pending = past.filter(
		({ state, fetched_at }) => state === 'pending' && fetched_at <= request.age.fetchedAt
	);
	await followUp(trx, pending, { document, held, request });
	const figures = held.filter(({ code, reason }) => code === null && reason !== 'fewer-periods');
	return {
		document: withoutHeld(document, held),
		rowsHeld: figures.reduce((sum, { figures: count }) => sum + count, 0)
	};
}

async function listDoubts(
	trx: Trx,
	document: ParsedDocument,
	{ age, latest, isVetted }: HoldRequest
): Promise<Held[]> {
	const stored = await listStoredSeries(
		trx,
		document.series.map(({ identity }) => identity.key)
	);
	const own = [...judgeCodes(document), ...judgeIdentities(document.series, stored)];
	own.push(...judgeAlone(withoutHeld(document, own).series, latest));
	if (isVetted || stored.size === 0) return own;
	const newerRunIds = await listNewerRuns(trx, age);
	const rest = withoutHeld(document, own);
	const beside = await compareStored(trx, { series: rest.series, stored }, newerRunIds);
	const { source } = age;
	const gone = await judgeCoverage(trx, { source, coverage: rest.coverage, newerRunIds }, beside);
	return [...own, ...judgeBeside(beside.compared), ...gone];
}

interface FollowUp {
	readonly document: ParsedDocument;
	readonly held: readonly Held[];
	readonly request: HoldRequest;
}

/** What is stated again points to this run; what is stated otherwise, or was let through, needs no decision any more. */
async function followUp(
	trx: Trx,
	pending: readonly HeldRow[],
	{ document, held, request: { runId, now } }: FollowUp
): Promise<void> {
	if (pending.length === 0) return;
	const subjects = new Set(held.map(subjectOf));
	const [again, rest] = [true, false].map((isAgain) =>
		pending.filter((row) => subjects.has(subjectOfRow(row)) === isAgain)
	);
	await updateHeldRuns(trx, idsOf(again ?? []), runId);
	const superseded = (rest ?? []).filter(isStatedAgain(document));
	await decideHeld(trx, idsOf(superseded), { state: 'superseded', by: null, at: now });
}

const idsOf = (rows: readonly HeldRow[]) => rows.map(({ id }) => id);

const subjectOfRow = (row: HeldRow): string =>
	subjectOf({ ...row, seriesKey: row.series_key, start: row.period_start, old: row.old_value });

const toRow = ({ seriesKey, start, old, ...held }: Held) => ({
	...held,
	...{ series_key: seriesKey, period_start: start, old_value: old }
});
