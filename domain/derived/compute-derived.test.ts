import { describe, expect, test } from 'vitest';
import type { Status } from '../observation.ts';
import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { chainIndex } from './chain-index.ts';
import { computeDerived, isAssumptionError } from './compute-derived.ts';
import { emptySeries } from './derivation.ts';

/* The figures are invented. */

type Figures = Record<string, number | null | [number | null, Status]>;

const withFigures = (quantity: Quantity, figures: Figures): Quantity => ({
	...quantity,
	observations: Object.entries(figures).map(([period, figure]) => {
		const [value, status] = Array.isArray(figure) ? figure : [figure, 'final' as const];
		return { period, value, status };
	})
});

const createStore = (store: Record<string, Figures>) => (key: string) =>
	key in store ? withFigures(emptySeries(key), store[key]!) : undefined;

const index = (frequency: Frequency, figures: Figures): Quantity =>
	withFigures(
		{ frequency, unit: 'index 2015=100', basis: 'none', observations: [], steps: [] },
		figures
	);

const months = (year: number, value: (month: number) => number): Figures =>
	Object.fromEntries(
		Array.from({ length: 12 }, (_, month) => [
			`${year}-${String(month + 1).padStart(2, '0')}`,
			value(month + 1)
		])
	);

const PRICED = {
	'roundwood-value.NO.1140.M': { '2024-01': 1_000_000 },
	'roundwood-removals.NO.1140.M': { '2024-01': 1000 },
	'ppi-sawing.NO.total.M': months(2024, () => 120)
};

const MARGIN = {
	...{ 'sawnwood-price': 3000, 'chips-price': 450, 'sawdust-price': 150, 'bark-price': 200 },
	transport: 150
};

describe('the sawmill margin', () => {
	test('is 526 kroner per m³ of logs in the worked example of the trade', () => {
		const request = { id: 'sawmill-margin', region: 'NO', assumptions: MARGIN };

		const [observation] = computeDerived(request, createStore(PRICED)).observations;

		expect(observation?.value).toBeCloseTo(526, 9);
	});

	test('names every assumption in its last step', () => {
		const request = { id: 'sawmill-margin', region: 'NO', assumptions: MARGIN };

		expect(computeDerived(request, createStore(PRICED)).steps.at(-1)).toEqual({
			id: 'formula',
			parameters: {
				...MARGIN,
				...{ formula: 'D-MARG', version: 1, 'anchor-year': 2024 },
				...{
					'sawnwood-yield': 0.51,
					'chips-yield': 0.26,
					'sawdust-yield': 0.14,
					'bark-yield': 0.04
				}
			}
		});
	});

	test.each([
		['sawnwood-price', {}],
		['transport', { ...MARGIN, transport: -1 }],
		['chips-yield', { ...MARGIN, 'chips-yield': 0.71 }],
		['anchor-year', { ...MARGIN, 'anchor-year': 2024.5 }],
		['chips-yield', { ...MARGIN, 'chips-yield': NaN }],
		['luck', { ...MARGIN, luck: 1 }]
	])('refuses what is wrong with %s', (parameter, assumptions) => {
		const compute = () =>
			computeDerived({ id: 'sawmill-margin', region: 'NO', assumptions }, createStore(PRICED));

		expect(compute).toThrow(parameter);
		try {
			compute();
		} catch (error) {
			expect(isAssumptionError(error) && error.parameter).toBe(parameter);
		}
	});
});

