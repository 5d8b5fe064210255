import { expect, test } from 'vitest';
import { placeYearLabels } from './year-labels.ts';
import { createYearLegend } from './year-legend.ts';
import { createYearPlot, type YearInput } from './year-plot.ts';
import { createYearRows } from './year-readings.ts';

const slots = ['Jan', 'Feb', 'Mar', 'Apr'].map((short) => ({ short, long: short }));
const year = (label: string, ys: readonly (number | null)[]) => ({
	label,
	values: ys.map((y) => ({ y }))
});
const input: YearInput = {
	slots,
	thisYear: year('2024', [20, 10]),
	lastYear: year('2023', [15, 30, 40, 50]),
	band: {
		label: 'Range',
		medianLabel: 'Median',
		values: [{ low: 5, median: 12, high: 60 }, null, null, null]
	}
};
const options = {
	zeroBaseline: false,
	height: 300,
	formatY: String,
	width: 720,
	plotWidth: 600
};
const texts = { formatValue: (y: number) => `${String(y)} m³`, missing: 'missing' };
const names = { thisYear: '2024', lastYear: '2023' };

test('the y axis holds the band as well as the years', () => {
	const { axis } = createYearPlot(input, options);

	expect(axis.domain[0]).toBeLessThanOrEqual(5);
	expect(axis.domain[1]).toBeGreaterThanOrEqual(60);
});

test('a year under way is named at its last point, below where last year passes above', () => {
	const plot = createYearPlot(input, options);
	const { atEnd, inside } = placeYearLabels(plot, names);

	expect(atEnd.map(({ text }) => text)).toEqual(['2023']);
	expect(inside).toMatchObject([{ text: '2024', x: 1 }]);
	expect(inside[0]!.top).toBeGreaterThan(plot.scales.y(10));
});

test('a full year is named at the edge', () => {
	const full = { ...input, thisYear: year('2024', [1, 2, 3, 4]) };
	const { atEnd, inside } = placeYearLabels(createYearPlot(full, options), names);

	expect(atEnd.map(({ text }) => text)).toEqual(['2024', '2023']);
	expect(inside).toEqual([]);
});

test('a slot yet to come is not read as missing', () => {
	expect(createYearRows(input, 2, texts).map(({ label, value }) => [label, value])).toEqual([
		['2023', '40 m³']
	]);
});

test('a gap is read as missing, and the band as lowest to highest', () => {
	const gap = { ...input, thisYear: year('2024', [null, 10]) };

	expect(createYearRows(gap, 0, texts).map(({ label, value }) => [label, value])).toEqual([
		['2024', 'missing'],
		['2023', '15 m³'],
		['Median', '12 m³'],
		['Range', '5 m³ – 60 m³']
	]);
});

test('the legend explains hollow dots only when there are any', () => {
	const labelsOf = (one: YearInput) =>
		createYearLegend(one, { named: new Set(), hollowLabel: 'Preliminary' }).map(
			({ label }) => label
		);
	const hollow = { label: '2024', values: [{ y: 1, hollow: true }] };

	expect(labelsOf(input)).toEqual(['2024', '2023', 'Median', 'Range']);
	expect(labelsOf({ ...input, thisYear: hollow })).toContain('Preliminary');
});

test('reading begins at the newest figure of this year', () => {
	expect(createYearPlot(input, options).newestSlot).toBe(1);
	expect(createYearPlot({ ...input, thisYear: year('2024', []) }, options).newestSlot).toBe(3);
});
