import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Sparkline from './Sparkline.svelte';
import TimeSeriesChart from './TimeSeriesChart.svelte';
import type { Point, Series, TimeSeriesChartProps, YearOverYearChartProps } from './types.ts';
import YearOverYearChart from './YearOverYearChart.svelte';

const month = (i: number) => new Date(Date.UTC(2022, i, 1));
const monthly = (ys: readonly (number | null)[]): Point[] => ys.map((y, i) => ({ x: month(i), y }));
const series = (points: readonly Point[], more: Partial<Series> = {}): Series => ({
	id: 'a',
	label: 'Spruce',
	color: 1,
	points,
	...more
});
const pines = (points: readonly Point[]) => series(points, { id: 'b', label: 'Pine', color: 2 });
const preliminary = (points: readonly Point[]) =>
	points.map((point) => ({ ...point, hollow: true, note: 'preliminary' }));

const texts = { empty: 'No figures yet', missing: 'missing', walk: 'Read the figures' };
const timeProps = (more: Partial<TimeSeriesChartProps>): TimeSeriesChartProps => ({
	label: 'Price of sawlogs',
	series: [],
	unit: 'NOK per m³',
	formatX: (x) => x.toISOString().slice(0, 7),
	formatTickX: (x, step) => x.toISOString().slice(step === 'year' ? 0 : 5, step === 'year' ? 4 : 7),
	formatY: String,
	formatValue: (y) => `${String(y)} NOK`,
	texts,
	...more
});

const MONTHS = Array.from({ length: 12 }, (_, i) => ({
	short: `M${String(i + 1)}`,
	long: `Month ${String(i + 1)}`
}));
const year = (label: string, ys: readonly (number | null)[]) => ({
	label,
	values: ys.map((y) => ({ y }))
});
const FULL_YEAR = [9, 8, 9, 6, 7, 9, 4, 6, 7, 8, 7, 6];
const yearProps = (more: Partial<YearOverYearChartProps>): YearOverYearChartProps => ({
	label: 'Removals by month',
	slots: MONTHS,
	thisYear: year('2024', [8, 9, 10, 7, 5]),
	lastYear: year('2023', FULL_YEAR),
	band: {
		label: 'Range 2019–2023',
		medianLabel: 'Median 2019–2023',
		values: FULL_YEAR.map((y) => ({ low: y - 2, median: y, high: y + 3 }))
	},
	unit: 'm³ under bark',
	formatY: String,
	formatValue: (y) => `${String(y)} m³`,
	texts,
	...more
});

/** One element a line, without what the compiler adds for hydration and scoping. */
const tidy = (html: string) =>
	`${html
		.replace(/<!--.*?-->/g, '')
		.replace(/ ?svelte-[a-z0-9]+/g, '')
		.replace(/ class="\s*"/g, '')
		.replace(/ class="\s+/g, ' class="')
		.replace(/\s+</g, '<')
		.replace(/>\s+/g, '>')
		.replace(/></g, '>\n<')}\n`;

const drawTime = (more: Partial<TimeSeriesChartProps>) =>
	tidy(render(TimeSeriesChart, { props: timeProps(more) }).body);
const drawYear = (more: Partial<YearOverYearChartProps>) =>
	tidy(render(YearOverYearChart, { props: yearProps(more) }).body);
const drawSpark = (points: readonly Point[]) =>
	tidy(render(Sparkline, { props: { label: 'Price, last at 747', points } }).body);
const snapshot = (name: string) => `./__snapshots__/${name}.html`;
const longestPath = (html: string) =>
	[...html.matchAll(/ d="([^"]*)"/g)]
		.map(([, d = '']) => d)
		.sort((a, b) => b.length - a.length)[0] ?? '';

const WAVE = Array.from({ length: 30 }, (_, i) => 500 + ((i * 37) % 90));
const WITH_GAP = WAVE.map((y, i) => (i > 9 && i < 14 ? null : y));
const LONG_NAME = 'Spruce sawlogs of special quality, measured at the mill';

describe('a chart over time looks as agreed', () => {
	const states: Record<string, Partial<TimeSeriesChartProps>> = {
		normal: {
			series: [series(monthly(WAVE)), pines(monthly(WAVE.map((y) => y - 60)))],
			brush: { from: 'From', to: 'To' }
		},
		'one-point': { series: [series(monthly([747]))] },
		'no-point': { series: [series([])] },
		'all-missing': { series: [series(monthly([null, null]))] },
		gap: { series: [series(monthly(WITH_GAP))] },
		negative: { series: [series(monthly([-3, 4, -5, 1]))] },
		bars: { series: [series(monthly([-3, 4, null, 1]), { shape: 'bars' })] },
		step: { series: [series(monthly([4, 4.25, 4.5]), { shape: 'step' })], zeroBaseline: true },
		'all-preliminary': { series: [series(preliminary(monthly(WAVE)))] },
		'long-labels': {
			series: [series(monthly(WAVE), { label: LONG_NAME }), pines(monthly(WAVE))],
			breaks: [
				{ x: month(4), label: 'A new formula for prices of logs that are sold across the border' },
				{ x: month(20), label: 'New counties' }
			]
		},
		zoomed: { series: [series(monthly(WAVE))], domain: [month(6), month(17)] },
		changed: {
			series: [series(monthly(WAVE))],
			changed: [{ key: 1, seriesId: 'a', x: month(29), before: 520 }]
		}
	};

	test.each(Object.entries(states))('%s', async (name, more) => {
		await expect(drawTime(more)).toMatchFileSnapshot(snapshot(`time-series-${name}`));
	});
});

