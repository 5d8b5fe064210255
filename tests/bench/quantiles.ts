/** The value below which the share lies, between neighbours in proportion. Throws when there is none. */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
	if (low === undefined || high === undefined) throw new RangeError('a quantile of no numbers');
	return low + (high - low) * (at - Math.floor(at));
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);
