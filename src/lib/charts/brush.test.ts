import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dragWindow, findGrip, isWhole, moveEdge, panWindow, type Grip } from './brush.ts';

const COUNT = 100;

test('a handle stops one step before the other', () => {
	expect(moveEdge([20, 60], { edge: 'from', index: 75 }, COUNT)).toEqual([59, 60]);
	expect(moveEdge([20, 60], { edge: 'to', index: 3 }, COUNT)).toEqual([20, 21]);
});

test('a window keeps its length when it is moved to the end', () => {
	expect(panWindow([20, 60], 70, COUNT)).toEqual([59, 99]);
	expect(panWindow([20, 60], -70, COUNT)).toEqual([0, 40]);
});

test('the pointer pans inside a window and draws a new one elsewhere', () => {
	expect(findGrip(40, [20, 60], COUNT)).toBe('pan');
	expect(findGrip(80, [20, 60], COUNT)).toBe('draw');
	expect(findGrip(40, [0, 99], COUNT)).toBe('draw');
});

test('a window is drawn in either direction', () => {
	const hold = { grip: 'draw', start: 50, window: [0, 99] } as const;

	expect(dragWindow(hold, 70, COUNT)).toEqual([50, 70]);
	expect(dragWindow(hold, 30, COUNT)).toEqual([30, 50]);
});

test('whatever is dragged wherever, the window stays inside and never closes', () => {
	const index = fc.integer({ min: 0, max: COUNT - 1 });
	const grip = fc.constantFrom<Grip[]>('from', 'to', 'pan', 'draw');
	const window = fc
		.tuple(index, index)
		.filter(([a, b]) => a !== b)
		.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
	const drags = fc.record({ hold: fc.record({ grip, start: index, window }), to: index });
	fc.assert(
		fc.property(drags, ({ hold, to }) => {
			const [first, last] = dragWindow(hold, to, COUNT);
			expect(first).toBeGreaterThanOrEqual(0);
			expect(last).toBeLessThan(COUNT);
			expect(first).toBeLessThan(last);
		})
	);
});

test('the whole time is recognised', () => {
	expect(isWhole([0, 99], COUNT)).toBe(true);
	expect(isWhole([1, 99], COUNT)).toBe(false);
});
