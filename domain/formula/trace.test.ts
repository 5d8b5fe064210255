import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOrdinal, ordinalId } from '../ordinal.ts';
import type { Frequency } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import { evaluate } from './evaluate.ts';
import { isFormulaError } from './formula-error.ts';
import { FUNCTION_NAMES, type Value } from './functions.ts';
import { listInputKeys } from './list-input-keys.ts';
import { CPI_KEY, findRateKey, KEYS_BY_NAME } from './names.ts';
import { parseFormula, type Expression } from './parse.ts';
import { traceFormula } from './trace.ts';

/* All figures are made up. */

const PRICE = 'roundwood-price.NO-50.1140.M';
const EURO = 'fx-eur-nok.NO.spot.D';
const COUNT: Partial<Record<Frequency, number>> = { M: 96, D: 96 * 31 };

/** Of the eight years from 2016 on; a day's market rests at times. */
function create(key: string, unit: string, figure: (at: number) => number | null): Quantity {
	const frequency: Frequency = key.endsWith('.D') ? 'D' : 'M';
	const first = findOrdinal(frequency === 'D' ? '2016-01-01' : '2016-01', frequency)!;
	const observations = Array.from({ length: COUNT[frequency]! }, (_, at) => ({
		...{ period: ordinalId(first + at, frequency), value: figure(at), status: 'final' as const }
	})).filter(({ period }) => frequency !== 'D' || !period.endsWith('5'));
	return { frequency, unit, basis: 'none', observations, steps: [] };
}

const wave = (level: number) => (at: number) => level + ((at * 7919) % 97) / 10;
const SERIES: Readonly<Record<string, Quantity>> = {
	[PRICE]: create(PRICE, 'NOK/m3', wave(500)),
	'roundwood-price.NO-50.1410.M': create(PRICE, 'NOK/m3', wave(300)),
	[CPI_KEY]: create(CPI_KEY, 'index 2015=100', wave(100)),
	[EURO]: create(EURO, 'NOK/EUR', wave(9))
};

function run(formula: string, series: Readonly<Record<string, Quantity>>) {
	const expression = parseFormula(formula);
	const values = new Map<Expression, Value>();
	const seriesOf = (key: string) => series[key];
	const quantity = evaluate(expression, {
		...{ seriesOf, names: KEYS_BY_NAME, now: () => 0, mostMs: 1 },
		cpi: () => series[CPI_KEY],
		rate: (currency) => series[findRateKey(currency) ?? ''],
		onValue: (part, value) => values.set(part, value)
	});
	const trace = (period: string) =>
		traceFormula(expression, [findOrdinal(period, quantity.frequency)!], { values, seriesOf });
	return { quantity, trace };
}

function periodsOf(formula: string, period: string): Record<string, string[]> {
	const found = run(formula, SERIES).trace(period);
	return Object.fromEntries(
		[...found].map(([key, ordinals]) => [
			key,
			[...ordinals].sort().map((ordinal) => ordinalId(ordinal, SERIES[key]!.frequency))
		])
	);
}

test('a rolling sum is made of its twelve months, a change on the year before of two', () => {
	expect(periodsOf('rolling12(saglogg_trd)', '2020-12')[PRICE]).toEqual(
		Array.from({ length: 12 }, (_, at) => `2020-${String(at + 1).padStart(2, '0')}`)
	);
	expect(periodsOf('yoy(saglogg_trd)', '2020-03')).toEqual({ [PRICE]: ['2019-03', '2020-03'] });
});

test('what functions draw on is part of it: the rates of the month, the prices of the base year', () => {
	const rates = periodsOf('convert(saglogg_trd, "EUR")', '2020-02')[EURO]!;
	const prices = periodsOf('real(saglogg_trd, 2019)', '2020-02')[CPI_KEY]!;

	expect([rates.length, rates[0], rates.at(-1)]).toEqual([29, '2020-02-01', '2020-02-29']);
	expect([prices.length, prices[0], prices.at(-1)]).toEqual([13, '2019-01', '2020-02']);
});

test('every series that is traced is one of the inputs of the formula', () => {
	const formula = `real(convert(ma(${EURO} * 2, 3), "NOK")) - 1`;

	expect(listInputKeys(parseFormula(formula)).slice(0, 2)).toEqual([EURO, CPI_KEY]);
	expect(listInputKeys(parseFormula('convert(ukjent, "XXX")'))).toEqual([]);
});

const name = fc.constantFrom('saglogg_trd', 'masse_trd');
const applied = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc.oneof(
		...['rolling12', 'yoy', 'log', 'ytd', 'sa', 'trend', 'zscore', 'percentile'].map((call) =>
			of.map((x) => `${call}(${x})`)
		),
		of.map((x) => `index(${x}, 2018)`),
		of.map((x) => `-${x} * 2`),
		fc.tuple(of, fc.integer({ min: 1, max: 9 })).map(([x, n]) => `pct(ma(${x}, ${n}), ${n})`)
	);
const priced = fc.oneof(
	name,
	name.map((x) => `real(${x})`),
	name.map((x) => `convert(real(${x}, 2017), "EUR")`),
	fc.constant('saglogg_trd - masse_trd')
);
const formulas = fc.oneof(
	applied(priced),
	applied(applied(priced)),
	priced.map((x) => `mean(${x}, "Q")`),
	fc.constantFrom(`yoy(${EURO})`, `ma(${EURO}, 5)`, `mean(diff(${EURO}), "M")`, `ytd(${EURO})`)
);

function expectUnmoved(formula: string, place: number) {
	const { quantity, trace } = run(formula, SERIES);
	const before = quantity.observations.at(place)!;

	const after = run(formula, withoutMoved(trace(before.period))).quantity.observations.at(place);

	expect(after).toEqual(before);
}

test.each(FUNCTION_NAMES)('no figure that is not traced moves %s', (call) => {
	const parameters: Record<string, string> = {
		...{ rolling: '5', ma: '4', diff: '3', index: '2017', convert: '"EUR"' },
		...{
			sum: '"Q"',
			mean: '"A"',
			end: '"Q"',
			share: 'masse_trd',
			ratio: 'masse_trd',
			gap: 'masse_trd'
		}
	};
	const rest = parameters[call] === undefined ? '' : `, ${parameters[call]}`;

	expectUnmoved(`${call}(saglogg_trd${rest})`, -1);
});

test('no figure that is not traced moves the result, whatever the formula', () => {
	fc.assert(
		fc.property(formulas, fc.double({ min: 0, max: 1, noNaN: true }), (formula, at) => {
			const count = runIfPossible(formula)?.quantity.observations.length;
			fc.pre(count !== undefined);
			expectUnmoved(formula, Math.round(at * (count - 1)));
		}),
		{ numRuns: 40 }
	);
});

/** Some that are drawn make no sense, such as real per cents. */
function runIfPossible(formula: string) {
	try {
		return run(formula, SERIES);
	} catch (error) {
		if (isFormulaError(error)) return undefined;
		throw error;
	}
}

/** Every figure that is not traced is another one. */
const withoutMoved = (traced: ReturnType<typeof traceFormula>): Record<string, Quantity> =>
	Object.fromEntries(
		Object.entries(SERIES).map(([key, quantity]) => [
			key,
			{
				...quantity,
				observations: quantity.observations.map((observation) =>
					traced.get(key)?.has(findOrdinal(observation.period, quantity.frequency)!)
						? observation
						: { ...observation, value: observation.value! * 1.5 + 3 }
				)
			}
		])
	);
