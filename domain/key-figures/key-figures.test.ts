import { describe, expect, test } from 'vitest';
import { describeSeries } from '../indicators.ts';
import { findSeriesKeyParts } from '../series.ts';
import { STAGES } from '../stages.ts';
import { isUnit } from '../units.ts';
import { DERIVATIONS } from '../derived/derivations.ts';
import { findKeyFigure, KEY_FIGURES } from './key-figures.ts';
import { hasRegion, listSeriesKeys, listSources, type KeyFigure } from './key-figure.ts';

/** Numbers of the trade's catalogue by group: 9 of the forest, 11 of roundwood, and so on. */
const GROUP_SIZES = { A: 9, B: 11, C: 12, D: 13, E: 10, F: 11, G: 9, H: 6, I: 8, J: 9 };

const CODES = Object.entries(GROUP_SIZES).flatMap(([letter, size]) =>
	Array.from({ length: size }, (_, index) => letter + String(index + 1).padStart(2, '0'))
);

const usualRegion = ({ regions }: KeyFigure) => regions[0] ?? '';

test('each of the 98 of the trade’s catalogue has one entry', () => {
	const codes = KEY_FIGURES.flatMap(({ code }) => code ?? []);

	expect(CODES).toHaveLength(98);
	expect(codes.toSorted()).toEqual(CODES.toSorted());
});

test.each(['id', 'nb', 'en'] as const)('no two have the same %s', (part) => {
	const values = KEY_FIGURES.map(({ id, name }) => (part === 'id' ? id : name[part]));

	expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
});

describe.each(KEY_FIGURES)('$id', (figure) => {
	test('has texts in both languages, a known unit and stage, and a first region', () => {
		const { filling, formula, meaning, name, stage, unit } = figure;
		const texts = [
			name,
			meaning,
			formula.text,
			...(filling.kind === 'empty' ? [filling.text] : [])
		];

		expect(isUnit(unit), unit).toBe(true);
		expect(STAGES).toContain(stage);
		expect(figure.id).toMatch(/^[a-z0-9-]+$/);
		expect(figure.frequencies.length).toBeGreaterThan(0);
		expect(hasRegion(figure, usualRegion(figure))).toBe(true);
		for (const { nb, en } of texts) expect([nb, en].every((words) => /\S/.test(words))).toBe(true);
		expect(meaning.nb.endsWith('.') && meaning.en.endsWith('.')).toBe(true);
	});

	test('refers only to series that the catalogue knows', () => {
		const keys = listSeriesKeys(figure, usualRegion(figure));
		const isFilled = figure.filling.kind === 'series' || figure.filling.kind === 'derived';

		expect(keys.length > 0).toBe(isFilled);
		for (const key of keys) {
			const parts = findSeriesKeyParts(key);
			expect(parts && describeSeries(parts), key).toBeDefined();
		}
		expect(listSources(figure).length > 0).toBe(isFilled);
	});

	test('has the unit of the series that fills it', () => {
		if (figure.filling.kind !== 'series') return;
		const [key = ''] = listSeriesKeys(figure, usualRegion(figure));
		const identity = describeSeries(findSeriesKeyParts(key)!)!;

		expect([figure.unit, figure.basis]).toEqual([identity.unit, identity.basis]);
	});
});

test('prices, spreads and models of them are neither good nor bad', () => {
	const prices = KEY_FIGURES.filter(({ unit }) => /^(NOK|EUR|SEK|USD)\//.test(unit));

	expect(prices.length).toBeGreaterThan(15);
	expect(prices.filter(({ direction }) => direction !== 'neutral')).toEqual([]);
});

test('every derivation has its key figure', () => {
	for (const { id } of DERIVATIONS) expect(findKeyFigure(id)?.filling.kind, id).toBe('derived');
});

test('a region is any that a pattern stands for', () => {
	const figure = findKeyFigure('spruce-sawlog-price')!;

	expect(['NO', 'NO-50', 'NO-34', 'NO-5006'].every((region) => hasRegion(figure, region))).toBe(
		true
	);
	expect(['SE', 'NO-5', 'NO-500', 'XNO', 'NO-50061'].some((one) => hasRegion(figure, one))).toBe(
		false
	);
});
