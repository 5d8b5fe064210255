import { watch } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { scanInbox, type Inbox } from './inbox.ts';
import type { IngestContext } from './ingest/context.ts';

const SETTLE_MS = 2_000;
const STOP_MS = 4_000;

/**
 * Scans the inbox soon after something has changed in it; what this misses, the scan of every minute finds.
 * Returns how to stop, which waits for a scan that runs, for a while.
 */
export async function watchInbox(
	context: IngestContext,
	inbox: Inbox
): Promise<() => Promise<void>> {
	await mkdir(inbox.folder, { recursive: true });
	const abort = new AbortController();
	let timer: NodeJS.Timeout | undefined;
	let scanning = Promise.resolve();
	const scan = () => {
		scanning = scanning.then(() => scanGuarded(context, inbox, abort.signal));
	};
	const watcher = watch(inbox.folder, { recursive: true, signal: abort.signal }, () => {
		clearTimeout(timer);
		timer = setTimeout(scan, SETTLE_MS);
	});
	watcher.on('error', (error) => {
		context.log.warn({ err: error }, 'the inbox is not watched; it is scanned every minute');
	});
	return async () => {
		clearTimeout(timer);
		abort.abort();
		await Promise.race([scanning, sleep(STOP_MS, undefined, { ref: false })]);
	};
}

async function scanGuarded(context: IngestContext, inbox: Inbox, signal: AbortSignal) {
	try {
		await scanInbox(context, inbox, signal);
	} catch (error) {
		context.log.error({ err: error }, 'the inbox cannot be read');
	}
}
