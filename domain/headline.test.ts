import { expect, test } from 'vitest';
import { judgeFreshness } from './freshness.ts';
import { headline } from './headline.ts';
import type { Observation, Status } from './observation.ts';
import { compareYears } from './year-comparison.ts';

/* All figures here are made up. */
const at = (period: string, value: number | null, status: Status = 'final'): Observation => ({
	period,
	value,
	status: value === null ? 'missing' : status
});

test('the newest figure stands against the same month a year before', () => {
	const found = headline([at('2023-01', 80), at('2023-12', 1), at('2024-01', 100)]);

	expect(found?.newest.value).toBe(100);
	expect(found?.change).toEqual({ absolute: 20, percent: 25, comparesLike: true });
});

test('a gap at the end is no figure, and never a zero', () => {
	expect(headline([at('2024-01', 5), at('2024-02', null)])?.newest.period).toBe('2024-01');
	expect(headline([at('2024-01', null)])).toBeUndefined();
	expect(headline([])).toBeUndefined();
});

test('without a figure a year before there is no change', () => {
	const found = headline([at('2023-01', null), at('2024-01', 5)]);

	expect(found).toMatchObject({ yearBefore: null, change: null });
});

test('against a zero or less there is a difference and no per cent', () => {
	const found = headline([at('2023-01', -40), at('2024-01', 20)]);

	expect(found?.change).toMatchObject({ absolute: 60, percent: null });
});

test('preliminary against final is said; revised counts as final', () => {
	const change = (before: Status, now: Status) =>
		headline([at('2023-01', 1, before), at('2024-01', 1, now)])?.change?.comparesLike;

	expect(change('final', 'preliminary')).toBe(false);
	expect(change('revised', 'final')).toBe(true);
});

test('a day is compared with the nearest bank day before, at most a week back', () => {
	const found = (day: string) => headline([at(day, 10), at('2024-04-02', 11)])?.yearBefore?.period;

	expect(found('2023-03-31')).toBe('2023-03-31');
	expect(found('2023-03-26')).toBeUndefined();
});

test('freshness follows the newest period and the release rule', () => {
	const judge = (now: string) => judgeFreshness('2024-01', 14, new Date(now));

	expect(judge('2024-03-14')).toMatchObject({
		freshness: 'current',
		nextExpected: new Date('2024-03-15')
	});
	expect(judge('2024-03-15')?.freshness).toBe('late');
	expect(judge('2024-04-15')?.freshness).toBe('outdated');
	expect(judgeFreshness('nonsense', 14, new Date())).toBeUndefined();
});

const year = (number: number, value: number | null) =>
	Array.from({ length: 12 }, (_, month) =>
		at(`${number}-${String(month + 1).padStart(2, '0')}`, value)
	);

test('a year is compared with the last one and the band of five full years', () => {
	const observations = [
		...[2016, 2017, 2018, 2019, 2020, 2021].flatMap((number) => year(number, number - 2000)),
		...year(2022, 22).slice(0, 7),
		...year(2024, 24).slice(0, 2)
	];

	const found = compareYears(observations);

	expect(found).toMatchObject({ year: 2024, lastYear: 2023 });
	expect(found?.bandYears).toEqual([2017, 2018, 2019, 2020, 2021]);
	expect(found?.band[0]).toEqual({ low: 17, median: 19, high: 21 });
	expect(found?.lastYearMonths.every((entry) => entry === undefined)).toBe(true);
	expect(found?.thisYear.filter((entry) => entry !== undefined)).toHaveLength(2);
});

test('the median of an even number of years lies between the two in the middle', () => {
	const found = compareYears([...year(2020, 10), ...year(2021, 20), ...year(2022, 1)]);

	expect(found?.band[11]).toEqual({ low: 10, median: 15, high: 20 });
});

test('a year that holds gaps only is not the newest, and no figures compare with nothing', () => {
	expect(compareYears([...year(2020, 1), ...year(2021, null)])?.year).toBe(2020);
	expect(compareYears(year(2020, null))).toBeUndefined();
});
