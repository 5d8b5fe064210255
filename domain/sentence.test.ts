import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observation, Status } from './observation.ts';
import { formatSentence, type Told } from './sentence.ts';

/* The figures are invented. */

type Figures = Record<string, number | null | [number | null, Status]>;

const observed = (figures: Figures): Observation[] =>
	Object.entries(figures).map(([period, figure]) => {
		const [value, status] = Array.isArray(figure) ? figure : [figure, 'final' as const];
		return { period, value, status };
	});

const told = (figures: Figures, more: Partial<Told> = {}): Told => ({
	...{ observations: observed(figures), frequency: 'M', unit: 'm3', seasonal: true, decimals: 0 },
	...more
});

/** Non-breaking spaces as plain ones, to be readable here. */
const say = (figures: Figures, more: Partial<Told> = {}) =>
	(['nb', 'en'] as const).map((lang) =>
		formatSentence(told(figures, more), lang).replaceAll('\u00a0', ' ')
	);

const march = (values: Readonly<Record<number, number | [number, Status]>>): Figures =>
	Object.fromEntries(Object.entries(values).map(([year, value]) => [`${year}-03`, value]));

describe('the change', () => {
	test.each([
		[104.2, 'Opp 4,2 % fra mars 2023', 'Up 4.2% on March 2023'],
		[95.8, 'Ned 4,2 % fra mars 2023', 'Down 4.2% on March 2023'],
		[100.04, 'Uendret fra mars 2023', 'Unchanged on March 2023'],
		[99.96, 'Uendret fra mars 2023', 'Unchanged on March 2023'],
		[100.06, 'Opp 0,1 % fra mars 2023', 'Up 0.1% on March 2023'],
		[1400, 'Opp 1 300,0 % fra mars 2023', 'Up 1,300.0% on March 2023']
	])('from 100 to %d', (now, nb, en) => {
		expect(say(march({ 2023: 100, 2024: now }))).toEqual([nb, en]);
	});

	test('of a share is in percentage points', () => {
		const share = { unit: 'percent', decimals: 2 };

		expect(say(march({ 2023: 4, 2024: 4.25 }), share)).toEqual([
			'Opp 0,25 prosentpoeng fra mars 2023',
			'Up 0.25 percentage points on March 2023'
		]);
		expect(say(march({ 2023: -8, 2024: -8.3 }), { ...share, decimals: 1 })[0]).toBe(
			'Ned 0,3 prosentpoeng fra mars 2023'
		);
	});

	test.each([
		[-20, -5, 'Opp 15 kr/m³ fub fra mars 2023'],
		[-5, -20, 'Ned 15 kr/m³ fub fra mars 2023'],
		[0, 3, 'Opp 3 kr/m³ fub fra mars 2023'],
		[20, -5, 'Ned 25 kr/m³ fub fra mars 2023']
	])('from %d to %d, which has no per cent, is in the unit', (before, now, nb) => {
		expect(say(march({ 2023: before, 2024: now }), { unit: 'NOK/m3' })[0]).toBe(nb);
	});

	test.each([
		['A', { '2023': 100, '2024': 90 }, 'Ned 10,0 % fra 2023', 'Down 10.0% on 2023'],
		[
			'Q',
			{ '2023-Q1': 100, '2024-Q1': 90 },
			'Ned 10,0 % fra 1. kvartal 2023',
			'Down 10.0% on Q1 2023'
		],
		[
			'W',
			{ '2023-W05': 100, '2024-W05': 90 },
			'Ned 10,0 % fra uke 5 2023',
			'Down 10.0% on week 5 2023'
		],
		[
			'D',
			{ '2023-03-10': 100, '2024-03-12': 90 },
			'Ned 10,0 % fra 10. mars 2023',
			'Down 10.0% on 10 March 2023'
		]
	] as const)('names the period of frequency %s', (frequency, figures, ...sentences) => {
		expect(say(figures, { frequency })).toEqual(sentences);
	});
});

