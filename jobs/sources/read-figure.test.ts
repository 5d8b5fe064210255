import { expect, test } from 'vitest';
import { readCellFigure, readFigureText } from './read-figure.ts';

test('reads numbers and marks out of texts; a mark is never zero but for the dash', () => {
	expect(readFigureText('472')).toEqual({ value: 472, status: 'final' });
	expect(readFigureText('61,5')).toEqual({ value: 61.5, status: 'final' });
	expect(readFigureText('..')).toEqual({ value: null, status: 'missing' });
	expect(readFigureText('-')).toEqual({ value: 0, status: 'final' });
	expect(readFigureText('abc')).toMatch(/unknown mark/);
});

test('reads a cell whose number is a text', () => {
	const cell = { codes: {}, value: null, mark: null };

	expect(readCellFigure({ ...cell, invalid: '12.5' })).toEqual({ value: 12.5, status: 'final' });
	expect(readCellFigure({ ...cell, mark: 'p', invalid: '12.5' })).toEqual({
		...{ value: 12.5, status: 'preliminary' }
	});
	expect(readCellFigure({ ...cell, invalid: '{"a":1}' })).toMatch(/unknown mark/);
	expect(readCellFigure({ ...cell, value: 3, invalid: null })).toEqual({
		value: 3,
		status: 'final'
	});
});
