const FIRST_MS = 1_000;
const FIRST_AFTER_429_MS = 15_000;
const LONGEST_MS = 60_000;

export interface Refusal {
	/** From 1. */
	readonly attempt: number;
	readonly status: number | undefined;
	readonly retryAfterMs: number | undefined;
}

/**
 * How long to wait before the next attempt: as long as the publisher asks for, else a random part of a span
 * that doubles with each attempt ("full jitter"), so that many who were refused do not come back at once.
 */
export function chooseWait({ attempt, status, retryAfterMs }: Refusal, random: () => number) {
	if (retryAfterMs !== undefined) return retryAfterMs;
	const first = status === 429 ? FIRST_AFTER_429_MS : FIRST_MS;
	return Math.round(random() * Math.min(LONGEST_MS, first * 2 ** (attempt - 1)));
}