describe('a chart of years looks as agreed', () => {
	const states: Record<string, Partial<YearOverYearChartProps>> = {
		normal: {
			thisYear: { label: '2024', values: preliminary(monthly([8, 9, 10])) },
			hollowLabel: 'Preliminary'
		},
		'full-years': {
			thisYear: year(
				'2024',
				FULL_YEAR.map((y) => y + 0.2)
			)
		},
		gap: { thisYear: year('2024', [8, null, null, 7, 5]) },
		'one-point': { thisYear: year('2024', [8]), lastYear: null, band: null },
		'no-point': { thisYear: year('2024', []), lastYear: null, band: null },
		negative: { thisYear: year('2024', [-8, 3, -1]), lastYear: null, band: null },
		'zero-baseline': { zeroBaseline: true, changed: [{ key: 1, slot: 4, before: 6 }] }
	};

	test.each(Object.entries(states))('%s', async (name, more) => {
		await expect(drawYear(more)).toMatchFileSnapshot(snapshot(`year-over-year-${name}`));
	});
});

describe('a sparkline looks as agreed', () => {
	const states: Record<string, Point[]> = {
		normal: monthly(WAVE),
		gap: monthly(WITH_GAP),
		'one-point': monthly([747]),
		'no-point': [],
		preliminary: preliminary(monthly(WAVE))
	};

	test.each(Object.entries(states))('%s', async (name, points) => {
		await expect(drawSpark(points)).toMatchFileSnapshot(snapshot(`sparkline-${name}`));
	});
});

test('a gap lifts the line once, and no pixel of it is drawn', () => {
	const starts = longestPath(drawTime({ series: [series(monthly(WITH_GAP))] })).match(/M/g);

	expect(starts).toHaveLength(2);
});

test('ten thousand days are drawn with at most four points for each pixel', () => {
	const days = Array.from({ length: 10_000 }, (_, i) => ({
		x: Date.UTC(1999, 0, 1 + i),
		y: 8 + Math.sin(i / 50) + ((i * 7919) % 97) / 200
	}));
	const html = drawTime({ series: [series(days)], width: 720 });
	const drawn = longestPath(html).match(/[ML]/g) ?? [];

	expect(drawn.length).toBeGreaterThan(1400);
	expect(drawn.length).toBeLessThanOrEqual(4 * 720);
	expect(html.match(/</g)?.length).toBeLessThan(150);
});

test('without figures the chart says so and shows no invented ticks or controls', () => {
	const html = drawTime({ series: [series(monthly([null, null]))] });

	expect(html).toContain('No figures yet');
	expect(html).not.toContain('<text');
	expect(html).not.toContain('role="slider"');
});

test('the picture and the way to read it have names', () => {
	const html = drawTime({ series: [series(monthly([700, 747]))] });

	expect(html).toContain('role="img" aria-label="Price of sawlogs"');
	expect(html).toContain('aria-label="Read the figures"');
	expect(html).toContain('aria-valuetext="2022-02: Spruce 747 NOK"');
});

test('the page may say a point in its own words', () => {
	const describe = () => 'two words';

	expect(drawTime({ series: [series(monthly([1, 2]))], describe })).toContain(
		'aria-valuetext="two words"'
	);
});

test('a missing figure is said as missing, with its note', () => {
	const points = [
		{ x: month(0), y: 7 },
		{ x: month(1), y: null, note: 'confidential' }
	];

	expect(drawTime({ series: [series(points)] })).toContain(
		'aria-valuetext="2022-02: Spruce missing (confidential)"'
	);
});

test('a long name stays in the legend, a short one stands at its line as well', () => {
	const html = drawTime({
		series: [series(monthly(WAVE), { label: LONG_NAME }), pines(monthly(WAVE))]
	});

	expect(html.split(LONG_NAME).length - 1).toBe(2);
	expect(html).toMatch(/<text[^>]*>Pine<\/text>/);
	expect(html).not.toMatch(new RegExp(`<text[^>]*>${LONG_NAME}`));
});
