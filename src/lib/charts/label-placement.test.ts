import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge, findFreestPlace } from './label-placement.ts';

const room = { gap: 16, low: 0, high: 320 };

test('labels with room stay where they want to be', () => {
	expect(dodge([200, 40, 100], room)).toEqual([200, 40, 100]);
});

test('two labels at one height part evenly', () => {
	expect(dodge([100, 100], room)).toEqual([92, 108]);
});

test('a cluster at the foot is pushed up into the room', () => {
	expect(dodge([320, 319], room)).toEqual([320, 304]);
});

test('no two labels overlap, none leaves the room, and their order stays', () => {
	const wishes = fc.array(fc.double({ min: -50, max: 400, noNaN: true }), { maxLength: 12 });
	fc.assert(
		fc.property(wishes, (wanted) => {
			const placed = dodge(wanted, room);
			const sorted = placed.toSorted((a, b) => a - b);
			for (const [i, top] of sorted.entries()) {
				expect(top).toBeGreaterThanOrEqual(room.low - 1e-9);
				expect(top).toBeLessThanOrEqual(room.high + 1e-9);
				if (i > 0) expect(top - sorted[i - 1]!).toBeGreaterThanOrEqual(room.gap - 1e-9);
			}
			const byWish = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
			expect(byWish.map((i) => placed[i])).toEqual(sorted);
		})
	);
});

test('a label takes the place farthest from the other curves', () => {
	expect(findFreestPlace([85, 115, 100], [80])).toBe(115);
	expect(findFreestPlace([85, 115, 100], [120])).toBe(85);
	expect(findFreestPlace([85, 115, 100], [])).toBe(85);
});
