import { expect, test } from 'vitest';
import { describeSeries } from '#domain/indicators.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Status } from '#domain/observation.ts';
import { findSeriesKeyParts } from '#domain/series.ts';
import type { ParsedDocument, ParsedObservation } from '../sources/source.ts';
import { validate } from './validate.ts';

/* All figures here are made up. */
const identity = describeSeries(findSeriesKeyParts('roundwood-removals.NO.industrial.M')!)!;

const figure = (
	period: string,
	value: number | null,
	status: Status = 'final'
): ParsedObservation => ({
	start: parsePeriod(period).start,
	value,
	status
});

const documentOf = (...observations: ParsedObservation[]): ParsedDocument => ({
	rowsRead: observations.length,
	series: [{ identity, observations }],
	rejections: [],
	coverage: [{ dataset: 'county-month', periods: [parsePeriod('2024-01'), parsePeriod('2024-02')] }]
});

const good = figure('2024-01', 100);

test('takes figures, zeros and negative ones, and gaps that have a reason', () => {
	const document = documentOf(
		...[good, figure('2024-02', 0), figure('2024-03', -5), figure('2024-04', null, 'missing')]
	);

	expect(validate(document)).toMatchObject({ series: document.series, rejections: [] });
});

test.each([
	[figure('2024-02', null), 'no figure, and no reason for it'],
	[figure('2024-02', 5, 'missing'), 'a figure with the status missing'],
	[figure('2024-02', Number.POSITIVE_INFINITY), 'not a finite number'],
	[figure('2024-02', 1e16), 'larger than 1000000000000000'],
	[{ ...good, start: new Date(Number.NaN) }, 'not a date'],
	[
		{ ...good, start: new Date('2024-02-02') },
		'2024-02-02T00:00:00.000Z is not the start of a period of frequency M'
	]
])('keeps a bad figure aside and the good one in: %#', (bad, reason) => {
	const { series, rejections } = validate(documentOf(good, bad));

	expect(series[0]?.observations).toEqual([good]);
	expect(rejections).toMatchObject([{ reason }]);
	expect(rejections[0]?.content).toContain(identity.key);
});

test('a period with a figure kept aside is no longer covered', () => {
	const { coverage } = validate(documentOf(good, figure('2024-02', null)));

	expect(coverage[0]?.periods).toEqual([parsePeriod('2024-01')]);
});

test('of figures that contradict each other none is taken; a repeated one counts once', () => {
	const contested = validate(documentOf(good, figure('2024-02', 1), figure('2024-02', 2)));
	const repeated = validate(documentOf(good, good));

	expect(contested.series[0]?.observations).toEqual([good]);
	expect(contested.rejections).toHaveLength(2);
	expect(repeated.series[0]?.observations).toEqual([good]);
	expect(repeated.rejections).toMatchObject([{ reason: 'the figure is given before' }]);
});

test('a series that comes twice is one, and with another unit is kept aside', () => {
	const document = documentOf(good);
	const second = { identity, observations: [figure('2024-02', 7)] };
	const other = { identity: { ...identity, unit: 'NOK' }, observations: [figure('2024-03', 9)] };

	const { series, rejections } = validate({
		...document,
		series: [...document.series, second, other]
	});

	expect(series).toHaveLength(1);
	expect(series[0]?.observations).toHaveLength(2);
	expect(rejections).toMatchObject([{ reason: expect.stringContaining('another unit') as string }]);
});
