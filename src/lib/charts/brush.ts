import { clampIndex } from './walk.ts';

/** First and last index shown, both included, never the same. */
export type Window = readonly [number, number];

export type Edge = 'from' | 'to';

/** What a pointer takes hold of: a handle, the window between them, or a new window. */
export type Grip = Edge | 'pan' | 'draw';

export interface Move {
	edge: Edge;
	index: number;
}

export interface Hold {
	grip: Grip;
	/** Index under the pointer when it went down, and the window at that time. */
	start: number;
	window: Window;
}

/** An edge stops one step before the other. */
export function moveEdge([from, to]: Window, { edge, index }: Move, count: number): Window {
	const target = clampIndex(index, count);
	return edge === 'from' ? [Math.min(target, to - 1), to] : [from, Math.max(target, from + 1)];
}

/** The window keeps its length and stops at the ends. */
export function panWindow([from, to]: Window, by: number, count: number): Window {
	const shift = Math.max(-from, Math.min(count - 1 - to, by));
	return [from + shift, to + shift];
}

export const isWhole = ([from, to]: Window, count: number): boolean => from <= 0 && to >= count - 1;

/** Inside a window the pointer pans; where there is nothing to pan, it draws a new window. */
export function findGrip(index: number, window: Window, count: number): Grip {
	const inside = index > window[0] && index < window[1];
	return inside && !isWhole(window, count) ? 'pan' : 'draw';
}

export function dragWindow({ grip, start, window }: Hold, index: number, count: number): Window {
	if (grip === 'pan') return panWindow(window, index - start, count);
	if (grip === 'draw') return drawWindow(start, index, count);
	return moveEdge(window, { edge: grip, index }, count);
}

function drawWindow(start: number, index: number, count: number): Window {
	const from = clampIndex(Math.min(start, index), count);
	const to = clampIndex(Math.max(start, index), count);
	if (from < to) return [from, to];
	return to < count - 1 ? [from, to + 1] : [from - 1, to];
}
