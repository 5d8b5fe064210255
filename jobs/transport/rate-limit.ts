/** What a publisher says of how often it may be asked. Absent where it says nothing. */
export interface Quota {
	readonly limit?: number;
	readonly remaining?: number;
	/** Length of the time in which `limit` requests may be made. */
	readonly windowMs?: number;
	/** When `remaining` is full again. */
	readonly resetAt?: Date;
}

/** From here on a number of seconds is an instant and not a span. */
const FIRST_EPOCH_SECOND = 1_000_000_000;

/**
 * Reads the forms in use: `x-ratelimit-limit`, `-policy: 40;w=60s`, `-remaining`, `-reset`, the same without
 * `x-`, and the one-line `ratelimit: "default";r=50;t=30`.
 */
export function readQuota(headers: Headers, now: Date): Quota | undefined {
	const find = (name: string) =>
		headers.get(`x-ratelimit-${name}`) ?? headers.get(`ratelimit-${name}`) ?? '';
	const [policy, limit, line] = [find('policy'), find('limit'), headers.get('ratelimit') ?? ''];
	const quota = {
		limit: firstNumber(limit) ?? parameter(policy, 'q') ?? firstNumber(policy),
		remaining: firstNumber(find('remaining')) ?? parameter(line, 'r'),
		windowMs: toMs(parameter(policy, 'w') ?? parameter(limit, 'w')),
		resetAt: toInstant(firstNumber(find('reset')) ?? parameter(line, 't'), now)
	};
	const stated = Object.entries(quota).filter(([, value]) => value !== undefined);
	return stated.length === 0 ? undefined : Object.fromEntries(stated);
}

const firstNumber = (text: string) => toNumber(/^\s*(\d+(?:\.\d+)?)/.exec(text)?.[1]);

const parameter = (text: string, name: string) =>
	toNumber(new RegExp(`;\\s*${name}=(\\d+)`).exec(text)?.[1]);

const toNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text));

const toMs = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000);

function toInstant(seconds: number | undefined, now: Date): Date | undefined {
	if (seconds === undefined) return undefined;
	return new Date(seconds < FIRST_EPOCH_SECOND ? now.getTime() + seconds * 1000 : seconds * 1000);
}

/** For how long nothing more may be asked, by what the quota says. */
export function findPause({ remaining, windowMs, resetAt }: Quota, now: Date): number {
	if (remaining === undefined || remaining > 0) return 0;
	if (resetAt !== undefined) return Math.max(0, resetAt.getTime() - now.getTime());
	return windowMs ?? 0;
}

/** How long `Retry-After` asks us to wait: a number of seconds or a date. Undefined when it says neither. */
export function readRetryAfter(headers: Headers, now: Date): number | undefined {
	const text = headers.get('retry-after')?.trim() ?? '';
	if (/^\d+$/.test(text)) return Number(text) * 1000;
	const at = /^[A-Z][a-z]+,/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
