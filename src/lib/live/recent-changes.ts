import type { FigureChange } from './merge-updates.ts';

export interface RecentChange extends FigureChange {
	/** When it arrived on this page. */
	readonly at: Date;
}

export interface RecentChangesOptions {
	readonly now: () => Date;
	/** Nobody sees a mark on a hidden page: it is kept until somebody can. */
	readonly isHidden: () => boolean;
	readonly onExpire: () => void;
}

export const MARK_MS = 8_000;

/** The changes to mark, each for a while; the newest of a cell replaces the one before. */
export class RecentChanges {
	readonly #options: RecentChangesOptions;
	#byKey = new Map<string, readonly RecentChange[]>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(options: RecentChangesOptions) {
		this.#options = options;
	}

	/** Oldest first. The same array for as long as nothing changes. */
	list(key: string): readonly RecentChange[] {
		return this.#byKey.get(key) ?? NONE;
	}

	add(key: string, changes: readonly FigureChange[]) {
		if (changes.length === 0) return;
		const at = this.#options.now();
		const changed = new Set(changes.map(({ period }) => period));
		const others = this.list(key).filter(({ period }) => !changed.has(period));
		this.#byKey.set(key, [...others, ...changes.map((change) => ({ ...change, at }))]);
		this.#timer ??= setTimeout(this.#expire, MARK_MS);
	}

	clear() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#byKey.clear();
	}

	readonly #expire = () => {
		this.#timer = undefined;
		if (!this.#options.isHidden()) this.#drop();
		if (this.#byKey.size > 0) this.#timer = setTimeout(this.#expire, this.#untilNext());
	};

	#drop() {
		const limit = this.#options.now().getTime() - MARK_MS;
		const kept = [...this.#byKey].map(([key, changes]) => {
			const young = changes.filter(({ at }) => at.getTime() > limit);
			return [key, young.length === changes.length ? changes : young] as const;
		});
		this.#byKey = new Map(kept.filter(([, changes]) => changes.length > 0));
		this.#options.onExpire();
	}

	#untilNext(): number {
		if (this.#options.isHidden()) return MARK_MS;
		const oldest = Math.min(...[...this.#byKey.values()].flat().map(({ at }) => at.getTime()));
		return Math.max(50, oldest + MARK_MS - this.#options.now().getTime());
	}
}

const NONE: readonly RecentChange[] = [];
