import { expect, test } from 'vitest';
import { readBundledSeries } from '#tests/support/bundled-quantities.ts';
import { findKeyFigure } from '../key-figures/key-figures.ts';
import { ordinalId } from '../ordinal.ts';
import { findSeriesKeyParts } from '../series.ts';
import { computeDerived, type DerivedRequest } from './compute-derived.ts';
import { DERIVATIONS } from './derivations.ts';
import { traceDerived } from './trace-derived.ts';

const series = await readBundledSeries(/^(timber-county-month-2024|[^t].*)\.csv$/);
const seriesOf = (key: string) => series.get(key);

const trace = (request: DerivedRequest, period: string) =>
	Object.fromEntries(
		[...traceDerived(request, seriesOf, period)].map(([key, ordinals]) => {
			const { frequency } = findSeriesKeyParts(key)!;
			return [key, [...ordinals].map((ordinal) => ordinalId(ordinal, frequency))];
		})
	);

const MONTHS = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`);

test('a share over twelve months is made of twelve of each', () => {
	expect(trace({ id: 'sawlog-share', region: 'NO-50' }, '2024-12')).toEqual({
		'roundwood-removals.NO-50.sawlogs.M': MONTHS,
		'roundwood-removals.NO-50.industrial.M': MONTHS
	});
});

test('a spread is made of the month alone', () => {
	const traced = trace({ id: 'sawlog-pulpwood-spread', region: 'NO-50' }, '2024-05');

	expect(Object.values(traced)).toEqual([['2024-05'], ['2024-05'], ['2024-05'], ['2024-05']]);
});

test('a real price is made of the prices of the base year too', () => {
	const request = { id: 'real-roundwood-price', region: 'NO-50' } as const;

	const traced = trace({ ...request, assumptions: { 'base-year': 2000 } }, '2024-05');

	expect(traced['cpi.NO.total.M']).toEqual([
		...MONTHS.map((month) => month.replace('2024', '2000')),
		'2024-05'
	]);
	expect(traced['roundwood-value.NO-50.industrial.M']).toEqual(['2024-05']);
});

test('a yearly rate is made of every banking day', () => {
	const traced = trace({ id: 'export-unit-value-eur', region: 'NO' }, '2023');

	expect(traced['trade-wood-exports-value.NO.total.A']).toEqual(['2023']);
	expect(traced['fx-eur-nok.NO.spot.D']?.length).toBeGreaterThan(240);
	expect(traced['fx-eur-nok.NO.spot.D']?.every((day) => day.startsWith('2023-'))).toBe(true);
});

test('a period without a figure is made of nothing', () => {
	expect(trace({ id: 'sawlog-share', region: 'NO-50' }, '2024-03')).toEqual({});
	expect(trace({ id: 'sawlog-share', region: 'NO-50' }, '1999-01')).toEqual({});
});

test.each(DERIVATIONS)('$id gives the same figure from what it is made of alone', (derivation) => {
	const { id, parameters } = derivation;
	const assumptions = Object.fromEntries(
		parameters.filter(({ value }) => value === null).map((one) => [one.id, one.range[1] / 2])
	);
	const request = { id, region: findKeyFigure(id)!.regions[0]!, assumptions };
	const newest = computeDerived(request, seriesOf).observations.findLast(
		({ value }) => value !== null
	);
	if (newest === undefined) return;

	const traced = traceDerived(request, seriesOf, newest.period);
	const alone = computeDerived(request, (key) => {
		const quantity = series.get(key);
		const ids = [...(traced.get(key) ?? [])].map((ordinal) =>
			ordinalId(ordinal, quantity!.frequency)
		);
		// That a later banking day is there tells that a year of rates is over.
		const isLater = (period: string) => quantity?.frequency === 'D' && period > (ids.at(-1) ?? '');
		return (
			quantity && {
				...quantity,
				observations: quantity.observations.filter(
					({ period }) => ids.includes(period) || isLater(period)
				)
			}
		);
	});

	expect(alone.observations).toContainEqual(newest);
});