describe('a price', () => {
	const priceOf = (volume: number, status: Status = 'final') =>
		computeDerived(
			{ id: 'sawlog-pulpwood-spread', region: 'NO' },
			createStore({
				'roundwood-value.NO.1140.M': { '2024-01': volume * 800 },
				'roundwood-removals.NO.1140.M': { '2024-01': [volume, status] },
				'roundwood-value.NO.1410.M': { '2024-01': 500_000 },
				'roundwood-removals.NO.1410.M': { '2024-01': 1000 }
			})
		).observations[0];

	test('of less than 500 m³ is not applicable', () => {
		expect(priceOf(499)).toMatchObject({ value: null, status: 'not-applicable' });
		expect(priceOf(500)).toMatchObject({ value: 300, status: 'final' });
	});

	test('inherits what is preliminary', () => {
		expect(priceOf(500, 'preliminary')?.status).toBe('preliminary');
	});

	test('of a part that is kept secret is kept secret', () => {
		const { observations } = computeDerived(
			{ id: 'sawlog-pulpwood-spread', region: 'NO' },
			createStore({
				'roundwood-value.NO.1140.M': { '2024-01': 800_000 },
				'roundwood-removals.NO.1140.M': { '2024-01': 1000 },
				'roundwood-removals.NO.1410.M': { '2024-01': [null, 'confidential'] }
			})
		);

		expect(observations).toEqual([{ period: '2024-01', value: null, status: 'confidential' }]);
	});
});

test('the Swedish price is compared in kroner by the mean rate of the quarter', () => {
	const { observations } = computeDerived(
		{ id: 'price-against-sweden', region: 'NO' },
		createStore({
			'roundwood-value.NO.spruce-sawlogs.M': { '2024-01': 8e5, '2024-02': 8e5, '2024-03': 8e5 },
			'roundwood-removals.NO.spruce-sawlogs.M': { '2024-01': 1e3, '2024-02': 1e3, '2024-03': 1e3 },
			'roundwood-price-sweden.SE.spruce-sawlogs.Q': { '2024-Q1': 1000 },
			'fx-sek-nok.NO.spot.D': { '2024-01-02': 0.9, '2024-02-02': 1.1, '2024-04-02': 5 }
		})
	);

	expect(observations).toMatchObject([{ period: '2024-Q1', value: 80 }]);
});

test('the Finnish price is brought under bark by the share that was chosen', () => {
	const { observations } = computeDerived(
		{ id: 'price-against-finland', region: 'NO', assumptions: { 'bark-share': 0.2 } },
		createStore({
			'roundwood-value.NO.spruce-sawlogs.M': { '2024-01': 1e6 },
			'roundwood-removals.NO.spruce-sawlogs.M': { '2024-01': 1e3 },
			'roundwood-price-finland.FI.delivery-spruce-logs.M': { '2024-01': 80 },
			'fx-eur-nok.NO.spot.D': { '2024-01-02': 10, '2024-02-01': 11 }
		})
	);

	// 80 euro over bark are 100 under bark, and 1000 kroner.
	expect(observations).toMatchObject([{ period: '2024-01', value: 100 }]);
});

test('an unknown id and a frequency that it cannot be had in are refused', () => {
	const nothing = () => undefined;

	expect(() => computeDerived({ id: 'no-such', region: 'NO' }, nothing)).toThrow(RangeError);
	expect(() =>
		computeDerived({ id: 'sawlog-share', region: 'NO', frequency: 'W' }, nothing)
	).toThrow('can be had by M');
});

describe('an index that another goes on from', () => {
	const older = index('M', { ...months(2024, () => 50), ...months(2025, (month) => 50 + month) });

	test('is brought to the level of the newer over what they have in common', () => {
		const newer = index('M', { ...months(2025, (month) => 100 + 2 * month), '2026-01': 130 });

		const { observations } = chainIndex(older, newer);

		expect(observations).toHaveLength(25);
		expect(observations[0]).toMatchObject({ period: '2024-01', value: 100 });
		expect(observations.at(-1)).toMatchObject({ period: '2026-01', value: 130 });
	});

	test('stands alone without a newer, and is left where too little is in common', () => {
		expect(chainIndex(older, index('M', {}))).toBe(older);
		const newer = index('M', { '2025-12': 100, '2026-01': 101 });
		expect(chainIndex(older, newer)).toBe(newer);
	});
});
