import { expect, test } from 'vitest';
import { nearestIndex } from './nearest.ts';
import { findNextIndex, jumpYear } from './walk.ts';

const xs = Array.from({ length: 30 }, (_, i) => Date.UTC(2022, i, 1));
const from = (index: number, key: string) => findNextIndex(key, { xs, index, jump: jumpYear });

test('arrows go one point on and back, and stop at the ends', () => {
	expect(from(5, 'ArrowRight')).toBe(6);
	expect(from(5, 'ArrowLeft')).toBe(4);
	expect(from(0, 'ArrowLeft')).toBe(0);
	expect(from(29, 'ArrowUp')).toBe(29);
});

test('Home and End lead to the first and the last point', () => {
	expect(from(5, 'Home')).toBe(0);
	expect(from(5, 'End')).toBe(29);
});

test('page keys lead to the same month a year away', () => {
	expect(from(5, 'PageUp')).toBe(17);
	expect(from(17, 'PageDown')).toBe(5);
	expect(from(25, 'PageUp')).toBe(29);
});

test('other keys are left to the page', () => {
	expect(from(5, 'Tab')).toBeUndefined();
	expect(from(5, 'a')).toBeUndefined();
});

test('a year is jumped by the calendar, over a leap day too', () => {
	expect(jumpYear(Date.UTC(2023, 0, 1), 1)).toBe(Date.UTC(2024, 0, 1));
	expect(jumpYear(Date.UTC(2025, 0, 1), -1)).toBe(Date.UTC(2024, 0, 1));
});

test('the nearest point is on either side, and there is none in an empty list', () => {
	expect(nearestIndex([0, 10, 20], 14)).toBe(1);
	expect(nearestIndex([0, 10, 20], 16)).toBe(2);
	expect(nearestIndex([0, 10, 20], 99)).toBe(2);
	expect(nearestIndex([], 5)).toBe(-1);
});
