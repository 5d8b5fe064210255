import { AppError } from '#domain/errors.ts';
import type { Api } from '../sources/world.ts';
import type { Effects } from '../sources/source.ts';
import type { Limits } from './limits.ts';
import { findPause, type Quota, readQuota } from './rate-limit.ts';

/** One API: its requests go one after the other, and never before the publisher allows. */
export interface Lane {
	/** Does the work when all that came before is done. */
	readonly queue: <T>(work: () => Promise<T>) => Promise<T>;
	/** Waits until the API may be asked. Throws SOURCE_UNREACHABLE when that is too far away. */
	readonly waitForTurn: (signal: AbortSignal) => Promise<void>;
	readonly noteAnswer: (headers: Headers) => void;
	readonly pause: (ms: number) => void;
	readonly findQuota: () => Quota | undefined;
}

export function createLanes(effects: Effects, limits: Limits): (api: Api) => Lane {
	const lanes = new Map<Api, Lane>();
	return (api) => {
		const lane = lanes.get(api) ?? createLane(api, { effects, limits });
		lanes.set(api, lane);
		return lane;
	};
}

function createLane(api: Api, at: { effects: Effects; limits: Limits }): Lane {
	const { effects, limits } = at;
	let tail: Promise<unknown> = Promise.resolve();
	let notBefore = 0;
	let quota: Quota | undefined;
	const now = () => effects.now().getTime();
	const pause = (ms: number) => {
		notBefore = Math.max(notBefore, now() + ms);
	};
	return {
		pause,
		findQuota: () => quota,
		queue: (work) => {
			const mine = tail.then(work);
			tail = mine.catch(() => undefined);
			return mine;
		},
		waitForTurn: async (signal) => {
			const wait = notBefore - now();
			if (wait > limits.downloadMs) throw tooEarly(api, notBefore);
			if (wait > 0) await effects.sleep(wait, signal);
			notBefore = now() + limits.gapMs;
		},
		noteAnswer: (headers) => {
			const current = effects.now();
			quota = readQuota(headers, current) ?? quota;
			if (quota !== undefined) pause(findPause(quota, current));
		}
	};
}

const tooEarly = (api: Api, until: number) =>
	new AppError(
		'SOURCE_UNREACHABLE',
		`${api} asks not to be asked before ${new Date(until).toISOString()}`
	);
