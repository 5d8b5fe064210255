import pRetry from 'p-retry';
import type { RawDocument } from '../sources/raw-document.ts';
import type { Effects } from '../sources/source.ts';
import type { Api, DownloadRequest } from '../sources/world.ts';
import { chooseWait } from './back-off.ts';
import { createCall, type Call, type Validators } from './call.ts';
import { checkType } from './check-type.ts';
import { judgeStatus } from './judge-status.ts';
import { createLanes, type Lane } from './lanes.ts';
import { LIMITS, type Limits } from './limits.ts';
import { openResponse } from './open-response.ts';
import type { Quota } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import { TransientError } from './transient-error.ts';

export interface TransportSettings {
	/** Base address of each API. */
	readonly addresses: Readonly<Record<Api, string>>;
	readonly secrets: Readonly<Partial<Record<Api, string>>>;
}

export interface Transport {
	/** Undefined when the document is absent, or the same as the one whose validators were given. */
	readonly download: (
		request: DownloadRequest,
		options: { readonly signal: AbortSignal; readonly validators?: Validators | undefined }
	) => Promise<RawDocument | undefined>;
	/** As the last answer of the API stated it. */
	readonly findQuota: (api: Api) => Quota | undefined;
}

const KEPT_HEADERS: readonly string[] = ['content-type', 'etag', 'last-modified'];

/** The house's manners towards publishers. One for each process, since what it learns of an API is kept in it. */
export function createTransport(
	effects: Effects,
	{ addresses, secrets }: TransportSettings,
	limits: Limits = LIMITS
): Transport {
	const laneOf = createLanes(effects, limits);
	return {
		findQuota: (api) => laneOf(api).findQuota(),
		download: (request, { signal, validators }) => {
			const { api } = request;
			const lane = laneOf(api);
			const call = createCall(request, {
				...{ address: addresses[api], secret: secrets[api], validators }
			});
			return lane.queue(() => persist({ request, call, lane, effects, limits, signal }));
		}
	};
}

interface Attempt {
	readonly request: DownloadRequest;
	readonly call: Call;
	readonly lane: Lane;
	readonly effects: Effects;
	readonly limits: Limits;
	readonly signal: AbortSignal;
}

/** Tries again what may be gone the next time: a few times, and not for long. */
function persist(attempt: Attempt): Promise<RawDocument | undefined> {
	const { lane, effects, limits, signal } = attempt;
	const startedAt = effects.now().getTime();
	return pRetry(() => download(attempt), {
		...{ signal, retries: limits.maxRetries, minTimeout: 0 },
		shouldRetry: ({ error, attemptNumber }) => {
			if (!(error instanceof TransientError)) return false;
			const { status, retryAfterMs } = error;
			const wait = chooseWait({ attempt: attemptNumber, status, retryAfterMs }, effects.random);
			lane.pause(wait);
			return effects.now().getTime() - startedAt + wait <= limits.downloadMs;
		}
	});
}

async function download(attempt: Attempt): Promise<RawDocument | undefined> {
	const { request, call, lane, effects, limits, signal } = attempt;
	await lane.waitForTurn(signal);
	const timeout = AbortSignal.timeout(limits.attemptMs);
	const within = { effects, limits, signal: AbortSignal.any([signal, timeout]) };
	try {
		const response = await openResponse(call, within);
		lane.noteAnswer(response.headers);
		return await readDocument(response, { ...attempt, request });
	} catch (error) {
		signal.throwIfAborted();
		if (!timeout.aborted) throw error;
		throw new TransientError(`${call.shownUrl} took longer than ${limits.attemptMs / 1000} s`);
	}
}

async function readDocument(
	response: Response,
	{ request, call, effects, limits }: Attempt
): Promise<RawDocument | undefined> {
	const { status } = response;
	if (status === 304 || request.absent?.includes(status) === true) {
		await response.body?.cancel();
		return undefined;
	}
	await judgeStatus(response, call, effects.now());
	const bytes = await readBody(response, call, request.maxBytes ?? limits.maxBytes);
	checkType(bytes, request.type, call.shownUrl);
	const headers = KEPT_HEADERS.flatMap((name) => {
		const value = response.headers.get(name);
		return value === null ? [] : [[name, value] as const];
	});
	return {
		...{ name: request.name, url: call.shownUrl, bytes, fetchedAt: effects.now() },
		headers: Object.fromEntries(headers)
	};
}
