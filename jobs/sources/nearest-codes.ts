const SHOWN = 3;

/** The codes most like the one asked for, nearest first: where a publisher renames, this names the new one. */
export function listNearestCodes(code: string, codes: readonly string[]): string[] {
	return codes
		.map((candidate) => ({ candidate, distance: distanceBetween(code, candidate) }))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, SHOWN)
		.map(({ candidate }) => candidate);
}

/** Levenshtein: how many letters to change, add or leave out, whatever their case. */
function distanceBetween(a: string, b: string): number {
	const [from, to] = [a.toLowerCase(), b.toLowerCase()];
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 1; i <= from.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= to.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
