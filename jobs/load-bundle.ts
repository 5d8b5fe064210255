import { createHash } from 'node:crypto';
import { listTakenIn } from '#server/db/queries/documents.ts';
import type { BundledDocument } from './bundle.ts';
import type { IngestContext } from './ingest/context.ts';
import { ingest } from './ingest/ingest.ts';

export interface BundleProgress {
	/** From 0 to 1, by size of the documents. */
	readonly share: number;
	readonly series: number;
	readonly rows: number;
}

export interface BundleReport {
	readonly documents: number;
	readonly rowsStored: number;
	readonly rowsRejected: number;
}

/** Takes in, through the ordinary pipeline, the bundled documents that this database has not had. */
export async function loadBundle(
	context: IngestContext,
	bundle: readonly BundledDocument[],
	onProgress: (progress: BundleProgress) => void
): Promise<BundleReport> {
	const missing = await withoutKnown(context, bundle);
	const bytesTotal = missing.reduce((sum, { document }) => sum + document.bytes.length, 0);
	const seriesIds = new Set<number>();
	let [bytes, rowsStored, rowsRejected] = [0, 0, 0];
	for (const { source, document } of missing) {
		const report = await ingest(context, source, {
			document,
			trigger: 'bundle',
			onProgress: (progress) => {
				for (const id of progress.seriesIds) seriesIds.add(id);
				const done = bytes + (progress.rows / progress.rowsTotal) * document.bytes.length;
				onProgress({
					share: done / bytesTotal,
					series: seriesIds.size,
					rows: rowsStored + progress.rows
				});
			}
		});
		bytes += document.bytes.length;
		rowsStored += report.rowsStored;
		rowsRejected += report.rowsRejected;
	}
	return { documents: missing.length, rowsStored, rowsRejected };
}

async function withoutKnown({ db }: IngestContext, bundle: readonly BundledDocument[]) {
	const hashes = bundle.map(({ document }) =>
		createHash('sha256').update(document.bytes).digest('hex')
	);
	const known = await listTakenIn(db, hashes);
	return bundle.filter((_, index) => !known.has(hashes[index] ?? ''));
}
