import { PERIODS_A_YEAR } from './seasons.ts';
import type { Quantity } from '../quantity.ts';
import { ordinalId } from '../ordinal.ts';
import { toCells, type Cells } from './cells.ts';
import { ascending, median, quantile } from './statistics.ts';

/** What the next figure may be, and how far such guesses were off before. An estimate of ours, never a figure. */
export interface Nowcast {
	readonly period: string;
	readonly value: number;
	/** Eight of ten past guesses lay as near. */
	readonly low: number;
	readonly high: number;
	/** Median of the past guesses' distance from the figure, per cent of the figure. */
	readonly medianError: number;
	/** How many past periods were guessed again to know that. */
	readonly replays: number;
}

const RECENT = 3;
const FEWEST_REPLAYS = 24;
const MOST_REPLAYS = 120;

/**
 * The period after the newest: the same a year before, times the growth of the last three on the same three a
 * year before (D-NOW without weekly figures). Undefined without those, or with less than 24 past guesses to
 * learn the error from. All figures that a past guess rests on are older than what it guesses.
 */
export function nowcast(quantity: Quantity): Nowcast | undefined {
	const lag = PERIODS_A_YEAR[quantity.frequency];
	const cells = toCells(quantity);
	const newest = cells.ordinals.findLast((ordinal) => cells.at(ordinal).value !== null);
	if (lag === undefined || newest === undefined) return undefined;
	const value = guess(newest + 1, cells, lag);
	const ratios = replay(newest, cells, lag);
	if (value === undefined || ratios.length < FEWEST_REPLAYS) return undefined;
	const sorted = ratios.toSorted(ascending);
	return {
		period: ordinalId(newest + 1, quantity.frequency),
		value,
		low: value * quantile(sorted, 0.1),
		high: value * quantile(sorted, 0.9),
		medianError: 100 * median(ratios.map((ratio) => Math.abs(1 / ratio - 1))),
		replays: ratios.length
	};
}

function guess(ordinal: number, { at }: Cells, lag: number): number | undefined {
	const before = at(ordinal - lag).value;
	let [recent, recentBefore] = [0, 0];
	for (let back = 1; back <= RECENT; back += 1) {
		const [now, then] = [at(ordinal - back).value, at(ordinal - back - lag).value];
		if (now === null || then === null) return undefined;
		recent += now;
		recentBefore += then;
	}
	return before === null || recentBefore <= 0 ? undefined : (before * recent) / recentBefore;
}

/** What the figure was, for each past guess, as a multiple of it. */
function replay(newest: number, cells: Cells, lag: number): number[] {
	return cells.ordinals
		.filter((ordinal) => ordinal <= newest)
		.slice(-MOST_REPLAYS)
		.flatMap((ordinal) => {
			const figure = cells.at(ordinal).value;
			const guessed = guess(ordinal, cells, lag);
			const isSound = figure !== null && figure > 0 && guessed !== undefined && guessed > 0;
			return isSound ? [figure / guessed] : [];
		});
}
