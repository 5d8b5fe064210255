export interface Room {
	/** Smallest distance between two labels. */
	gap: number;
	low: number;
	high: number;
}

interface Cluster {
	members: number[];
	middle: number;
}

/**
 * Moves labels apart as little as possible and keeps them in the room; the answer is in the order asked.
 * Labels that meet form a cluster around the mean of where they want to be.
 */
export function dodge(wanted: readonly number[], room: Room): number[] {
	const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
	const clusters: Cluster[] = [];
	for (const member of order) {
		clusters.push(settle({ members: [member], middle: 0 }, wanted, room));
		mergeOverlaps(clusters, wanted, room);
	}
	const placed = wanted.map(() => 0);
	for (const { members, middle } of clusters) {
		members.forEach((member, i) => {
			placed[member] = middle + (i - (members.length - 1) / 2) * room.gap;
		});
	}
	return placed;
}

function mergeOverlaps(clusters: Cluster[], wanted: readonly number[], room: Room): void {
	for (;;) {
		const below = clusters.at(-1);
		const above = clusters.at(-2);
		if (below === undefined || above === undefined || !overlap(above, below, room)) return;
		const merged = { members: [...above.members, ...below.members], middle: 0 };
		clusters.splice(-2, 2, settle(merged, wanted, room));
	}
}

const halfHeight = ({ members }: Cluster, { gap }: Room): number => (members.length * gap) / 2;

const overlap = (above: Cluster, below: Cluster, room: Room): boolean =>
	above.middle + halfHeight(above, room) > below.middle - halfHeight(below, room);

/** Around the mean of its members' wishes, but inside the room. */
function settle({ members }: Cluster, wanted: readonly number[], room: Room): Cluster {
	const mean = members.reduce((sum, member) => sum + (wanted[member] ?? 0), 0) / members.length;
	const reach = ((members.length - 1) * room.gap) / 2;
	const middle = Math.max(room.low + reach, Math.min(room.high - reach, mean));
	return { members, middle };
}

/** Which of the places is farthest from everything else; the first of equals. */
export function findFreestPlace(places: readonly number[], others: readonly number[]): number {
	const distance = (place: number) =>
		Math.min(Infinity, ...others.map((other) => Math.abs(other - place)));
	const ranked = places.map((place) => ({ place, free: distance(place) }));
	return ranked.reduce((best, next) => (next.free > best.free ? next : best)).place;
}

const SHARE_OF_TEXT_SIZE = 0.6;
const TEXT_PX = 13;

/** Pixels a text takes, on average and with some air: the server cannot measure. */
export const estimateTextWidth = (text: string): number =>
	Math.ceil(text.length * TEXT_PX * SHARE_OF_TEXT_SIZE);
