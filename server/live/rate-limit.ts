export interface RateLimit {
	/** So many at once after a pause. */
	readonly burst: number;
	readonly perSecond: number;
	readonly now: () => Date;
}

/** A token bucket: the function says whether one more is allowed now. */
export function createRateLimit({ burst, perSecond, now }: RateLimit): () => boolean {
	let tokens = burst;
	let last = now().getTime();
	return () => {
		const time = now().getTime();
		tokens = Math.min(burst, tokens + (Math.max(0, time - last) / 1000) * perSecond);
		last = time;
		if (tokens < 1) return false;
		tokens -= 1;
		return true;
	};
}