describe('where there is nothing to compare with', () => {
	test('no figure at all', () => {
		expect(say({})).toEqual(['Ingen tall ennå', 'No figures yet']);
		expect(say({ '2024-03': null })[0]).toBe('Ingen tall ennå');
	});

	test('the first figure', () => {
		expect(say(march({ 2024: 1 }))).toEqual(['Første tall i serien', 'First figure']);
	});

	test('a gap a year before', () => {
		expect(say(march({ 2022: 1, 2024: 2 }))).toEqual([
			'Ingen tall for mars 2023 å sammenligne med',
			'No figure for March 2023 to compare with'
		]);
	});

	test('a week that last year did not have', () => {
		expect(say({ '2020-W52': 1, '2020-W53': 2 }, { frequency: 'W' })).toEqual(['', '']);
	});

	test('a newest period without a figure is told, and why', () => {
		const figures = { ...march({ 2023: 100, 2024: 110 }), '2024-04': null };

		expect(say(figures)[0]).toBe('Opp 10,0 % fra mars 2023; ingen tall for april 2024');
		expect(say({ ...figures, '2024-04': [null, 'confidential'] })).toEqual([
			'Opp 10,0 % fra mars 2023; ingen tall for april 2024 (konfidensielt)',
			'Up 10.0% on March 2023; no figure for April 2024 (confidential)'
		]);
	});
});

describe('the rank', () => {
	test('counts back to the last that was as high', () => {
		expect(say(march({ 2020: 130, 2021: 100, 2022: 90, 2023: 100, 2024: 120 }))).toEqual([
			'Opp 20,0 % fra mars 2023, høyeste mars siden 2020',
			'Up 20.0% on March 2023, the highest March since 2020'
		]);
	});

	test('counts back to the last that was as low', () => {
		expect(say(march({ 2020: 70, 2021: 100, 2022: 90, 2023: 100, 2024: 80 }))[0]).toBe(
			'Ned 20,0 % fra mars 2023, laveste mars siden 2020'
		);
	});

	test('says so when it never was as high', () => {
		expect(say(march({ 2021: 100, 2022: 90, 2023: 100, 2024: 120 }))).toEqual([
			'Opp 20,0 % fra mars 2023, høyeste mars i serien, som starter i 2021',
			'Up 20.0% on March 2023, the highest March in the series, which begins in 2021'
		]);
	});

	test('a tie, to the decimals shown, is where the count ends', () => {
		const figures = march({ 2019: 500, 2020: 120.4, 2021: 1, 2022: 1, 2023: 100, 2024: 120 });

		expect(say(figures)[0]).toContain('høyeste mars siden 2020');
		expect(say(figures, { decimals: 1 })[0]).toContain('høyeste mars siden 2020');
		const higher = march({ 2019: 500, 2020: 119.96, 2021: 1, 2022: 1, 2023: 100, 2024: 120 });
		expect(say(higher, { decimals: 1 })[0]).toContain('høyeste mars siden 2020');
		expect(say(higher, { decimals: 2 })[0]).toContain('høyeste mars siden 2019');
	});

	test('is not worth a word for a year or for figures that are all the same', () => {
		expect(say(march({ 2021: 200, 2022: 200, 2023: 100, 2024: 120 }))[0]).toBe(
			'Opp 20,0 % fra mars 2023'
		);
		expect(say(march({ 2021: 5, 2022: 5, 2023: 5, 2024: 5 }))[0]).toBe('Uendret fra mars 2023');
	});

	test('names the years that are missing, and counts many', () => {
		expect(say(march({ 2019: 200, 2020: 1, 2021: 1, 2023: 100, 2024: 120 }))).toEqual([
			'Opp 20,0 % fra mars 2023, høyeste mars siden 2019 (2022 mangler)',
			'Up 20.0% on March 2023, the highest March since 2019 (2022 missing)'
		]);
		expect(say(march({ 2014: 200, 2015: 1, 2019: 1, 2023: 100, 2024: 120 }))[0]).toContain(
			'siden 2014 (6 år mangler)'
		);
	});

	test('of other months than the newest does not count where there are seasons', () => {
		const figures = { '2021-01': 999, ...march({ 2021: 90, 2022: 90, 2023: 100, 2024: 120 }) };

		expect(say(figures)[0]).toContain('høyeste mars i serien, som starter i 2021');
	});

	test('is among all periods where there are no seasons', () => {
		const months = Array.from({ length: 12 }, (_, month) => [
			`2023-${String(month + 1).padStart(2, '0')}`,
			100
		]);
		const figures = { '2022-12': 130, ...Object.fromEntries(months), '2024-01': 120 } as Figures;

		expect(say(figures, { seasonal: false })).toEqual([
			'Opp 20,0 % fra januar 2023, høyeste siden desember 2022',
			'Up 20.0% on January 2023, the highest since December 2022'
		]);
	});

	test('counts the gaps where there are no seasons, but not the days on which markets rest', () => {
		const months = (from: number, to: number) =>
			Array.from({ length: to - from + 1 }, (_, at): [string, number] => [
				`2022-${String(from + at).padStart(2, '0')}`,
				100
			]);
		const figures: Figures = {
			...{ '2020-12': 130, ...Object.fromEntries(months(1, 12)), '2023-01': 120 }
		};
		const days = Array.from({ length: 70 }, (_, at): [string, number] => [
			new Date(Date.UTC(2024, 0, 1 + 2 * at)).toISOString().slice(0, 10),
			at
		]);

		expect(say(figures, { seasonal: false })[0]).toBe(
			'Opp 20,0 % fra januar 2022, høyeste siden desember 2020 (12 måneder mangler)'
		);
		expect(say(Object.fromEntries(days), { frequency: 'D', seasonal: false })[0]).toMatch(
			/høyeste i serien, som starter 1. januar 2024$/
		);
	});

	test('of a quarter, a week and a year is named by them', () => {
		const of = (suffix: string) =>
			Object.fromEntries([2021, 2022, 2023, 2024].map((year, at) => [`${year}${suffix}`, at + 1]));

		expect(say(of('-Q1'), { frequency: 'Q' })[1]).toContain('the highest Q1 in the series');
		expect(say(of('-Q2'), { frequency: 'Q' })[0]).toContain('høyeste 2. kvartal i serien');
		expect(say(of('-W05'), { frequency: 'W' })[0]).toContain('høyeste uke 5 i serien');
		expect(say(of(''), { frequency: 'A' })[0]).toContain('høyeste i serien, som starter i 2021');
	});
});

