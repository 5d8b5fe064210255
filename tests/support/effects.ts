import type { Effects } from '#jobs/sources/source.ts';

export interface Clock {
	now: Date;
}

/** The machine's own clock. */
export const WALL_CLOCK: Clock = {
	get now() {
		return new Date();
	}
};

/** Nobody waits: time moves only when the test moves it. */
export const createEffects = (clock: Clock): Effects => ({
	fetch,
	now: () => clock.now,
	sleep: () => Promise.resolve(),
	random: () => 0.5
});

/** Time that passes only by waiting: nobody waits in earnest, and what was waited for is on record. */
export function createVirtualTime(start: Date) {
	const clock: Clock = { now: start };
	const waits: number[] = [];
	const effects: Effects = {
		...createEffects(clock),
		sleep: (ms) => {
			waits.push(ms);
			clock.now = new Date(clock.now.getTime() + ms);
			return Promise.resolve();
		}
	};
	return { clock, waits, effects };
}
