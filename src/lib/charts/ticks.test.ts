import { expect, test } from 'vitest';
import {
	createSlotTicks,
	createTimeTicks,
	createValueAxis,
	findSpacing,
	withZero
} from './ticks.ts';

const DAY = 86_400_000;
const ms = (text: string) => Date.parse(`${text}T00:00:00Z`);
const daysOf = (values: readonly number[]) =>
	values.map((value) => new Date(value).toISOString().slice(0, 10));

test('the y axis ends at round numbers around the values', () => {
	const axis = createValueAxis([412, 857], 5);

	expect(axis).toEqual({ domain: [400, 900], ticks: [400, 500, 600, 700, 800, 900], step: 100 });
});

test('negative values get an axis below zero', () => {
	expect(createValueAxis([-18, 53], 4).domain).toEqual([-20, 60]);
});

test('a flat line gets room above and below, also at zero', () => {
	const [low, high] = createValueAxis([4.25, 4.25], 4).domain;

	expect(low).toBeLessThan(4.25);
	expect(high).toBeGreaterThan(4.25);
	expect(createValueAxis([0, 0], 4).domain).toEqual([-1, 1]);
});

test('a zero baseline is included on either side', () => {
	expect(withZero([5, 9])).toEqual([0, 9]);
	expect(withZero([-9, -5])).toEqual([-9, 0]);
});

test('eleven years get every second year when six labels fit', () => {
	const { step, values } = createTimeTicks([ms('2014-01-01'), ms('2024-12-01')], 28 * DAY, 6);

	expect(step).toBe('year');
	expect(daysOf(values).map((day) => day.slice(0, 4))).toEqual([
		'2014',
		'2016',
		'2018',
		'2020',
		'2022',
		'2024'
	]);
});

test('three years of months get every third month, called a month', () => {
	const { step, values } = createTimeTicks([ms('2022-01-01'), ms('2024-12-01')], 28 * DAY, 12);

	expect(step).toBe('month');
	expect(daysOf(values).slice(0, 2)).toEqual(['2022-01-01', '2022-04-01']);
});

test('quarterly figures get quarters, never months', () => {
	const { step } = createTimeTicks([ms('2023-01-01'), ms('2023-10-01')], 90 * DAY, 12);

	expect(step).toBe('quarter');
});

test('annual figures never get months, however far the reader zooms in', () => {
	const { step, values } = createTimeTicks([ms('2023-01-01'), ms('2024-01-01')], 365 * DAY, 12);

	expect(step).toBe('year');
	expect(values).toHaveLength(2);
});

test('two weeks of days get days, and a day of hours gets hours', () => {
	expect(createTimeTicks([ms('2024-01-01'), ms('2024-01-08')], DAY, 12).step).toBe('day');
	expect(createTimeTicks([ms('2024-01-01'), ms('2024-01-02')], DAY / 24, 12).step).toBe('hour');
});

test('twenty-six years of days get years without listing the days', () => {
	const { step, values } = createTimeTicks([ms('1999-01-04'), ms('2025-08-01')], DAY, 14);

	expect(step).toBe('year');
	expect(daysOf(values).at(0)).toBe('2000-01-01');
	expect(values).toHaveLength(13);
});

test('a single point gets a tick of its own', () => {
	expect(createTimeTicks([5, 5], Infinity, 12).values).toEqual([5]);
});

test('the spacing of points is the shortest distance between neighbours', () => {
	expect(findSpacing([0, 31, 59, 90])).toBe(28);
	expect(findSpacing([4])).toBe(Infinity);
});

test('slots lose labels evenly when there is little room', () => {
	expect(createSlotTicks(12, 12)).toHaveLength(12);
	expect(createSlotTicks(12, 7)).toEqual([0, 2, 4, 6, 8, 10]);
	expect(createSlotTicks(53, 0)).toEqual([0]);
});