describe('what the figure is worth', () => {
	const words = (before: Status, now: Status) =>
		say(march({ 2023: [100, before], 2024: [110, now] })).map((text) => text.split('; ')[1]);

	test.each([
		['final', 'final', undefined, undefined],
		['revised', 'final', undefined, undefined],
		['preliminary', 'preliminary', 'foreløpige tall', 'preliminary figures'],
		['estimated', 'estimated', 'anslag', 'estimates'],
		[
			'final',
			'preliminary',
			'foreløpige tall mot endelige tall',
			'preliminary figures against final figures'
		],
		[
			'preliminary',
			'revised',
			'endelige tall mot foreløpige tall',
			'final figures against preliminary figures'
		]
	] as const)('%s and then %s', (before, now, ...worth) => {
		expect(words(before, now)).toEqual(worth);
	});

	test('stands last', () => {
		const figures = march({
			...{ 2014: [200, 'final'], 2022: [90, 'final'], 2021: [80, 'final'] },
			...{ 2023: [100, 'preliminary'], 2024: [104.2, 'preliminary'] }
		});
		const inOrder: Figures = Object.fromEntries(Object.entries(figures).sort());

		expect(say(inOrder)[0]).toBe(
			'Opp 4,2 % fra mars 2023, høyeste mars siden 2014 (6 år mangler); foreløpige tall'
		);
	});
});

test('the direction is that of the figures, whatever they are', () => {
	const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

	fc.assert(
		fc.property(value, value, (before, now) => {
			const [nb = ''] = say(march({ 2023: before, 2024: now }), { decimals: 3 });

			if (nb.startsWith('Opp')) expect(now).toBeGreaterThan(before);
			else if (nb.startsWith('Ned')) expect(now).toBeLessThan(before);
			else expect(nb).toMatch(/^Uendret/);
			expect(nb).not.toMatch(/NaN|undefined|Infinity|null|−/);
		})
	);
});
