import { expect, test } from 'vitest';
import { FACTORS, findFactor, listFactors } from '../factors.ts';
import type { Quantity } from '../quantity.ts';
import { convertUnit, inSingles, priceUnderBark } from './convert-unit.ts';

const amount = (value: number, unit = 'm3', basis: Quantity['basis'] = 'under-bark'): Quantity => ({
	...{ frequency: 'A', unit, basis, steps: [] },
	observations: [{ period: '2024', value, status: 'preliminary' }]
});

test('every factor lies in its own range and has evidence', () => {
	for (const { value, range, evidence } of FACTORS) {
		expect(value).toBeGreaterThanOrEqual(range[0]);
		expect(value).toBeLessThanOrEqual(range[1]);
		expect(evidence).not.toBe('');
	}
});

test('carbon dioxide by species is density, half carbon, 44/12', () => {
	const rounded = ['spruce', 'pine', 'broadleaved'].map((id) =>
		findFactor(`co2-${id}`)?.value.toFixed(3)
	);

	expect(rounded).toEqual(['0.697', '0.807', '0.917']);
});

test('a named factor converts unit, basis and says so', () => {
	expect(convertUnit(amount(100), 'sawing-yield')).toMatchObject({
		...{ unit: 'm3', basis: 'sawn' },
		observations: [{ value: 51, status: 'preliminary' }],
		steps: [{ id: 'convert', parameters: { factor: 'sawing-yield', value: 0.51 } }]
	});
	expect(convertUnit(amount(100), 'sawing-yield', 0.6).observations[0]?.value).toBe(60);
});

test('there is no conversion without a factor of the very measure', () => {
	expect(() => convertUnit(amount(1), 'guess')).toThrow(/no such factor/);
	expect(() => convertUnit(amount(1, 'm3', 'over-bark'), 'sawing-yield')).toThrow(
		/not m3 over-bark/
	);
	expect(() => convertUnit(amount(1), 'sawing-yield', 0.9)).toThrow(/between/);
	expect(
		listFactors({ unit: 'm3', basis: 'over-bark' }, { unit: 'm3', basis: 'under-bark' })
	).toEqual([]);
});

test('a price over bark needs a stated share of bark', () => {
	const price = amount(89, 'EUR/m3', 'over-bark');

	expect(priceUnderBark(price, 0.11).observations[0]?.value).toBeCloseTo(100, 12);
	expect(() => priceUnderBark(amount(89, 'EUR/m3'), 0.11)).toThrow(/over bark/);
	expect(() => priceUnderBark(price, 0.5)).toThrow(/share of bark/);
});

test('thousands become singles, singles stay', () => {
	expect(inSingles(amount(3, '1000 NOK', 'none'))).toMatchObject({
		unit: 'NOK',
		observations: [{ value: 3000 }]
	});
	expect(inSingles(amount(3)).steps).toEqual([]);
});
