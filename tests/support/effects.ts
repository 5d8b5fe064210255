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
