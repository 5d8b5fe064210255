import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quantity } from '../quantity.ts';
import { evaluate, type FormulaInput } from './evaluate.ts';
import { isFormulaError, type FormulaError } from './formula-error.ts';
import { FUNCTION_NAMES } from './functions.ts';
import { listReferences, parseFormula, printFormula } from './parse.ts';

const SAW = 'roundwood-price.NO-50.1140.M';
const PULP = 'roundwood-price.NO-50.1410.M';
const VOLUME = 'roundwood-removals.NO-50.industrial.M';
const VALUE = 'roundwood-value.NO-50.industrial.M';

const monthly = (unit: string, figure: (at: number) => number | null, count = 96): Quantity => ({
	...{ frequency: 'M', unit, basis: unit === 'NOK' ? 'none' : 'under-bark', steps: [] },
	observations: Array.from({ length: count }, (_, at) => ({
		period: `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
		value: figure(at),
		status: at === count - 1 ? 'preliminary' : 'final'
	}))
});

const SERIES: Readonly<Record<string, Quantity>> = {
	[SAW]: monthly('NOK/m3', (at) => 500 + at),
	[PULP]: monthly('NOK/m3', (at) => 250 + at),
	[VOLUME]: monthly('m3', (at) => 1000 + (at % 12)),
	[VALUE]: monthly('NOK', (at) => 400_000 + at),
	'fx-eur-nok.NO.spot.D': { ...monthly('NOK/EUR', () => 10), frequency: 'D' }
};

const input: FormulaInput = {
	seriesOf: (key) => SERIES[key],
	names: new Map([
		['saglogg_trd', SAW],
		['masse_trd', PULP]
	]),
	cpi: () => monthly('index 2015=100', (at) => 100 + at),
	rate: (currency) => (currency === 'EUR' ? monthly('NOK/EUR', () => 10) : undefined),
	now: () => 0,
	mostMs: 1000
};
const run = (formula: string, changed: Partial<FormulaInput> = {}) =>
	evaluate(parseFormula(formula), { ...input, ...changed });
const last = (formula: string) => run(formula).observations.at(-1);

function errorOf(formula: string, changed: Partial<FormulaInput> = {}): FormulaError {
	try {
		run(formula, changed);
	} catch (error) {
		if (isFormulaError(error)) return error;
		throw error;
	}
	throw new Error(`no error: ${formula}`);
}

test('a difference of two named series, with its unit and the weaker status', () => {
	expect(run('saglogg_trd - masse_trd')).toMatchObject({ unit: 'NOK/m3', basis: 'under-bark' });
	expect(last('saglogg_trd - masse_trd')).toEqual({
		...{ period: '2023-12', value: 250, status: 'preliminary' }
	});
});

test('a series key is read whole, hyphens and all', () => {
	expect(last(`${SAW}-${PULP}`)?.value).toBe(250);
	expect(listReferences(parseFormula(`${SAW} - saglogg_trd - ${SAW}`))).toEqual([
		...[{ key: SAW }, { name: 'saglogg_trd' }]
	]);
});

test('multiplication binds stronger, operators of one rank go from left to right, minus binds its value', () => {
	expect(printFormula(parseFormula('1 + 2 * 3 - 4 / 5'))).toBe('1 + 2 * 3 - 4 / 5');
	expect(last('masse_trd * (10 - 4 - 3)')?.value).toBe(3 * (250 + 95));
	expect(last('-saglogg_trd + saglogg_trd * 3')?.value).toBe(2 * 595);
	expect(printFormula(parseFormula('(a - b) - (c - d)'))).toBe('a - b - (c - d)');
});

test('value divided by volume is a price', () => {
	expect(run(`${VALUE} / ${VOLUME}`).unit).toBe('NOK/m3');
	expect(last(`${VALUE} / ${VOLUME}`)?.value).toBeCloseTo(400_095 / 1011, 12);
});

test('functions do what their transforms do, and the steps tell the order', () => {
	const result = run('index(rolling12(yoy(saglogg_trd) + 0), 2019)');

	expect(result.unit).toBe('index 2019=100');
	expect(result.steps.map(({ id }) => id)).toEqual([
		...['year-over-year', 'with-number', 'rolling-sum', 'index']
	]);
	expect(run('real(saglogg_trd)').unit).toBe('NOK/m3');
	expect(last('real(saglogg_trd, 2016)')?.value).toBeCloseTo((595 * 105.5) / 195, 9);
	expect(last('convert(saglogg_trd, "EUR")')?.value).toBe(59.5);
	expect(last('convert(convert(saglogg_trd, "EUR"), "NOK")')).toEqual(last('saglogg_trd'));
	expect(run('convert(saglogg_trd, "NOK")').unit).toBe('NOK/m3');
	expect(last(`sum(${VOLUME}, "A")`)?.value).toBe(12 * 1000 + 66);
});

test('every function is reachable and refuses what it is not for with a place', () => {
	for (const name of FUNCTION_NAMES) {
		const error = errorOf(`1 + ${name}()`);
		expect([name, error.code]).toEqual([name, 'wrong-count']);
		expect(error.place).toEqual({ position: 4, length: name.length + 2 });
	}
});

test.each([
	['saglogg_trd - ', 'unexpected-end', 14, 0],
	['saglogg_trd $ 2', 'unexpected-character', 12, 1],
	['2 * (masse_trd', 'unexpected-end', 14, 0],
	['masse_trd masse_trd', 'unexpected-part', 10, 9],
	['real("x', 'unclosed-text', 5, 2],
	['1 + ukjent', 'unknown-name', 4, 6],
	['1 + foo(masse_trd)', 'unknown-function', 4, 14],
	['yoy(2)', 'wrong-kind', 4, 1],
	[`masse_trd + ${VOLUME}`, 'unlike-units', 0, 49],
	['masse_trd + 5', 'unlike-units', 0, 13],
	['5 / masse_trd', 'unlike-units', 0, 13],
	[`masse_trd + fx-eur-nok.NO.spot.D`, 'unlike-frequencies', 0, 32],
	['roundwood-price.NO.9999.M', 'unknown-series', 0, 25],
	['convert(masse_trd, "SEK")', 'no-rate', 0, 25],
	['sum(masse_trd, "D")', 'not-possible', 0, 19],
	['ma(masse_trd, 0)', 'not-possible', 0, 16],
	['sa(sa(masse_trd))', 'not-adjustable', 0, 17],
	['1 + 2', 'no-series', 0, 5]
] as const)('%s: %s at character %i', (...[formula, code, position, length]) => {
	expect(errorOf(formula)).toMatchObject({ code, place: { position, length } });
	expect(errorOf(formula).text('nb')).not.toContain('{');
});

test('length, depth, parts, series and time are bounded', () => {
	expect(errorOf(`${'1+'.repeat(1200)}1`).code).toBe('too-long');
	expect(errorOf(`${'('.repeat(40)}1${')'.repeat(40)}`).code).toBe('too-deep');
	expect(errorOf(`${'1+'.repeat(150)}1`).code).toBe('too-many-parts');
	const many = Array.from(
		{ length: 25 },
		(_, at) => `roundwood-price.NO-50${String(at + 10)}.1140.M`
	);
	expect(errorOf(many.join('+')).code).toBe('too-many-series');
	const long = { seriesOf: () => monthly('m3', () => 1, 10_000) };
	expect(errorOf(`ma(${VOLUME}, 601)`, long).code).toBe('too-much-work');
	expect(run(`ma(${VOLUME}, 6)`, long).observations).toHaveLength(10_000);
	let clock = 0;
	expect(errorOf('yoy(masse_trd)', { now: () => (clock += 600) }).code).toBe('too-much-work');
});

test('no text whatever does anything but work or say what is wrong with it, where', () => {
	const parts = fc.constantFrom(
		...['saglogg_trd', SAW, '1', '2.5', '(', ')', '+', '-', '*', '/', ',', '"EUR"', ' ', 'æ', '"'],
		...FUNCTION_NAMES.map((name) => `${name}(`)
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(parts, { maxLength: 40 }).map((all) => all.join(''))
			),
			(formula) => {
				try {
					run(formula);
				} catch (error) {
					if (!isFormulaError(error)) throw error;
					expect(error.place.position).toBeGreaterThanOrEqual(0);
					expect(error.place.position + error.place.length).toBeLessThanOrEqual(formula.length);
				}
			}
		),
		{ numRuns: 400 }
	);
});

test('a printed formula reads as the same formula', () => {
	const { expression } = fc.letrec<{ expression: string }>((tie) => ({
		expression: fc.oneof(
			{ maxDepth: 5 },
			fc.constantFrom('saglogg_trd', SAW, '3', '2.5'),
			fc
				.tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
				.map((all) => `(${all.join(' ')})`),
			tie('expression').map((inner) => `-${inner}`),
			tie('expression').map((inner) => `yoy(${inner})`)
		)
	}));
	fc.assert(
		fc.property(expression, (text) => {
			const printed = printFormula(parseFormula(text));

			expect(printFormula(parseFormula(printed))).toBe(printed);
			expect(strip(parseFormula(printed))).toEqual(strip(parseFormula(text)));
		}),
		{ numRuns: 200 }
	);
});

/** The tree without its places. */
const strip = (expression: unknown): unknown =>
	JSON.parse(
		JSON.stringify(expression, (key, value: unknown) =>
			key === 'position' || key === 'length' ? undefined : value
		)
	);
